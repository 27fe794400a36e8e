"""Every measure has the kind of quantity that its print shows; records that keep figures apart are sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from changji_tui import quantities
from changji_tui.checking.evidence import Evidence
from changji_tui.loading.resolving import Complaint
from changji_tui.model.comparability import APART, KINDS, formula_refused, kept_from
from changji_tui.model.documents import Figure
from changji_tui.model.files import SeriesRecord
from changji_tui.model.recorded import FigureRecord, QuantityKind
from changji_tui.quantities import periods
from changji_tui.quantities.units import split_scale

_TIMES = {"年", "个月", "月", "周", "天", "日", "小时", "分钟", "秒"}
_DIMENSION = re.compile("直径|周长|[长宽高深厚]")
_FLOW = re.compile(
    "新增|新建|投入(?!使用|运[行营])|申请|减免|发放|贷款|成交|登记|产量|年产|年生产|销售额|增加|减少|净增|增长|下降"
)
"""Words of a quote that show a flow: something is added, made, paid or lost over a period."""
_STOCK = re.compile("余额|存量|保有量|累计|[现共拥]有")
"""Words of a quote that show a stock, whatever else it says: 贷款余额 is what is owed at a moment."""
_STRETCHES = {"half", "quarter", "month", "ytd", "yearly"}
"""Periods that only a flow has. A year is not among them: the stock of 2024 is that in 2024."""
_FORBIDS = re.compile("不可|不能|不得|不应|不宜|不并列")
_NEVER_ADDED = re.compile("不[可能得应宜]相加")


def kinds(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each measure states its kind of quantity, and unit, words and period show that kind."""
    for figure in evidence.page.measures:
        expected = kind_shown(figure)
        key = evidence.at(figure.id, "quantity")
        if figure.quantity is None:
            problem = f"is missing, expected {expected}: {KINDS[expected].en}"
            wrong = [key.gap(problem, f'quantity = "{expected}"')]
        elif figure.quantity != expected:
            problem = (
                f"is {figure.quantity}, “{figure.quote}” shows {expected}: {KINDS[expected].en}"
            )
            wrong = [key.complaint(problem, f'quantity = "{expected}"')]
        else:
            wrong = [*_belongings(evidence, figure), *members(evidence, figure)]
        yield wrong


def kind_shown(figure: FigureRecord) -> QuantityKind:
    """The kind of quantity that the print of a measure shows.

    The unit shows shares, rates and lengths, 能力 a capacity, 单产 a yield. Anything else is a flow if it
    is a change, its period is a stretch of time, or it counts events or has a word that shows one and no
    word that shows a stock; otherwise it is a stock.
    """
    change = figure.change in ("increase", "decrease")
    _, base_unit = quantities.base(figure.value, figure.unit)
    if figure.qualifier == "rank":
        return "rank"
    if base_unit == "%":
        return "rate" if change else "share"
    if split_scale(figure.unit)[1] in _TIMES:
        return "duration"
    if "单产" in figure.quote or "亩产" in figure.quote or "/亩" in figure.unit:
        return "yield"
    if "能力" in figure.quote or "产能" in figure.quote:
        return "capacity"
    if base_unit == "米" and _DIMENSION.search(figure.quote):
        return "dimension"
    if _is_set(figure):
        return "set"
    is_stretch = bool(figure.period) and periods.parse(figure.period).kind in _STRETCHES
    if change or is_stretch:
        return "flow"
    is_flow = figure.unit == "次" or _FLOW.search(figure.quote)
    return "flow" if is_flow and not _STOCK.search(figure.quote) else "stock"


def members(evidence: Evidence, figure: Figure) -> Iterator[Complaint]:
    """Complain if members are not printed, or their count differs from the numeral."""
    if not figure.members:
        return
    key = evidence.at(figure.id, "members")
    text = evidence.page.passage(figure.passage).text
    for name in dict.fromkeys(figure.members):
        if name not in text or figure.members.count(name) > 1:
            yield key.complaint(f"has “{name}”, which the passage does not print, or has it twice")
    count = _numeral(figure)
    if count != len(figure.members):
        problem = f"are {len(figure.members)}, “{figure.printed}” says {count or 'no number'}"
        yield key.complaint(problem)


def apart(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A reason names the figures by their printed forms; what a note or caution forbids is recorded."""
    for figure in evidence.page.figures:
        for what in APART:
            for index in range(len(getattr(figure, what))):
                yield list(_record(evidence, figure, what, index))
        if figure.note and (word := _FORBIDS.search(figure.note.zh)):
            is_kept = any(kept_from(evidence.page.measures, figure, what) for what in APART)
            problem = f"says {word[0]}, expected not_compared or not_added to say of what"
            key = evidence.at(figure.id, "note", "zh")
            yield [] if is_kept else [key.complaint(problem)]

    for series in evidence.page.series:
        if series.caution and _NEVER_ADDED.search(series.caution.zh):
            yield list(_addable(evidence, series))


def _addable(evidence: Evidence, series: SeriesRecord) -> Iterator[Complaint]:
    """Complain if figures of a series may be added although its caution forbids it."""
    names = [point.figure for point in series.points if point.figure]
    for one, other in combinations(names, 2):
        if not formula_refused(f"{{{one}}} + {{{other}}}", evidence.page.figure):
            problem = f"forbids adding {one} to {other}, expected not_added of one of them"
            yield evidence.at(series.id, "caution", "zh").complaint(problem)


def _record(evidence: Evidence, figure: Figure, what: str, index: int) -> Iterator[Complaint]:
    record = getattr(figure, what)[index]
    key = evidence.at(figure.id, what, index)
    if not record.figures:
        yield key.at("figures").complaint("names no figure, expected the id of one")
    named = [evidence.page.figure(name) for name in record.figures]
    for other in named:
        if other.printed not in record.reason.zh:
            problem = f"does not say {other.printed}, which {other.id} prints"
            yield key.at("reason", "zh").complaint(problem)
    known = {figure.printed, *(other.printed for other in named)}
    for printed in sorted({other.printed for other in evidence.page.measures} - known):
        if re.search(rf"(?<![0-9.]){re.escape(printed)}", record.reason.zh) and not any(
            printed in one for one in known
        ):
            yield key.at("figures").complaint(
                f"names no figure of {printed}, which the reason does"
            )


def _belongings(evidence: Evidence, figure: Figure) -> Iterator[Complaint]:
    """Complain if `whole` is not that of a share, or is not printed in the passage."""
    key = evidence.at(figure.id)
    text = evidence.page.passage(figure.passage).text
    if figure.whole and figure.quantity != "share":
        yield key.at("whole").complaint(f"is set, a {figure.quantity} has none: take it out")
    elif figure.whole and figure.whole.zh not in text:
        yield key.at("whole", "zh").complaint(
            f"“{figure.whole.zh}” is not in the passage, expected words that it prints"
        )


def _is_set(figure: FigureRecord) -> bool:
    """Whether it is the size of a named group: 四大, 五国."""
    return bool(figure.members) or figure.printed.endswith("大") or figure.unit == "国"


def _numeral(figure: Figure) -> int | None:
    """The number in a set or a name: 4 in 四大, 2 in 两证审批合一."""
    if figure.value is not None:
        return int(figure.value)
    spans = quantities.numerals(figure.printed)
    if not spans:
        return None
    start, end = spans[0]
    try:
        return int(quantities.parse(figure.printed[start:end]).value or 0)
    except ValueError:
        return None
