"""The card of one thing, as `changji-tui show ID` prints it: as text and as data."""

from __future__ import annotations

from collections.abc import Iterator

from changji_tui import quantities
from changji_tui.charts.series import series_rows
from changji_tui.citing.references import reference_to
from changji_tui.citing.sentences import Sentence, reading
from changji_tui.citing.stretches import Cited, stretch_of
from changji_tui.exporting import contract
from changji_tui.exporting.contract import Data
from changji_tui.exporting.sentences import pinyin, sentence_data
from changji_tui.figures import saying
from changji_tui.figures.card import FigureCard, around, card_of
from changji_tui.figures.derivations import VERDICTS, of_check
from changji_tui.model.documents import Document, Figure, Mention, Passage, Section
from changji_tui.model.files import CheckRecord, EntityRecord, PointRecord, SeriesRecord, Status
from changji_tui.model.page import Page, Thing
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import periods
from changji_tui.search.names import bare
from changji_tui.text.sentences import sentence_around
from changji_tui.wording.speaker import person_called, speech_data, speeches_of, words_text

Row = tuple[str, str]
"""A key and its value, of one or more lines; an empty key continues the key before."""

_CHART_WIDTH = 72
_CHART_HEIGHT = 4


def find(page: Page, name: str) -> Thing | None:
    """The thing with this id, or the entity with this name in print, in English or in pinyin.

    Names are compared as in a search, without regard to dots, accents and Traditional forms.
    """
    return (
        page.find(name)
        or page.entity_named(name)
        or person_called(page, name)
        or _entity_like(page, name)
    )


def _entity_like(page: Page, name: str) -> EntityRecord | None:
    sought = bare(name)
    names = ((e, (e.name.zh, *e.aliases, e.name.en)) for e in page.entities)
    return next((e for e, called in names if sought and sought in map(bare, called)), None)


def names(page: Page) -> tuple[str, ...]:
    """Every id and name that `find` knows."""
    return *page.ids, *(name for e in page.entities for name in (e.name.zh, *e.aliases))


def as_data(page: Page, thing: Thing | Sentence) -> Data:
    """A card as JSON: the thing's data, its type, related things, and its reference."""
    data = _data(page, thing)
    if isinstance(thing, Cited):
        data["link"] = str(reference_to(page, stretch_of(page, thing)))
    return data


def _data(page: Page, thing: Thing | Sentence) -> Data:
    match thing:
        case Sentence():
            return {"type": "sentence", **sentence_data(page, thing)}
        case Figure():
            return {
                "type": "figure",
                **contract.figure_data(page, thing),
                **_belongings(page, thing),
            }
        case Document() if thing.speaker:
            return {"type": "document", **speech_data(page, thing)}
        case Document():
            figures = [figure.id for figure in thing.figures]
            return {"type": "document", **contract.document_data(page, thing), "figures": figures}
        case Section():
            return {"type": "section", **contract.section_data(thing)}
        case Passage():
            return {"type": "passage", **contract.passage_data(page, thing)}
        case SeriesRecord():
            return {"type": "series", **contract.series_data(page, thing)}
        case CheckRecord():
            return {"type": "check", **contract.check_data(page, thing)}
        case EntityRecord():
            spoken = [speech_data(page, speech) for speech in speeches_of(page, thing)]
            data = {"type": "entity", **contract.entity_data(page, thing)}
            return {**data, "speeches": spoken} if spoken else data


