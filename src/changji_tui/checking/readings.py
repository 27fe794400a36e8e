"""Our English readings exist, are English, and translate each term in the same way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from changji_tui.checking.evidence import Evidence
from changji_tui.loading.folders import GLOSSARY
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.model.files import GlossaryRecord, ReasonRecord
from changji_tui.model.recorded import Bilingual
from changji_tui.text.cells import cell_len

_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_ENGLISH = re.compile("[A-Za-z0-9]")
_LANGUAGES = {"zh": "Chinese", "en": "English"}
LABEL_CELLS = {"zh": 24, "en": 34}
"""The most cells of a label, by language: the room that a table of figures has."""
_RENDERED = {"description", "name", "posts", "role", "whole"}
"""Keys beside the passages whose English renders the page's terms."""
_MAY_QUOTE = {"about", "caution", "doubt", "note", "reason", "statement"}
"""Remarks, whose English may quote Chinese; everything else translates printed words."""


def readings(evidence: Evidence) -> Iterator[list[Complaint] | None]:
    """Every text is there in Chinese; its English, where there is any, has no Chinese in it."""
    for place, record in evidence.records:
        if not (hasattr(record, "zh") and hasattr(record, "en")):
            continue
        is_remark = isinstance(record, ReasonRecord) or place.path[-1] in _MAY_QUOTE
        if record.zh.strip() and record.en in ("", record.zh) and _CHINESE.search(record.zh):
            yield None
            continue
        missing = {key for key in ("zh", "en") if not getattr(record, key).strip()}
        problems = [
            (key, f"is empty, expected text in {_LANGUAGES[key]}") for key in sorted(missing)
        ]
        if not is_remark and (chinese := _CHINESE.search(record.en)):
            problems.append(("en", f"has “{chinese[0]}”, expected English throughout"))
        elif "en" not in missing and not _ENGLISH.search(record.en):
            problems.append(("en", f"is “{record.en}”, expected words in English"))
        yield [place.at(key).complaint(problem) for key, problem in problems]


def labels(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each label fits into its column of a table, and does not repeat the subject."""
    for place, record in evidence.records:
        label = getattr(record, "label", None)
        if label is None:
            continue
        key = place.at("label")
        yield [
            key.at(language).complaint(problem)
            for language, most in LABEL_CELLS.items()
            if language == "zh" or label.is_translated
            for problem in _label(evidence, record, label.in_language(language), language, most)
        ]


def _label(evidence: Evidence, record: Any, text: str, language: str, most: int) -> Iterator[str]:
    if cell_len(text) > most:
        yield f"has {cell_len(text)} cells, expected {most} at most and the rest in `description`"
    subject = getattr(record, "subject", "")
    if subject and evidence.page.name_in(language, subject) in text:
        yield f"says “{evidence.page.name_in(language, subject)}” again, which is its subject"


def terms(evidence: Evidence) -> Iterator[list[Complaint] | None]:
    """The English of passages, names, posts, roles and descriptions has the agreed word for each term.

    Of nested terms the longest counts. Labels, themes and titles are exempt: they abbreviate.
    """
    by_name = {term.zh: term for term in evidence.page.glossary if term.zh}
    longest_first = sorted(by_name, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
    for key, text, reading in _rendered(evidence):
        for name in dict.fromkeys(pattern.findall(text)):
            term = by_name[name]
            if not reading:
                yield None
                continue
            problem = f"prints “{name}”, the reading does not say “{term.en}”"
            yield [] if _says(reading, term) else [key.complaint(problem)]
    for index, term in enumerate(evidence.page.glossary):
        key = Place(GLOSSARY, ("terms", index, "zh"))
        if not any(term.zh in passage.text for passage in evidence.page.passages):
            problem = f"“{term.zh}” is printed nowhere, take the term out"
            yield [key.complaint(problem)]


def _rendered(evidence: Evidence) -> Iterator[tuple[Place, str, str]]:
    """Each text that must render terms: the key of its English, its Chinese, its English."""
    for passage in evidence.page.passages:
        yield evidence.at(passage.id, "en"), passage.text, passage.translation
    for place, record in evidence.records:
        names = [part for part in place.path if isinstance(part, str)]
        if names and names[-1] in _RENDERED and isinstance(record, Bilingual):
            yield place.at("en"), record.zh, record.en if record.is_translated else ""


def _says(translation: str, term: GlossaryRecord) -> bool:
    said = translation.casefold()
    return any(form.casefold() in said for form in (term.en, *term.forms) if form)
