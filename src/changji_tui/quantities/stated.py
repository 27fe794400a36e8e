"""The amounts that are found in a running text."""

from __future__ import annotations

from typing import NamedTuple

from changji_tui.quantities.parsing import Quantity


class Stated(NamedTuple):
    """A quantity and its place in a text; offsets are code points."""

    start: int
    """Where it starts; a currency before the number is part of it, and in English a bound too."""
    end: int
    """Where it ends; its unit and a bound after it are part of it."""
    quantity: Quantity
    """The amount with its bound; its value is None for 数千个, and for a range that goes down (20–15 %)."""
