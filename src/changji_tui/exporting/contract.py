"""Each thing of a page as JSON-ready data.

A key with a printed text has the text as printed; `…_en` beside it has our English reading. A key with a
text of ours about the page has it in English; `…_zh` beside it has the Chinese.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from changji_tui import quantities
from changji_tui.citing.forms import gbt7714
from changji_tui.citing.references import reference_to
from changji_tui.citing.stretches import stretch_of
from changji_tui.model.comparability import APART, formula_refused, kept_from
from changji_tui.model.documents import Byline, Document, Figure, Mention, Passage, Section, Speaker
from changji_tui.model.files import (
    CheckRecord,
    EntityRecord,
    PointRecord,
    PublicationRecord,
    SeriesRecord,
    Status,
    TitleRecord,
)
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import periods

Data = dict[str, Any]
"""One JSON object."""


def page_data(page: Page) -> Data:
    """The whole page."""
    return {
        "page": {
            "id": page.id,
            "title": bilingual(page.title),
            "about": page.about and bilingual(page.about),
            "publication": _publication(page.publication),
            "status": page.status_of(draft=False),
            "columns": [title_data(title) for title, _ in page.titles],
            "dates": [_date(page, figure) for figure in page.figures if figure.kind == "date"],
        },
        "sections": [section_data(section) for section in page.sections],
        "documents": [document_data(page, document) for document in page.documents],
        "figures": [figure_data(page, figure) for figure in page.figures],
        "series": [series_data(page, series) for series in page.series],
        "checks": [check_data(page, check) for check in page.checks],
        "entities": [entity_data(page, entity) for entity in page.entities],
    }


def title_data(title: TitleRecord) -> Data:
    """A printed heading outside every document."""
    return {
        "id": title.id,
        "text": title.zh,
        "translation": title.en,
        "section": title.section or None,
        **_ours("doubt", title.doubt),
    }


def section_data(section: Section) -> Data:
    """A section with its documents in reading order."""
    return {
        "id": section.id,
        "title": bilingual(section.title),
        **_printed("heading", section.heading),
        "documents": [document.id for document in section.documents],
        "series": [series.id for series in section.series],
        "checks": [check.id for check in section.checks],
    }


def document_data(page: Page, document: Document) -> Data:
    """A document with its text."""
    return {
        "id": document.id,
        "section": document.section,
        "kind": document.kind,
        "label": bilingual(document.label),
        **_printed("kicker", document.kicker),
        **_printed("headline", document.headline),
        **_printed("subtitle", document.subtitle),
        "byline": _byline(page, document.byline),
        "speaker": _speaker(document.speaker),
        **_ours("note", document.note),
        "status": page.status_of(draft=document.draft),
        "lines": [_passage(p, "field") for p in document.passages if not p.paragraph],
        "paragraphs": [_passage(paragraph, "kind") for paragraph in document.paragraphs],
    }


def passage_data(page: Page, passage: Passage) -> Data:
    """A passage alone."""
    return {
        "id": passage.id,
        "section": passage.section or None,
        "document": passage.document or None,
        "field": passage.field,
        "text": passage.text,
        "translation": passage.translation,
        "figures": [figure.id for figure in passage.figures],
        "status": passage_status(page, passage),
    }


def passage_status(page: Page, passage: Passage) -> Status:
    """The status of a passage, which is that of its document."""
    return page.status_of(draft=bool(passage.document) and page.document(passage.document).draft)


def figure_data(page: Page, figure: Figure) -> Data:
    """A figure in its place, with its sentence and how to cite it."""
    stretch = stretch_of(page, figure)
    return {
        "id": figure.id,
        "section": figure.section,
        "document": figure.document,
        "passage": figure.passage,
        "paragraph": figure.paragraph,
        "kind": figure.kind,
        "label": bilingual(figure.label),
        **_ours("description", figure.description),
        "subject": figure.subject or None,
        "subject_en": page.name_in("en", figure.subject) or None,
        "value": number(figure.value),
        "value_to": number(figure.value_to),
        "unit": figure.unit,
        "printed": figure.printed,
        "qualifier": figure.qualifier,
        "quantity": figure.quantity,
        **_ours("whole", figure.whole),
        "members": list(figure.members),
        **_apart(page, figure),
        "change": figure.change,
        "period": {
            "text": periods.text(figure.period, "zh"),
            "en": periods.text(figure.period, "en"),
            "code": figure.period or None,
            "basis": figure.basis,
            **_reason(page, figure),
        },
        "quote": figure.quote,
        "start": figure.start,
        "end": figure.end,
        "printed_start": figure.printed_start,
        "printed_end": figure.printed_end,
        "base_value": number(figure.base_value),
        "base_unit": figure.base_unit,
        "same_as": list(figure.same_as),
        **_ours("note", figure.note),
        "status": page.status_of(draft=figure.draft),
        "sentence": stretch.quotation,
        "sentence_en": stretch.english or None,
        "citation": gbt7714(page, stretch),
        "link": str(reference_to(page, stretch)),
    }


def series_data(page: Page, series: SeriesRecord) -> Data:
    """A series with its points in drawing order."""
    return {
        "id": series.id,
        "section": next(s.id for s in page.sections if series in s.series),
        "title": bilingual(series.title),
        "kind": series.kind,
        "unit": series.unit,
        **_ours("caution", series.caution),
        "points": [point_data(page, point) for point in series.points],
    }


def point_data(page: Page, point: PointRecord) -> Data:
    """A point: a figure as printed, or a derived number with its formula written out."""
    figure = page.figure(point.figure) if point.figure else None
    label = point.label or (figure.label if figure else None)
    period = point.x or (figure.period if figure else "")
    return {
        "label": bilingual(label) if label else None,
        "x": period or None,
        "value": number(figure.value if figure else point.value),
        "figure": point.figure or None,
        "formula": page.written(point.formula) if point.formula else None,
    }


def check_data(page: Page, check: CheckRecord) -> Data:
    """A check with its formula written out."""
    used = [*quantities.references(check.formula), *filter(None, [check.claim])]
    return {
        "id": check.id,
        "section": next(s.id for s in page.sections if check in s.checks),
        "statement": bilingual(check.statement),
        "formula": page.written(check.formula),
        "computed": number(check.computed),
        "unit": check.unit,
        "printed": page.figure(check.claim).printed if check.claim else None,
        "holds": check.holds,
        **_ours("refused", formula_refused(check.formula, page.figure)),
        **_ours("note", check.note),
        "figures": list(dict.fromkeys(used)),
    }


def entity_data(page: Page, entity: EntityRecord) -> Data:
    """An entity with every place that names it."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": bilingual(entity.name),
        "aliases": list(entity.aliases),
        "role": entity.role.zh if entity.role else None,
        "role_en": entity.role.en if entity.role else None,
        **_ours("note", entity.note),
        "status": page.status_of(draft=entity.draft),
        "mentions": [_mention(mention) for mention in page.mentions[entity.id]],
    }


