"""A comparison as rows of bars, with its results in words and its formulas."""

from __future__ import annotations

from decimal import Decimal

from changji_tui import charts, quantities
from changji_tui.charts import Heads, Point, Row
from changji_tui.charts.series import HEADS, figure_point, refused
from changji_tui.figures.comparing import Group, Side, value_in
from changji_tui.figures.relations import Bound, Relation
from changji_tui.model.comparability import same_measure
from changji_tui.model.documents import Figure
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Form, periods
from changji_tui.quantities.showing import sign_of
from changji_tui.quantities.units import scaled, split_scale

_WIDTH = 96
_HEADS = {
    "zh": Heads("指标", "数值", "倍数*", "相差*"),
    "en": Heads("Figure", "Value", "Ratio*", "Difference*"),
}
_REFERENCE = {"zh": "基准", "en": "reference"}
_BOUNDS: dict[Bound, Bilingual] = {
    "exact": Bilingual(zh="", en=""),
    "more-than": Bilingual(zh="超过", en="over "),
    "at-least": Bilingual(zh="至少", en="at least "),
    "at-most": Bilingual(zh="至多", en="at most "),
    "less-than": Bilingual(zh="不到", en="under "),
    "about": Bilingual(zh="约", en="about "),
}
_FLIPPED: dict[Bound, Bound] = {
    "more-than": "less-than",
    "at-least": "at-most",
    "at-most": "at-least",
    "less-than": "more-than",
}
_EQUAL: dict[Bound, Bilingual] = {
    "exact": Bilingual(zh="相等", en="equal"),
    "more-than": Bilingual(zh="多于基准", en="more"),
    "at-least": Bilingual(zh="不少于基准", en="no less"),
    "at-most": Bilingual(zh="不多于基准", en="no more"),
    "less-than": Bilingual(zh="少于基准", en="less"),
    "about": Bilingual(zh="约相等", en="about equal"),
}
"""A difference of zero in words: the two numbers are equal, what they measure may not be."""
_DERIVED = Bilingual(
    zh="* 推算所得，不是版面所印", en="* derived by changji-tui, not printed on the page"
)
_LOGARITHMIC = Bilingual(
    zh="条形是对数的，自{base}起：一样长的一段，都是一样的倍数。",
    en="The bars are logarithmic, and begin at {base}: equal lengths are equal ratios.",
)
_REFUSED = "—"
_SEVERAL = Decimal(2)
"""A number whose English unit is in the plural."""
_LARGE = 10_000
"""From here on Chinese counts in 万 and 亿."""
_BOUND = "><≥≤≈"
"""The signs of the bound of a number."""
_SIGNS: dict[Bound, str] = {
    "exact": "=",
    "more-than": ">",
    "at-least": "≥",
    "at-most": "≤",
    "less-than": "<",
    "about": "≈",
}


def relation_text(relation: Relation, unit: str, language: str, *, is_ratio: bool) -> str:
    """A ratio or difference in a few words.

    Args:
        relation: A ratio or a difference.
        unit: The base unit of both sides.
        language: "zh" or "en".
        is_ratio: Whether it is a ratio.

    Returns:
        "2.31倍" or "2.31×"; "多64家" or "64 more"; "多64家以上" or "at least 64 more"; "多不止64家" or
        "over 64 more"; "—" where refused.
    """
    if relation.value is None:
        return _REFUSED
    if is_ratio:
        times = format(relation.value, ",f") + ("倍" if language == "zh" else "×")
        return _BOUNDS[relation.bound].in_language(language) + times
    return _difference_text(relation.value, relation.bound, unit, language)


def _difference_text(value: Decimal, bound: Bound, unit: str, language: str) -> str:
    if not value:
        return _EQUAL[bound].in_language(language)
    if value < 0:
        bound = _FLIPPED.get(bound, bound)
    noun = "个百分点" if unit == "%" else unit
    word = _BOUNDS[bound].in_language(language)
    if language == "zh":
        verb, size = "少" if value < 0 else "多", f"{quantities.chinese(abs(value))}{noun}"
        # 至少少 and 至多多 would stutter.
        bounded: dict[Bound, str] = {
            "more-than": f"{verb}不止{size}",
            "at-least": f"{verb}{size}以上",
            "at-most": f"{verb}不超过{size}",
            "less-than": f"{verb}不到{size}",
        }
        return bounded.get(bound, f"{word}{verb}{size}")
    amount = quantities.english(abs(value), noun)
    return f"{word}{amount} {'less' if value < 0 else 'more'}"


