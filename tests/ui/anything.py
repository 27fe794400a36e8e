"""The fixture page with other texts in every place that has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from changji_tui.loading import reading
from changji_tui.model.documents import Figure, Passage
from changji_tui.model.page import Page

TEXTS = {"zh", "en", "text", "translation", "printed", "unit", "name", "subject", "aliases"}
"""The fields that hold a text; other fields hold ids, codes, numbers, or records with texts."""


def page_of(texts: Iterator[str], page: Page) -> Page:
    """A page with one text after the other in its places, each as the loader would clean it."""
    made: Page = _changed(page, (as_loaded(text) for text in texts))
    return made


def as_loaded(text: str) -> str:
    """A string as the loader gives it to the page."""
    file = reading.TomlFile(Path(), b"", {"text": text}, "")
    loaded: str = reading.sound_tables(file)["text"]
    return loaded


def _changed(value: Any, texts: Iterator[str], name: str = "") -> Any:
    if isinstance(value, tuple):
        return tuple(_changed(item, texts, name) for item in value)
    if isinstance(value, str):
        return next(texts) if name in TEXTS else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    made = {
        f.name: _changed(getattr(value, f.name), texts, f.name) for f in fields(value) if f.init
    }
    changed = replace(value, **made)
    if isinstance(changed, Passage):
        return replace(changed, figures=tuple(_placed(f, changed.text) for f in changed.figures))
    return changed


def _placed(figure: Figure, text: str) -> Figure:
    """A figure with its numeral somewhere in a text, and its quote around that."""
    start = figure.printed_start % max(1, len(text))
    end = min(start + max(1, len(figure.printed)), len(text))
    return replace(figure, start=0, end=len(text), quote=text, printed_start=start, printed_end=end)
