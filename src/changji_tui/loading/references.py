"""Check that every name and id in a record refers to something on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from changji_tui import quantities
from changji_tui.loading import writing
from changji_tui.loading.folders import ENTITIES, PAGE, section_file
from changji_tui.loading.resolving import Complaint, Place, Recorded
from changji_tui.model.files import CheckRecord, PointRecord, SeriesKind, SeriesRecord
from changji_tui.model.page import Page
from changji_tui.model.recorded import (
    DocumentRecord,
    FigureRecord,
    PassageRecord,
    QuoteRecord,
    SpeakerRecord,
)
from changji_tui.quantities import periods

_WHOLE = 100
"""The largest share of a whole, in per cent."""


def check_references(recorded: Recorded, page: Page) -> list[Complaint]:
    """List the references that fail, in file order."""
    return list(_References(page).all(recorded))


class _References:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.figures = {figure.id: figure for figure in page.figures}
        self.values = {f.id: f.value for f in page.figures if f.value is not None}
        self.reasons = [reason.id for reason in page.reasons]
        self.names = [name for e in page.entities for name in (e.name.zh, *e.aliases)]
        people = (e for e in page.entities if e.kind == "person")
        self.people = [name for e in people for name in (e.name.zh, *e.aliases)]
        speakers = (d.speaker.name.zh for d in page.documents if d.speaker)
        self.quotable = [*self.names, *(name for name in speakers if name not in self.names)]

    def all(self, recorded: Recorded) -> Iterator[Complaint]:
        sections = [section.id for section in recorded.page.panes]
        if recorded.page.publication:
            yield from _publication_date(recorded.page.publication.date)
        for index, title in enumerate(recorded.page.titles):
            if title.section:
                place = Place(PAGE).at("titles", index, "section")
                yield from _one_of(place, title.section, sections, "section")
        seen: dict[str, str] = {}
        for index, entity in enumerate(recorded.entities.entities):
            for name in (entity.name.zh, *entity.aliases):
                if seen.setdefault(name, entity.id) != entity.id:
                    place = Place(ENTITIES).at("entities", index)
                    yield place.complaint(
                        f"“{name}” names {seen[name]} already, expected one entity"
                    )
        for section, file in recorded.sections.items():
            top = Place(section_file(section), section=section)
            for index, document in enumerate(file.documents):
                yield from self.document(top.at("documents", index), document)
            for index, series in enumerate(file.series):
                yield from self.series(top.at("series", index), series)
            for index, check in enumerate(file.checks):
                yield from self.check(top.at("checks", index), check)

    def document(self, place: Place, record: DocumentRecord) -> Iterator[Complaint]:
        if record.kind == "speech" and record.speaker is None:
            yield place.at("speaker").complaint("is missing, expected who speaks")
        for place_of_line, line in _lines(place, record):
            for index, figure in enumerate(line.figures):
                yield from self.figure(place_of_line.at("figures", index), figure)
            for index, quote in enumerate(line.quotes):
                yield from self.quote(place_of_line.at("quotes", index), quote)
        if record.speaker:
            yield from self.speaker(place.at("speaker"), record.speaker)
        if record.byline:
            lines = (record.byline.line,) if record.byline.line else record.paragraphs
            printed = [line.zh for line in lines]
            for index, person in enumerate(record.byline.people):
                if not any(person.name in text for text in printed):
                    key = place.at("byline", "people", index, "name")
                    yield key.complaint(
                        f"“{person.name}” is not printed in this document, expected a name that it prints"
                    )

    def speaker(self, place: Place, record: SpeakerRecord) -> Iterator[Complaint]:
        if not record.is_role:
            yield from _one_of(place.at("name"), record.name, self.people, "person")
        if record.organisation:
            yield from _one_of(place.at("organisation"), record.organisation, self.names, "entity")
        posts = [(place.at("posts", i, "zh"), post.zh) for i, post in enumerate(record.posts)]
        for key, words in [(place.at("name"), record.name), *posts]:
            if words not in record.line.zh:
                problem = f"“{words}” is not in the line, expected words of “{record.line.zh}”"
                yield key.complaint(problem)

    def quote(self, place: Place, record: QuoteRecord) -> Iterator[Complaint]:
        if record.speaker:
            yield from _one_of(place.at("speaker"), record.speaker, self.quotable, "entity")
        if record.reason:
            yield from _one_of(place.at("reason"), record.reason, self.reasons, "reason")
            if not record.speaker:
                problem = "is missing, expected the speaker whom the reason is about"
                yield place.at("speaker").complaint(problem)

    def figure(self, place: Place, record: FigureRecord) -> Iterator[Complaint]:
        if record.subject:
            yield from _one_of(place.at("subject"), record.subject, self.names, "entity")
        if record.reason:
            yield from _one_of(place.at("reason"), record.reason, self.reasons, "reason")
        if record.period:
            try:
                periods.parse(record.period)
            except ValueError as error:
                yield place.at("period").complaint(str(error))
        if record.basis == "inferred" and not record.reason:
            yield place.at("reason").complaint("is missing, an inferred period needs one")
        if (record.basis == "undated") == bool(record.period):
            wanted = "printed or inferred" if record.period else "no basis, or a period"
            yield place.at("basis").complaint(f'is "{record.basis}", expected {wanted}')
        for what, kept in (("not_compared", record.not_compared), ("not_added", record.not_added)):
            for index, apart in enumerate(kept):
                for number, other in enumerate(apart.figures):
                    key = place.at(what, index, "figures", number)
                    yield from _one_of(key, other, self.figures, "figure")
                    if other == record.id:
                        yield key.complaint("is the figure itself, expected another")
        for index, twin in enumerate(record.same_as):
            key = place.at("same_as", index)
            yield from _one_of(key, twin, self.figures, "figure")
            if twin in self.figures and record.id not in self.figures[twin].same_as:
                yield key.complaint(f"{twin} does not name {record.id}, expected both to do so")

    def series(self, place: Place, record: SeriesRecord) -> Iterator[Complaint]:
        for index, point in enumerate(record.points):
            yield from self.point(place.at("points", index), point)
            yield from self.drawn(place.at("points", index), point, record.kind)

    def drawn(self, place: Place, point: PointRecord, kind: SeriesKind) -> Iterator[Complaint]:
        """Find the reasons why a chart cannot draw a point."""
        if point.figure and point.figure not in self.figures:
            return
        value = self.values.get(point.figure) if point.figure else point.value
        if value is None and point.figure:
            yield place.complaint(f"“{point.figure}” has no value, expected one to draw")
        elif value is not None and kind == "share" and not 0 <= value <= _WHOLE:
            yield place.complaint(f"is {value}, a share is from 0 to {_WHOLE}")
        figure = self.figures.get(point.figure)
        code = point.x or (figure.period if figure else "")
        if kind == "time" and not _has_place_in_time(code):
            yield place.complaint("has no place in time, expected a dated period or x")

    def point(self, place: Place, point: PointRecord) -> Iterator[Complaint]:
        if point.x:
            try:
                periods.parse(point.x)
            except ValueError as error:
                yield place.at("x").complaint(str(error))
        if point.figure:
            yield from _one_of(place.at("figure"), point.figure, self.figures, "figure")
            if point.formula or point.value is not None:
                yield place.complaint(
                    "has a figure and a value or formula, expected one or the other"
                )
        elif point.label is None or point.value is None or not point.formula:
            yield place.complaint("needs a figure, or a label, a value and a formula")
        else:
            yield from self.formula(place.at("formula"), point.formula)

    def check(self, place: Place, record: CheckRecord) -> Iterator[Complaint]:
        yield from self.formula(place.at("formula"), record.formula)
        if record.claim:
            yield from _one_of(place.at("claim"), record.claim, self.figures, "figure")
        elif record.holds is not None:
            yield place.at("holds").complaint(
                "is set without a claim, expected both or neither of them"
            )

    def formula(self, place: Place, formula: str) -> Iterator[Complaint]:
        try:
            names = quantities.references(formula)
        except ValueError as error:
            yield place.complaint(str(error))
            return
        if unknown := [name for name in names if name not in self.figures]:
            for name in unknown:
                yield from _one_of(place, name, self.figures, "figure")
            return
        try:
            quantities.evaluate(formula, self.values)
        except ValueError as error:
            yield place.complaint(str(error))


def _has_place_in_time(code: str) -> bool:
    """Whether a period has a start; True for an unreadable code, which is reported elsewhere."""
    try:
        return bool(code) and periods.parse(code).start is not None
    except ValueError:
        return True


def _lines(place: Place, record: DocumentRecord) -> Iterator[tuple[Place, PassageRecord]]:
    """List the passages of a document with their places."""
    for name in ("kicker", "headline", "subtitle"):
        line: PassageRecord | None = getattr(record, name)
        if line:
            yield place.at(name), line
    if record.speaker:
        yield place.at("speaker", "line"), record.speaker.line
    if record.byline and record.byline.line:
        yield place.at("byline", "line"), record.byline.line
    for index, paragraph in enumerate(record.paragraphs):
        yield place.at("paragraphs", index), paragraph


def _publication_date(date: str) -> Iterator[Complaint]:
    """Complain if a date is not a day, a month or a year; it may be empty."""
    try:
        is_date = not date or periods.parse(date).kind in ("day", "month", "year")
    except ValueError:
        is_date = False
    if not is_date:
        problem = f"“{date}” is no date, expected one like 2024-10-16, 2024-10 or 2024"
        yield Place(PAGE).at("publication", "date").complaint(problem)


def _one_of(place: Place, name: str, known: Iterable[str], noun: str) -> Iterator[Complaint]:
    names = list(known)
    if name not in names:
        import difflib

        nearest = difflib.get_close_matches(name, names, n=1, cutoff=0.4)
        file, paste = _to_write(name, noun)
        expected = (
            f"expected one of that name in {file}" if file else f"expected a {noun} of the page"
        )
        if noun == "person":
            expected += ", or is_role = true where no name is printed"
        hint = f"did you mean {nearest[0]}?" if nearest else expected
        hint += f" Else {expected}" if nearest and file else ""
        yield place.complaint(f"“{name}” is no {noun}, {hint}", paste)


def _to_write(name: str, noun: str) -> tuple[str, str]:
    """The file in which to record a name, and the TOML to paste there; both empty for any other noun."""
    if noun == "reason":
        return PAGE, writing.reason(name)
    if noun in ("person", "entity"):
        return ENTITIES, writing.entity(name, "person" if noun == "person" else writing.OPEN)
    return "", ""
