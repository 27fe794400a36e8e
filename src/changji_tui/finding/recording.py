"""Writes what was found in a text as the files of a page, for a person to continue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from changji_tui.exporting import toml
from changji_tui.finding.source import Source
from changji_tui.loading.folders import ENTITIES, PAGE, SOURCE, section_file
from changji_tui.loading.resolving import Recorded

_HEADINGS = {
    PAGE: "The page as a whole. The program began it; whatever has `draft = true` is its guess:\n"
    "check it against source.txt, set it right, and delete the key.",
    ENTITIES: "Whom and what the page names. `aliases` are all other forms in which a name is printed.",
}
_SECTION = (
    "The documents. `zh` of a passage is the printed text, character for character; `en` may be added.\n"
    "Each figure: what it measures (label), the words that print it (quote), when (period)."
)


def files(recorded: Recorded, sources: Sequence[Source]) -> dict[str, str]:
    """Write the files of a page's folder.

    Args:
        recorded: What was found.
        sources: The texts in which it was found.

    Returns:
        The contents of each file by its name.
    """
    contents = {SOURCE: "\n\n".join(source.text.strip("\n") for source in sources) + "\n"}
    contents[PAGE] = toml.document(recorded.page, _HEADINGS[PAGE])
    for section, file in recorded.sections.items():
        contents[section_file(section)] = toml.document(file, _SECTION)
    if recorded.entities.entities:
        contents[ENTITIES] = toml.document(recorded.entities, _HEADINGS[ENTITIES])
    return contents


def drafts(recorded: Recorded) -> int:
    """Count what nobody has checked yet."""
    return sum(_drafts(list(recorded.by_file().values())))


def _drafts(value: Any) -> Iterator[int]:
    if is_dataclass(value):
        yield int(getattr(value, "draft", False))
        for field in fields(value):
            yield from _drafts(getattr(value, field.name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _drafts(item)
