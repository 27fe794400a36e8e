"""Drafts of `tests/fixtures/drafts`: their text, and what a person says of each claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "fixtures" / "drafts"
_MARKED = re.compile(r"\{([^|{}]*)\|([+?]|-[a-z-]*)\}")


class Marked(NamedTuple):
    """A claim that a person judged."""

    start: int
    """Where it starts in the draft, in code points."""
    end: int
    """Where it ends."""
    truth: str
    """`+` right, `-` wrong, `-differs` wrong with this verdict, `?` open."""


class JudgedDraft(NamedTuple):
    """A draft without its marks."""

    title: str
    """What the draft tests."""
    text: str
    """The text of the draft, without the marks."""
    marks: tuple[Marked, ...]
    """Its claims, and what a person says of each."""


def judged(name: str) -> Iterator[JudgedDraft]:
    """The drafts of a file."""
    whole = (FOLDER / name).read_text(encoding="utf-8")
    for part in re.split(r"^%% ", whole, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("\n")
        text, marks, at = "", [], 0
        for match in _MARKED.finditer(body):
            text += body[at : match.start()]
            marks.append(Marked(len(text), len(text) + len(match[1]), match[2]))
            text += match[1]
            at = match.end()
        yield JudgedDraft(title, text + body[at:], tuple(marks))