def _apart(page: Page, figure: Figure) -> Data:
    """The ids of figures that must not be compared with or added to this one, and why."""
    found = {what: kept_from(page.measures, figure, what) for what in APART}
    reasons = {reason.en: reason for kept in found.values() for _, reason in kept}.values()
    apart = Bilingual(
        zh="".join(reason.zh for reason in reasons), en=" ".join(reason.en for reason in reasons)
    )
    names: Data = {what: [other.id for other, _ in kept] for what, kept in found.items()}
    return {**names, **_ours("apart", apart if reasons else None)}


def bilingual(text: Bilingual) -> Data:
    """A text of ours in both languages."""
    return {"zh": text.zh, "en": text.en}


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: 113 for 113.0, 1.3 for 1.3."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _publication(publication: PublicationRecord | None) -> Data | None:
    if publication is None:
        return None
    return {
        "name": bilingual(publication.name) if publication.name else None,
        "date": publication.date or None,
        "page": publication.page or None,
    }


def _date(page: Page, figure: Figure) -> Data:
    return {
        "text": figure.printed,
        "date": figure.period or None,
        "basis": figure.basis,
        **_reason(page, figure),
        "figure": figure.id,
    }


def _passage(passage: Passage, field: str) -> Data:
    return {
        "id": passage.id,
        field: passage.field,
        "text": passage.text,
        "translation": passage.translation,
    }


def _byline(page: Page, byline: Byline | None) -> list[Data]:
    return [
        {
            "name": person.name,
            "name_en": page.name_in("en", person.name),
            "role": person.role.zh,
            "role_en": person.role.en,
        }
        for person in (byline.people if byline else ())
    ]


def _speaker(speaker: Speaker | None) -> Data | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name.zh,
        "name_en": speaker.name.en,
        "posts": [post.zh for post in speaker.posts],
        "posts_en": [post.en for post in speaker.posts],
        "organisation": speaker.organisation.zh if speaker.organisation else None,
        "organisation_en": speaker.organisation.en if speaker.organisation else None,
        **_ours("reason", speaker.reason),
        **_ours("theme", speaker.theme),
    }


def _mention(mention: Mention) -> Data:
    passage = mention.passage
    return {
        "document": passage.document or None,
        "paragraph": passage.paragraph,
        "passage": passage.id,
        "start": mention.start,
        "end": mention.end,
    }


def _reason(page: Page, figure: Figure) -> Data:
    return _ours("reason", page.reason(figure.reason))


def _printed(key: str, passage: Passage | None) -> Data:
    return {
        key: passage.text if passage else None,
        f"{key}_en": passage.translation if passage else None,
    }


def _ours(key: str, text: Any) -> Data:
    return {key: text.en if text else None, f"{key}_zh": text.zh if text else None}
