"""Why a claim has its verdict, in one sentence of each language."""

from __future__ import annotations

from decimal import Decimal

from changji_tui import quantities
from changji_tui.figures import saying as figure_saying
from changji_tui.holding import changes
from changji_tui.holding.bounds import Likeness, dimension, in_base
from changji_tui.holding.verdicts import Claim
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual

NOT_FOUND = Bilingual(
    zh="版面没有这个数，也没有说到这件事的数。",
    en="the page has neither this number nor one about this",
)
UNREAD = Bilingual(
    zh="版面印有这个数，但没有记录它说的是什么。",
    en="the page prints this number, but nobody has recorded what it measures",
)
NOT_PRINTED = Bilingual(
    zh="版面没有印这个数；或许是数出来的。",
    en="the page prints no such number; perhaps it was counted",
)
NO_SINGLE_NUMBER = Bilingual(
    zh="这里没有单一的数可以对照。", en="states no single number to compare"
)
_CHANGES = {
    "level": Bilingual(zh="总量", en="a total"),
    "increase": Bilingual(zh="增加的量", en="what was added"),
    "decrease": Bilingual(zh="减少的量", en="what was taken off"),
}


def _printed(figure: Figure) -> Bilingual:
    """The printed form with its bound in words: 突破1亿元 is > 1 亿元, over CNY 100 million."""
    english = quantities.english(
        figure.value,
        figure.unit,
        figure.qualifier,
        printed=figure.printed,
        value_to=figure.value_to,
    )
    chinese = figure_saying.written(figure, "printed")
    own = figure_saying.says_its_bound(figure)
    adds = english.replace(",", "") not in figure.printed.replace(",", "")
    return Bilingual(
        zh=figure.printed if own else chinese,
        en=f"{figure.printed} ({english})" if adds else figure.printed,
    )


def _of(figure: Figure) -> Bilingual:
    zh = f"{figure.subject}{figure.label.zh}" if figure.subject else figure.label.zh
    return Bilingual(zh=zh, en=figure.label.en)


def equal(figure: Figure, like: Likeness) -> Bilingual:
    """The note on a right claim: what the page prints."""
    printed, of = _printed(figure), _of(figure)
    if like == "rounded":
        return Bilingual(
            zh=f"{of.zh}印作{printed.zh}，这个说法成立",
            en=f"{of.en}: {printed.en}, for which this is true",
        )
    return Bilingual(zh=f"{of.zh}：{printed.zh}", en=f"{of.en}: {printed.en}")


def bound(figure: Figure) -> Bilingual:
    """The note on a different bound: the printed one."""
    printed, of = _printed(figure), _of(figure)
    return Bilingual(zh=f"{of.zh}印作{printed.zh}", en=f"{of.en}: the page prints {printed.en}")


def differs(claim: Claim, figure: Figure) -> Bilingual:
    """The note on a different number: the nearest figure by its words, and by how much the draft differs."""
    printed, of = _printed(figure), _of(figure)
    by = _by(claim, figure)
    return Bilingual(
        zh=f"{of.zh}印作{printed.zh}{by.zh}", en=f"{of.en}: the page prints {printed.en}{by.en}"
    )


def _by(claim: Claim, figure: Figure) -> Bilingual:
    assert claim.quantity is not None
    value, unit = in_base(claim.quantity)
    if value is None or figure.base_value is None:
        return Bilingual(zh="", en="")
    if dimension(figure.base_unit) != unit:
        return Bilingual(zh="，单位不同", en=", in another unit")
    if value == figure.base_value:
        return Bilingual(zh="", en="")
    ratio = value / figure.base_value if figure.base_value else Decimal(0)
    for power in (3, 4, 6, 8):
        for factor in (Decimal(10) ** power, Decimal(10) ** -power):
            if ratio == factor:
                times = f"10{'⁻' if factor < 1 else ''}{str(power).translate(_RAISED)}"
                return Bilingual(zh=f"，差{times}倍", en=f", which is off by {times}")
    more = value - figure.base_value
    unit_words = "个百分点" if figure.base_unit == "%" else figure.base_unit
    amount = quantities.english(abs(more), unit_words)
    return Bilingual(
        zh=f"，草稿{'多' if more > 0 else '少'}{abs(more):,f}{unit_words}",
        en=f", the draft is {amount} {'more' if more > 0 else 'less'}",
    )


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def change(figure: Figure) -> Bilingual:
    """The note on a confused level or change: what the figure is on the page."""
    said, of, own = _printed(figure), _of(figure), _CHANGES[changes.printed(figure)]
    return Bilingual(
        zh=f"{of.zh}：版面的{said.zh}是{own.zh}，草稿说的不是",
        en=f"{of.en}: {said.en} is {own.en} on the page, but not in the draft",
    )


def body(page: Page, figure: Figure, other: str) -> Bilingual:
    """The note on a different body: whose figure it is on the page, and whose in the draft."""
    printed, of = _printed(figure), _of(figure)
    entity = next(entity for entity in page.entities if entity.id == other)
    speaker = page.document(figure.document).speaker
    zh = speaker.name.zh if speaker else figure.subject or "别处"
    en = speaker.name.en if speaker else page.name_in("en", figure.subject) or "another"
    return Bilingual(
        zh=f"{printed.zh}（{of.zh}）版面说的是{zh}，草稿说的是{entity.name.zh}",
        en=f"{printed.en} ({of.en}) is of {en} on the page, the draft names {entity.name.en}",
    )


def period(figure: Figure) -> Bilingual:
    """The note on a different time: that of the figure."""
    printed, of, when = _printed(figure), _of(figure), figure_saying.period(figure)
    return Bilingual(
        zh=f"{of.zh}：{printed.zh}是{when.zh}的", en=f"{of.en}: {printed.en} is of {when.en}"
    )


def past(figure: Figure) -> Bilingual:
    """The note on a missing time: the number is of an earlier one."""
    printed, of, when = _printed(figure), _of(figure), figure_saying.period(figure)
    return Bilingual(
        zh=f"{of.zh}：{printed.zh}是{when.zh}的，此后另有数，草稿没有说时间",
        en=f"{of.en}: {printed.en} is of {when.en}; there is a later one, and the draft gives no time",
    )


def undated(figure: Figure) -> Bilingual:
    """The note on a time that the page does not give for the figure."""
    printed, of, when = _printed(figure), _of(figure), figure_saying.period(figure)
    return Bilingual(
        zh=f"{of.zh}：{printed.zh}，版面没有说是这个时间（{when.zh}）",
        en=f"{of.en}: {printed.en}, but the page does not give this time for it ({when.en})",
    )


def by_value_only(figure: Figure) -> Bilingual:
    """The note on a figure that has the number but other words."""
    printed, of = _printed(figure), _of(figure)
    return Bilingual(
        zh=f"只有数值相等：版面的{printed.zh}说的是{of.zh}",
        en=f"equal by value only: the page’s {printed.en} is of {of.en}",
    )
