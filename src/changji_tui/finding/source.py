"""A text that was read from a file."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """One text."""

    name: str
    """The name of its file, without a folder."""
    text: str
    """Its text as decoded."""
    encoding: str = "UTF-8"
    """The encoding of its bytes."""
