"""A figure in words: its forms as one equation, its bound, its kind, its period and the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from changji_tui import quantities
from changji_tui.model.comparability import APART, KINDS, kept_from
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Form, Qualifier, periods
from changji_tui.quantities.showing import RATIO, sign_of

_BOUNDS: dict[Qualifier, Bilingual] = {
    "over": Bilingual(
        zh="多于此数；确切数字没有印出", en="more than this; the exact number is not printed"
    ),
    "least": Bilingual(
        zh="此数或更多；确切数字没有印出", en="this or more; the exact number is not printed"
    ),
    "about": Bilingual(zh="约数", en="about this; the exact number is not printed"),
    "within": Bilingual(zh="至多此数", en="at most this"),
    "under": Bilingual(
        zh="少于此数；确切数字没有印出", en="less than this; the exact number is not printed"
    ),
    "rank": Bilingual(zh="名次，不是数量", en="a place in an order, not an amount"),
}
_SIGNS = (">", "≥", "≤", "<", "≈")
"""The signs after which English has a space."""
_NO_NUMBER = Bilingual(zh="没有印数值", en="no number is printed")
_CHANGES = {
    "increase": Bilingual(zh="增加的量，不是总量", en="what was added, not the total"),
    "decrease": Bilingual(zh="减少的量，不是总量", en="what was taken off, not the total"),
}


def written(figure: Figure, form: Form, *, bounded: bool = True) -> str:
    """A figure in a form, as one text: >1 亿元, 100,000,000 元, over CNY 100 million.

    Args:
        figure: A measure.
        form: The form.
        bounded: Whether to write its bound too.
    """
    qualifier: Qualifier = figure.qualifier if bounded else "exact"
    printed = figure.printed
    if form == "english":
        return quantities.english(
            figure.value, figure.unit, qualifier, printed=printed, value_to=figure.value_to
        )
    number, unit = quantities.formatted(
        figure.value,
        figure.unit,
        qualifier,
        printed=printed,
        form=form,
        value_to=figure.value_to,
    )
    return spaced(number, unit)


def amount(figure: Figure, form: Form) -> str:
    """A figure in one cell: its bound and its change as signs, then number and unit.

    Returns:
        "> CNY 100 million", "≥ 90%", "↓90%", "+80" in English; ">1 亿元", "≥90%", "+80 家" as printed;
        a date in English; the printed form of a name, and of a date in any other form.
    """
    if not figure.is_measure:
        is_told = figure.kind == "date" and form == "english" and figure.period
        return when(figure, "en") if is_told else figure.printed
    language = "en" if form == "english" else "zh"
    bound = "" if figure.value is None else sign_of(figure.qualifier, language)
    change = "+" if figure.change == "increase" else figure.sign
    gap = " " if bound in _SIGNS and form == "english" else ""
    return f"{bound}{gap}{change}{written(figure, form, bounded=False)}"


def when(figure: Figure, language: str) -> str:
    """The period of a figure in few cells; empty without one.

    Returns:
        "end 2020"; "[H1 2024]" where it is inferred: square brackets, as catalogues mark a date that
        the print does not give.
    """
    if not figure.period:
        return ""
    short = periods.short(figure.period, language)
    return f"[{short}]" if figure.basis == "inferred" else short


def spaced(number: str, unit: str) -> str:
    """A number and its unit with a space between them, but not before %, ‰ or the sign of a ratio."""
    gap = "" if unit[:1] in ("%", "‰", *RATIO) else " "
    return f"{number}{gap}{unit}".rstrip()


def equation(figure: Figure) -> tuple[str, ...]:
    """The terms of an equation: the printed form, then every other form that adds information.

    A bound that is not part of the printed form is left out of every term; `bound` gives it.

    Returns:
        1.3亿元, 130,000,000 元, CNY 130 million; 2万吨, 20,000 吨, 20,000,000 公斤, 20,000 tonnes;
        the printed form alone for 49家, and for dates and names.
    """
    if not figure.is_measure or figure.value is None:
        return (figure.printed,)
    bounded = says_its_bound(figure)
    forms = [
        written(figure, "digits", bounded=bounded),
        *_in_base_unit(figure, bounded=bounded),
        written(figure, "english", bounded=bounded),
    ]
    # Without a unit the digits add nothing: 一半 would become 50%, and the English says half.
    return _telling(figure.printed, forms[0 if figure.unit else 1 :])


def beside_print(figure: Figure, *forms: Form) -> tuple[str, ...]:
    """Those of `forms` that add information to the printed form, each with its bound.

    Returns:
        ("over CNY 100 million",) for 突破1亿元 in English; () for 49家.
    """
    if not figure.is_measure:
        return ()
    made = [written(figure, form) for form in dict.fromkeys(forms) if form != "printed"]
    return _telling(figure.printed, made)[1:]


def _in_base_unit(figure: Figure, *, bounded: bool) -> Iterator[str]:
    """20,000,000 公斤 of 2万吨; nothing where the unit without its scale is the base unit."""
    if figure.base_unit == quantities.formatted(figure.value, figure.unit, form="digits").unit:
        return
    qualifier: Qualifier = figure.qualifier if bounded else "exact"
    number = quantities.format_value(
        figure.base_value,
        qualifier,
        printed=figure.printed,
        grouped=True,
        value_to=figure.base_value_to,
    )
    yield spaced(number, figure.base_unit)


def _telling(printed: str, forms: Sequence[str]) -> tuple[str, ...]:
    """The printed form, and each form that is not the beginning of an earlier one."""
    terms = [printed]
    for form in forms:
        if not any(_bare(term).startswith(_bare(form)) for term in terms):
            terms.append(form)
    return tuple(terms)


def _bare(text: str) -> str:
    """A form without spaces, commas and case, for comparing two forms."""
    return text.replace(" ", "").replace(",", "").casefold()


def says_its_bound(figure: Figure) -> bool:
    """Whether the printed form includes its qualifier, as 90%以上 does."""
    try:
        return quantities.parse(figure.printed).qualifier == figure.qualifier
    except ValueError:
        return False


def bound(figure: Figure) -> Bilingual | None:
    """The qualifier in words; None where the number is exact."""
    if figure.is_measure and figure.value is None:
        return _NO_NUMBER
    return _BOUNDS.get(figure.qualifier)


def kind(figure: Figure) -> Bilingual | None:
    """Its kind of quantity, with the whole of a share; None if it is not recorded."""
    if figure.quantity is None:
        return None
    words = KINDS[figure.quantity]
    if figure.whole is None:
        return words
    return Bilingual(zh=f"{words.zh}：{figure.whole.zh}", en=f"{words.en}: {figure.whole.en}")


def kept_apart(page: Page, figure: Figure) -> tuple[Bilingual, ...]:
    """The reasons why it is kept apart from other figures, recorded on either side."""
    reasons = [reason for what in APART for _, reason in kept_from(page.measures, figure, what)]
    return tuple({reason.en: reason for reason in reasons}.values())


def change(figure: Figure) -> Bilingual | None:
    """A remark that the number is an amount of change; None for a level."""
    return _CHANGES.get(figure.change or "")


def period(figure: Figure) -> Bilingual:
    """The period in full."""
    return Bilingual(zh=periods.text(figure.period, "zh"), en=periods.text(figure.period, "en"))


def why_then(page: Page, figure: Figure) -> Bilingual | None:
    """The reason for the period; None if the page prints it or gives none."""
    reason = page.reason(figure.reason)
    return Bilingual(zh=reason.zh, en=reason.en) if reason else None
