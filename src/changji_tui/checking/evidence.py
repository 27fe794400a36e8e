"""The input of the proofs: the page, its records, and their places in the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any

from changji_tui.loading import Loaded
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.model.page import Page


@dataclass(frozen=True)
class Evidence:
    """A page with the place of everything on it."""

    loaded: Loaded
    """The page and the files that it was made from."""

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.loaded.page

    @cached_property
    def values(self) -> dict[str, Any]:
        """The value of each figure that has one, in its printed unit, by id."""
        return {f.id: f.value for f in self.page.figures if f.value is not None}

    def at(self, identifier: str, *keys: str | int) -> Place:
        """A key of the thing with this id: of a figure "printed", of a passage "zh"."""
        place = self.loaded.places[identifier]
        if place.path[-1] == "id":
            place = Place(place.file, place.path[:-1])
        return place.at(*keys)

    @cached_property
    def records(self) -> tuple[tuple[Place, Any], ...]:
        """Every record of every file with its place, in file order."""
        files = self.loaded.recorded.by_file()
        return tuple(found for name, file in files.items() for found in _records(Place(name), file))

    @cached_property
    def drafts(self) -> tuple[tuple[Place, Any], ...]:
        """Every record that nobody has checked yet, with its place, in file order."""
        return tuple(found for found in self.records if getattr(found[1], "draft", False))

    @cached_property
    def _draft_keys(self) -> set[tuple[str, tuple[str | int, ...]]]:
        return {(place.file, place.path) for place, _record in self.drafts}

    def is_left_open(self, complaint: Complaint) -> bool:
        """Whether a complaint is no fault: it is about what a draft lacks, itself or above."""
        above = (complaint.path[:end] for end in range(len(complaint.path) + 1))
        return complaint.is_gap and any(
            (complaint.file, path) in self._draft_keys for path in above
        )


def places(words: str, text: str) -> Iterator[int]:
    """Where the words start in a text, in order, overlapping ones too; nowhere if empty."""
    start = text.find(words) if words else -1
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _records(place: Place, value: Any) -> Iterator[tuple[Place, Any]]:
    if is_dataclass(value):
        yield place, value
        for field in fields(value):
            if isinstance(part := getattr(value, field.name), tuple) or is_dataclass(part):
                yield from _records(place.at(field.name), part)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _records(place.at(index), item)
