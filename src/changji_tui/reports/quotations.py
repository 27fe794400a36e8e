"""Quotations with their speakers, as `changji-tui quotes` prints them: as text and as data."""

from __future__ import annotations

from itertools import groupby, islice

from changji_tui.exporting.contract import Data
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, quotations, speaker_of
from changji_tui.text.columns import aligned


def quotations_data(page: Page) -> Data:
    """Every quotation with its kind, its speaker and its place."""
    found = quotations(page)
    return {"count": len(found), "quotes": [_data(page, quotation) for quotation in found]}


def quotations_text(page: Page) -> str:
    """The quotations of each document with kind, place and speaker, then why speakers are inferred."""
    found = quotations(page)
    rows = [(q.kind or "?", _place(q), _said(page, q)) for q in found]
    lines = iter(aligned(rows, indent="  ").splitlines(keepends=True))
    parts = []
    for document, group in groupby(found, key=lambda quotation: quotation.passage.document):
        label = page.document(document).label if document else page.title
        parts.append(f"{label.zh} · {label.en}\n{''.join(islice(lines, len(list(group))))}")
    reasons = dict.fromkeys(quotation.reason for quotation in found if quotation.reason)
    why = [f"~ {reason.zh} · {reason.en}\n" for reason in map(page.reason, reasons) if reason]
    return "\n".join([*parts, *(["".join(why)] if why else [])])


def _place(quotation: Quotation) -> str:
    return f"{quotation.passage.id}:{quotation.start}-{quotation.end}"


def _said(page: Page, quotation: Quotation) -> str:
    opens, closes = ("‘", "’") if quotation.depth else ("“", "”")
    words = f"{opens}{quotation.words}{closes}"
    if not quotation.speaker:
        return words
    zh, en = (speaker_of(page, quotation, language) for language in ("zh", "en"))
    return f"{zh} · {en}: {words}"


def _data(page: Page, quotation: Quotation) -> Data:
    passage, reason = quotation.passage, page.reason(quotation.reason)
    return {
        "words": quotation.words,
        "kind": quotation.kind,
        "speaker": quotation.speaker or None,
        "speaker_en": page.name_in("en", quotation.speaker) or None,
        "basis": ("inferred" if reason else "printed") if quotation.speaker else None,
        "reason": reason.en if reason else None,
        "reason_zh": reason.zh if reason else None,
        "entity": quotation.entity or None,
        "status": page.status_of(draft=quotation.draft),
        "depth": quotation.depth,
        "document": passage.document or None,
        "paragraph": passage.paragraph,
        "passage": passage.id,
        "start": quotation.start,
        "end": quotation.end,
    }