def as_text(page: Page, thing: Thing | Sentence) -> str:
    """A card as lines of text, keys in a column on the left."""
    rows = list(_rows(page, thing))
    if isinstance(thing, Cited):
        rows.append(("link", str(reference_to(page, stretch_of(page, thing)))))
    width = max(len(key) for key, _ in rows) + 2
    lines = [
        (key if first else "").ljust(width) + line
        for key, value in rows
        for first, line in _numbered(value)
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _numbered(value: str) -> Iterator[tuple[bool, str]]:
    for index, line in enumerate(value.split("\n")):
        yield index == 0, line


def _rows(page: Page, thing: Thing | Sentence) -> Iterator[Row]:
    match thing:
        case Figure():
            return _figure(page, thing)
        case Document():
            return _document(page, thing)
        case Section():
            return _section(thing)
        case Passage():
            return _passage(thing)
        case Sentence():
            return _sentence(page, thing)
        case SeriesRecord():
            return _series(page, thing)
        case CheckRecord():
            return _check(page, thing)
        case EntityRecord():
            return _entity(page, thing)


def _belongings(page: Page, figure: Figure) -> Data:
    card = card_of(page, figure)
    before, after = around(page.measures, figure)
    return {
        "sentence_start": stretch_of(page, figure).sentences[0],
        "neighbours": [other.id for other in card.neighbours],
        "series": [series.id for series in card.series],
        "checks": [check.id for check in card.checks],
        "reference": contract.bilingual(card.reference),
        "previous": before.id if before else None,
        "next": after.id if after else None,
    }


def _figure(page: Page, figure: Figure) -> Iterator[Row]:
    card = card_of(page, figure)
    yield figure.kind, figure.id
    yield from _status(page.status_of(draft=figure.draft))
    yield "label", _both(figure.label)
    yield from _ours("in full", figure.description)
    yield "printed", figure.printed
    if figure.is_measure:
        yield from _amount(figure)
    if figure.members:
        yield "members", "、".join(figure.members)
    if figure.subject:
        yield "subject", f"{figure.subject} · {page.name_in('en', figure.subject)}"
    basis = "" if figure.basis == "undated" else f" ({figure.basis})"
    yield "period", _both(saying.period(figure)) + basis
    yield from _ours("why", saying.why_then(page, figure))
    yield "sentence", _lit(card)
    for other in card.neighbours:
        yield "beside", f"{other.id} · {other.listed} · {_both(other.label)}"
    yield "in", f"{figure.passage} · {_both(card.document.label)}"
    for series in card.series:
        yield "series", f"{series.id} · {_both(series.title)}"
    for check in card.checks:
        yield "check", f"{check.id} {VERDICTS[check.holds][0]} {_both(check.note)}"
    for twin in card.twins:
        yield "also", f"{twin.id} · {twin.quote}"
    yield from _ours("note", figure.note)
    for reason in saying.kept_apart(page, figure):
        yield from _ours("apart", reason)
    yield from _ours("cite", card.reference)
    for key, near in zip(("previous", "next"), around(page.measures, figure), strict=True):
        if near:
            yield key, f"{near.id} · {near.listed} · {_both(near.label)}"


def _amount(figure: Figure) -> Iterator[Row]:
    """The value in every form, its unit, its bound, its kind, and whether it is a change."""
    yield "value", " = ".join(saying.equation(figure))
    for words in (saying.bound(figure), saying.change(figure), saying.kind(figure)):
        if words:
            yield "", _both(words)
    if figure.unit:
        english = quantities.unit_label(figure.unit, "en")
        yield "unit", " · ".join(dict.fromkeys(filter(None, (figure.unit, english))))


def _lit(card: FigureCard) -> str:
    """The sentence with the printed number between marks."""
    start, end = card.figure.printed_start, card.figure.printed_end
    text, (first, last) = card.passage.text, card.sentence
    return f"{text[first:start]}⟦{text[start:end]}⟧{text[end:last]}"


def _document(page: Page, document: Document, *, with_words: bool = True) -> Iterator[Row]:
    yield document.kind, document.id
    yield from _status(page.status_of(draft=document.draft))
    if not document.speaker:
        yield "label", _both(document.label)
    for passage in (document.kicker, document.headline, document.subtitle):
        if passage:
            yield passage.field, f"{passage.text}\n{passage.translation}"
    if document.speaker:
        yield "speaker", f"{_both(document.speaker.name)}"
        for post in document.speaker.posts:
            yield "post", _both(post)
        if document.speaker.organisation:
            yield "about", _both(document.speaker.organisation)
        if document.speaker.theme:
            yield "theme", f"{_both(document.speaker.theme)} (ours)"
        yield from _ours("why", document.speaker.reason)
    if document.byline:
        for person in document.byline.people:
            name = f"{person.name} · {page.name_in('en', person.name)}"
            yield "by", f"{name} ({_both(person.role)})"
    yield from _ours("note", document.note)
    yield "length", f"{document.length} characters, {len(document.figures)} figures"
    for figure in document.figures if document.speaker else ():
        yield figure.kind, f"{figure.id} · {figure.listed} · {_both(figure.label)}"
    if with_words and document.speaker and (words := words_text(page, document)):
        yield "own words", words
    for paragraph in document.paragraphs:
        yield paragraph.id, f"{paragraph.text}\n{paragraph.translation}"


def _section(section: Section) -> Iterator[Row]:
    yield "section", section.id
    yield "title", _both(section.title)
    if section.heading:
        yield "heading", f"{section.heading.text}\n{section.heading.translation}"
    for document in section.documents:
        figures = f"{document.length} characters, {len(document.figures)} figures"
        yield document.kind, f"{document.id} · {_both(document.label)} ({figures})"
    for series in section.series:
        yield "series", f"{series.id} · {_both(series.title)}"
    for check in section.checks:
        yield "check", f"{check.id} {VERDICTS[check.holds][0]} {_both(check.note)}"


def _passage(passage: Passage) -> Iterator[Row]:
    yield "passage", passage.id
    yield "kind", passage.field
    yield "text", passage.text
    yield "reading", passage.translation
    for figure in passage.figures:
        yield figure.kind, f"{figure.id} · {figure.listed} · {_both(figure.label)}"


def _sentence(page: Page, sentence: Sentence) -> Iterator[Row]:
    yield "sentence", sentence.id
    yield "text", sentence.text
    yield "pinyin", pinyin(page, sentence.passage, sentence.start, sentence.end)
    english = reading(sentence.passage, sentence.start, sentence.end)
    yield "reading", english or "—"
    yield "in", sentence.passage.id
    for figure in sentence.figures:
        yield figure.kind, f"{figure.id} · {figure.listed} · {_both(figure.label)}"


def _series(page: Page, series: SeriesRecord) -> Iterator[Row]:
    yield "series", series.id
    yield "title", _both(series.title)
    yield "kind", series.kind
    yield from _ours("caution", series.caution)
    rows = series_rows(page, series, _CHART_WIDTH, _CHART_HEIGHT, "zh")
    yield "chart", "\n".join(row.text for row in rows)
    for point in series.points:
        yield "point", _point(page, series, point)


def _point(page: Page, series: SeriesRecord, point: PointRecord) -> str:
    data = contract.point_data(page, point)
    name, code = data["label"], data["x"]
    if series.kind == "time":
        name = {language: periods.text(code, language) for language in name}
    if point.figure:
        value, origin = page.figure(point.figure).listed, point.figure
    else:
        value, origin = f"{point.value}{series.unit}", f"derived: {data['formula']}"
    return f"{name['zh']} · {name['en']}: {value} ({origin})"


def _check(page: Page, check: CheckRecord) -> Iterator[Row]:
    data = contract.check_data(page, check)
    yield "check", check.id
    yield from _ours("statement", check.statement)
    yield "formula", of_check(page, check).formula
    yield "printed", data["printed"] or "—"
    yield "holds", VERDICTS[check.holds][0]
    yield from _ours("finding", check.note)
    for name in data["figures"]:
        yield "figure", f"{name} · {page.figure(name).quote}"


def _entity(page: Page, entity: EntityRecord) -> Iterator[Row]:
    yield entity.kind, entity.id
    yield "name", _both(entity.name)
    for alias in entity.aliases:
        yield "alias", alias
    yield from _ours("role", entity.role)
    yield from _ours("note", entity.note)
    spoken = speeches_of(page, entity)
    if len(spoken) > 1:
        yield "turns", f"{len(spoken)}, {sum(d.length for d in spoken)} characters in all"
        if words := words_text(page, spoken[0]):
            yield "own words", words
    for speech in spoken:
        yield from _document(page, speech, with_words=len(spoken) == 1)
    for mention in page.mentions[entity.id]:
        yield "mention", _mention(mention)


def _mention(mention: Mention) -> str:
    passage = mention.passage
    place = f"{passage.id}:{mention.start}-{mention.end}"
    return f"{place} · {sentence_around(passage.text, mention.start, mention.end)}"


_STATUS: dict[Status, str] = {
    "draft": "draft: the program guessed it, nobody has checked it",
    "found": "found: the program read it in a text that nobody has recorded",
}


def _status(status: Status) -> Iterator[Row]:
    """The status of a thing, unless a person has recorded it."""
    if status in _STATUS:
        yield "status", _STATUS[status]


def _both(text: Bilingual) -> str:
    return f"{text.zh} · {text.en}" if text.is_translated else text.zh


def _ours(key: str, text: Bilingual | None) -> Iterator[Row]:
    if text:
        yield key, f"{text.zh}\n{text.en}" if text.is_translated else text.zh