def group_rows(
    group: Group,
    width: int,
    language: str,
    *,
    form: Form = "printed",
    ascii_only: bool = False,
) -> list[Row]:
    """The facts of a group as bars in one base unit, with ratio and difference beside or below.

    Args:
        group: The group; the `key` of a part is the id of its figure. A single figure gets no rows,
            because a bar alone shows nothing; a share does, against its whole.
        width: Cells to use.
        language: "zh" or "en".
        form: "english" writes the numbers in English; any other form uses the base unit.
        ascii_only: Whether to draw without block characters.
    """
    points = _points(group, language, form)
    heads = (_HEADS if has_results(group) else HEADS)[language]
    whole = Decimal(100) if group.is_share else None
    base = None if whole else charts.logarithmic_base(points)
    if refusal := refused(points, width, language, whole):
        return refusal
    if len(points) == 1:
        return charts.bars(points, width, whole=whole, ascii_only=ascii_only) if whole else []
    column = width - charts.table_cells(points, heads, aside=True)
    if column - 2 >= charts.room_for(points):
        drawn = charts.bars(points, column - 2, whole=whole, base=base, ascii_only=ascii_only)
        table = charts.data_table(points, heads, width, aside=True)
        return charts.beside([Row(()), *drawn], table, column)
    drawn = charts.bars(points, width, whole=whole, base=base, ascii_only=ascii_only)
    return [*drawn, Row(()), *charts.data_table(points, heads, width)]


def has_results(group: Group) -> bool:
    """Whether anything was computed in the group."""
    relations = (relation for side in group.sides for relation in (side.ratio, side.difference))
    return any(relation and relation.value is not None for relation in relations)


def _points(group: Group, language: str, form: Form) -> list[Point]:
    points = []
    labels = [side.figure.label.zh for side in group.sides]
    unit = drawn_unit = group.unit
    if form == "english":
        # English names a currency before the number: it is no unit in a column of its own.
        is_money = quantities.is_money(unit)
        drawn_unit = "" if is_money else quantities.formatted(_SEVERAL, unit, form=form).unit
    values = [value_in(side.figure, unit) for side in group.sides]
    # So does Chinese with 万 and 亿, which belong to the unit.
    is_large = language == "zh" and form == "printed" and max(values) >= _LARGE
    if is_large:
        drawn_unit = ""
    for side, value in zip(group.sides, values, strict=True):
        figure = side.figure
        printed = figure.printed if figure.base_unit == unit else ""
        label = figure.label.in_language(language)
        if labels.count(figure.label.zh) > 1:
            label += f" {periods.short(figure.period, language)}"
        if form == "english":
            number, noun = quantities.formatted(
                value, unit, figure.qualifier, printed=printed, form=form
            )
            if is_money:
                digits = number.lstrip(_BOUND)
                number = f"{number.removesuffix(digits)} {noun} {digits.lstrip()}".lstrip()
        elif is_large:
            number = f"{sign_of(figure.qualifier, language)}{_in_scale(figure, value)}{unit}"
        else:
            number = quantities.format_value(value, figure.qualifier, printed=printed, grouped=True)
        point = figure_point(figure, language)._replace(
            label=label, value=value, unit=drawn_unit, text=number
        )
        if has_results(group):
            ratio, difference = _results(side, group, language)
            point = point._replace(period=ratio, origin=difference)
        points.append(point)
    return points


def _in_scale(figure: Figure, value: Decimal) -> str:
    """A large number as Chinese counts it: with the printed digits and scale, if it has one, as 319.40亿."""
    power, noun = split_scale(figure.unit)
    number, scale = quantities.chinese(value), figure.unit.removesuffix(noun)
    is_printed = power and figure.value is not None and value == scaled(figure.value, power)
    return f"{figure.value:f}{scale}" if is_printed and number.endswith(scale) else number


def _results(side: Side, group: Group, language: str) -> tuple[str, str]:
    """Ratio and difference; beside the ratio of one measure to itself the change in per cent."""
    if side.ratio is None or side.difference is None:
        return _REFERENCE[language], ""
    ratio = relation_text(side.ratio, group.unit, language, is_ratio=True)
    if same_measure(side.figure, group.reference) and side.ratio.bound == "exact":
        ratio += percentage_change(side.ratio)
    return ratio, relation_text(side.difference, group.unit, language, is_ratio=False)


def percentage_change(ratio: Relation) -> str:
    """The change in per cent that a ratio expresses, after a blank; empty if there is no ratio.

    The change has no more digits after the point than the ratio gives it: a ratio of three digits is true
    to half its last digit, and so is the change.

    Returns:
        " +131%" for 2.31, " −33%" for 0.67.
    """
    if ratio.value is None:
        return ""
    change = ((ratio.value - 1) * 100).normalize()
    return f" {change:+,f}%".replace("-", "−")


def formulas(side: Side) -> list[str]:
    """The arithmetic of its results: "113 ÷ 49 ≈ 2.31", "130 − >100 < 30"."""
    lines = []
    for relation in (side.ratio, side.difference):
        if relation and relation.value is not None:
            is_rough = relation.rounded and relation.bound == "exact"
            sign = "≈" if is_rough else _SIGNS[relation.bound]
            number = format(relation.value, ",f").replace("-", "−")
            lines.append(f"{relation.formula} {sign} {number}")
    return lines


def scale_note(group: Group, language: str) -> str:
    """A note that the bars are logarithmic; empty if they are linear."""
    points = _points(group, language, "printed")
    base = None if group.is_share else charts.logarithmic_base(points)
    if base is None:
        return ""
    in_digits = quantities.formatted(base, group.unit, form="digits").text
    amount = quantities.english(base, group.unit) if language == "en" else in_digits
    return _LOGARITHMIC.in_language(language).format(base=amount)


def derived_note(language: str) -> str:
    """The footnote to the mark on the headings of ratio and difference."""
    return _DERIVED.in_language(language)
