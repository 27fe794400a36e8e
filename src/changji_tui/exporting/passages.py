"""Passages for a full-text server: each record is complete, with every field to search by."""

from __future__ import annotations

from changji_tui.citing.forms import gbt7714
from changji_tui.citing.references import reference_to
from changji_tui.citing.stretches import stretch_of
from changji_tui.exporting.contract import Data, number, passage_status
from changji_tui.exporting.sentences import pinyin
from changji_tui.model.documents import Document, Figure, Passage
from changji_tui.model.page import Page


def passage_records(page: Page) -> list[Data]:
    """Every passage of a page; `docs/full-text-server.md` has the mapping of the fields."""
    names: dict[str, list[str]] = {}
    for entity in page.entities:
        for mention in page.mentions[entity.id]:
            names.setdefault(mention.passage.id, []).append(entity.name.zh)
    return [_record(page, passage, names.get(passage.id, [])) for passage in page.passages]


def _record(page: Page, passage: Passage, names: list[str]) -> Data:
    document = page.document(passage.document) if passage.document else None
    section = page.find(passage.section)
    stretch = stretch_of(page, passage)
    paper = page.publication
    return {
        "id": f"{page.id}/{passage.id}",
        "page": page.id,
        "paper": paper.name.zh if paper and paper.name else None,
        "date": (paper and paper.date) or None,
        "section": passage.section or None,
        "section_title": getattr(getattr(section, "title", None), "zh", None),
        "document": passage.document or None,
        **_document(document),
        "field": passage.field,
        "text": passage.text,
        "pinyin": pinyin(page, passage, 0, len(passage.text)),
        "translation": passage.translation or None,
        "figures": [_figure(page, figure) for figure in passage.figures],
        "entities": list(dict.fromkeys(names)),
        "status": passage_status(page, passage),
        "citation": gbt7714(page, stretch),
        "link": str(reference_to(page, stretch)),
    }


def _document(document: Document | None) -> Data:
    people = document.byline.people if document and document.byline else ()
    return {
        "kind": document.kind if document else None,
        "title": document.headline.text if document and document.headline else None,
        "speaker": document.speaker.name.zh if document and document.speaker else None,
        "byline": [person.name for person in people],
    }


def _figure(page: Page, figure: Figure) -> Data:
    return {
        "id": figure.id,
        "kind": figure.kind,
        "label": figure.label.zh,
        "label_en": figure.label.en,
        "printed": figure.printed,
        "value": number(figure.value),
        "value_to": number(figure.value_to),
        "unit": figure.unit,
        "base_value": number(figure.base_value),
        "base_unit": figure.base_unit,
        "period": figure.period or None,
        "status": page.status_of(draft=figure.draft),
    }
