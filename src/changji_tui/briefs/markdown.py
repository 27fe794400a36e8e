"""A brief as numbered Markdown: note, exact text, English, source, reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from changji_tui.briefs.items import Item
from changji_tui.citing.forms import quoted
from changji_tui.text.markdown import escaped

_INDENT = "    "
"""The indentation of the lines of a numbered item, whose number may have several digits."""


def as_markdown(items: Iterable[Item], title: str) -> str:
    """The brief under a title, its items numbered from 1."""
    parts = [f"# {escaped(title, ' ')}", *(_item(n, item) for n, item in enumerate(items, 1))]
    return "\n\n".join(parts) + "\n"


def _item(number: int, item: Item) -> str:
    paragraphs = "\n\n".join(_paragraphs(item)).split("\n")
    lines = [f"{_INDENT}{line}" if line else "" for line in paragraphs]
    return (
        f"{number}.".ljust(len(_INDENT))
        + lines[0].lstrip()
        + "".join(f"\n{ln}" for ln in lines[1:])
    )


def _paragraphs(item: Item) -> Iterator[str]:
    if item.note:
        yield escaped(item.note, "  \n")
    yield "\n>\n".join(f"> {quoted(text)}" for text in (item.text, item.english) if text)
    sources = (f"— {quoted(line)}" for line in item.citation.splitlines())
    yield "  \n".join((*sources, f"`{item.link}`"))
