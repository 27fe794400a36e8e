"""What we remark is not contradicted by what the page prints, or by the record beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from changji_tui.checking.evidence import Evidence
from changji_tui.loading.folders import PAGE
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.model.documents import Figure

_QUOTED = re.compile("(?<!未)(?<!没有)印[作有]“([^“”]+)”")
"""Words that a note says are printed: 印作“技术合同成交额”."""
_NO_TIME = re.compile("(?:未印|没有印)[^，；。]{0,8}(?:年份|时期|日期)|(?:年份|时期|日期)未印")
_NO_NUMBER = re.compile("(?:未印|没有印?)[^，；。]{0,4}(?:实数|确数)|确切(?:数|数额|比例)未印")


def notes(evidence: Evidence) -> Iterator[list[Complaint]]:
    """What the note of a figure says of the print holds."""
    for figure in evidence.page.figures:
        if figure.note:
            key = evidence.at(figure.id, "note", "zh")
            yield [key.complaint(problem) for problem in _denied(evidence, figure, figure.note.zh)]


def _denied(evidence: Evidence, figure: Figure, note: str) -> Iterator[str]:
    for words in _QUOTED.findall(note):
        if not any(words in passage.text for passage in evidence.page.passages):
            yield f"says that “{words}” is printed, which stands nowhere on the page"
    if (said := _NO_TIME.search(note)) and figure.basis == "printed":
        yield f"says {said[0]}, the basis says that {figure.period} is printed"
    is_exact = figure.value is not None and figure.value_to is None
    if (said := _NO_NUMBER.search(note)) and is_exact and figure.qualifier == "exact":
        yield f"says {said[0]}, “{figure.printed}” is an exact number"


def titles(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A heading outside every document has a section, or a doubt, not both and not neither."""
    for index, (title, _passage) in enumerate(evidence.page.titles):
        key = Place(PAGE, ("titles", index))
        if title.section and title.doubt:
            problem = f"says why its place is uncertain, {title.section} is named as its section"
            yield [key.at("doubt").complaint(problem)]
        elif not title.section and not title.doubt:
            problem = "is missing, expected the section that it heads, or a doubt that says why not"
            yield [key.at("section").complaint(problem)]
        else:
            yield []
