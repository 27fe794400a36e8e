"""Every character of the source is in exactly one passage, and passages have no other characters.

Without white space, the source is the passages joined in some order.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from changji_tui.checking.evidence import Evidence, places
from changji_tui.errors import DataError, Fault
from changji_tui.loading import reading
from changji_tui.loading.folders import SOURCE
from changji_tui.loading.resolving import Complaint
from changji_tui.loading.writing import quoted
from changji_tui.model.documents import Passage
from changji_tui.text.cleaning import clean, hidden_count

_NEAR = 0.5
"""The least similarity, from 0 to 1, at which a stretch of the source is quoted beside a passage."""


@dataclass(frozen=True, kw_only=True)
class Tiling:
    """How the passages cover the source."""

    held: int
    """Characters of the source, without white space, that are in exactly one passage."""
    of: int
    """Characters of the source, without white space."""
    passages: list[list[Complaint]]
    """The complaints about each passage."""
    strays: tuple[Fault, ...]
    """Each stretch of the source that is in no passage, except those that a passage misquotes."""
    hidden: int
    """Characters of the source that would act or hide."""


def nothing() -> Tiling:
    """How passages cover a source that cannot be read."""
    return Tiling(held=0, of=0, passages=[], strays=(), hidden=0)


def tile(evidence: Evidence) -> Tiling:
    """Lay the passages over the source.

    Raises:
        DataError: If there is no source.txt that can be read.
    """
    path = evidence.page.folder / SOURCE
    extracted = read(evidence.page.folder)
    source = _Source(clean(extracted))
    passages = evidence.page.passages
    starts: dict[str, int] = {}
    for passage in sorted(passages, key=lambda passage: -len(_packed(passage.text))):
        start = source.free_place(_packed(passage.text))
        if start is not None:
            starts[passage.id] = start
            source.take(start, len(_packed(passage.text)), passage.id)
    held = source.count_taken()
    complaints = []
    for passage in passages:
        wrong = (
            _wrong_spaces(source, passage, starts[passage.id])
            if passage.id in starts
            else _homeless(source, passage)
        )
        key = evidence.at(passage.id, "zh")
        complaints.append([key.complaint(problem) for problem in wrong])
    strays = tuple(
        Fault(
            path,
            source.line(start),
            "",
            f"“{_short(source.text[start:end])}” stands in no passage, write it into its document",
            f"[[documents.paragraphs]]\nzh = {quoted(source.between(start, end))}",
        )
        for start, end in source.stretches()
    )
    return Tiling(
        held=held,
        of=len(source.text),
        passages=complaints,
        strays=strays,
        hidden=hidden_count(extracted),
    )


def read(folder: Path) -> str:
    """Read the source of a page.

    Raises:
        DataError: If there is none, or it cannot be read.
    """
    path = folder / SOURCE
    if not path.is_symlink() and not path.exists():
        problem = "is missing, expected the text of the sheet as it was extracted"
        raise DataError((Fault(path, 0, "", problem),))
    return reading.decode(path, reading.read_bytes(path))


class _Source:
    """The source without white space, and who has taken which of its characters."""

    def __init__(self, printed: str) -> None:
        self.printed = printed
        self.at = [index for index, character in enumerate(printed) if not character.isspace()]
        self.text = "".join(printed[index] for index in self.at)
        self.owners: list[str] = [""] * len(self.text)

    def free_place(self, words: str) -> int | None:
        """The first free place of the words, preferring whole lines; None if there is none."""
        free = [
            start
            for start in places(words, self.text)
            if not any(self.owners[start : start + len(words)])
        ]
        return min(free, key=lambda start: self._cuts(start, len(words)), default=None)

    def take(self, start: int, length: int, owner: str) -> None:
        """Give these characters to a passage, or to the source's stretch that it misprints."""
        self.owners[start : start + length] = [owner] * len(self.owners[start : start + length])

    def count_taken(self) -> int:
        """How many characters have an owner."""
        return sum(map(bool, self.owners))

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Start and end of each run of characters without an owner."""
        taken = "".join("x" if owner else " " for owner in self.owners)
        yield from (match.span() for match in re.finditer(" +", taken))

    def between(self, start: int, end: int) -> str:
        """What is printed from one character to before another, line breaks joined."""
        return "".join(self.printed[self.at[start] : self.at[end - 1] + 1].splitlines())

    def line(self, position: int) -> int:
        """The line of a character in the file, from 1."""
        return self.printed.count("\n", 0, self.at[position]) + 1

    def has_gap(self, position: int) -> bool:
        """Whether white space is printed before a character."""
        return 0 < position < len(self.at) and self.at[position] - self.at[position - 1] > 1

    def _cuts(self, start: int, length: int) -> int:
        """How many of the ends of a stretch lie within a line."""
        return self._is_within_line(start) + self._is_within_line(start + length)

    def _is_within_line(self, position: int) -> bool:
        if not 0 < position < len(self.at):
            return False
        return "\n" not in self.printed[self.at[position - 1] : self.at[position]]


def _packed(text: str) -> str:
    return "".join(text.split())


def _wrong_spaces(source: _Source, passage: Passage, start: int) -> Iterator[str]:
    """Complain about spaces of a passage that the sheet does not print."""
    position = start
    for match in re.finditer(r"\s+|\S+", passage.text):
        if not match[0].isspace():
            position += len(match[0])
        elif match[0] != " " or match.start() == 0 or match.end() == len(passage.text):
            yield f"has white space at {match.start()}, expected single spaces within the line"
        elif not source.has_gap(position):
            yield f"has a space at {match.start()} that {SOURCE} does not print"


def _homeless(source: _Source, passage: Passage) -> Iterator[str]:
    """The reason why a passage is not found in the source, and the most similar stretch."""
    words = _packed(passage.text)
    if not words:
        yield "is empty, expected printed text"
        return
    owners = {o for at in places(words, source.text) for o in source.owners[at : at + len(words)]}
    if owners:
        where = " and ".join(sorted(owners - {""}))
        yield f"“{_short(words)}” is recorded once too often, its place is taken by {where}"
        return
    nearest = _nearest(source, words)
    if nearest is None:
        yield f"“{_short(words)}” stands nowhere in {SOURCE}"
        return
    start, end = nearest
    printed = source.text[start:end]
    alike = (one == other for one, other in zip(words, printed, strict=False))
    at = next((i for i, same in enumerate(alike) if not same), min(len(words), len(printed)))
    line = source.line(min(start + at, end - 1))
    excerpt = slice(max(0, at - 6), at + 6)
    yield f"has “{words[excerpt]}” where {SOURCE}:{line} prints “{printed[excerpt]}”"
    source.take(start, end - start, passage.id)


def _nearest(source: _Source, words: str) -> tuple[int, int] | None:
    """The part of a free stretch that is most similar to the words; None if none is similar."""
    best, found = _NEAR, None
    for start, end in source.stretches():
        stretch = source.text[start:end]
        matcher = difflib.SequenceMatcher(a=words, b=stretch, autojunk=False)
        block = matcher.find_longest_match()
        first = max(0, block.b - block.a)
        last = min(len(stretch), first + len(words))
        matcher.set_seq2(stretch[first:last])
        if matcher.real_quick_ratio() > best and matcher.ratio() > best:
            best = matcher.ratio()
            last = len(stretch) if len(stretch) - last <= 1 else last
            found = start + (0 if first <= 1 else first), start + last
    return found


def _short(words: str) -> str:
    return words if len(words) <= 30 else f"{words[:20]}…{words[-8:]}"
