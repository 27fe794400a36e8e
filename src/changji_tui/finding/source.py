"""A text as it was read."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """One text."""

    name: str
    """The name of its file, without a folder."""
    text: str
    """Its text as decoded."""
    encoding: str = "UTF-8"
    """In which encoding its bytes were."""
