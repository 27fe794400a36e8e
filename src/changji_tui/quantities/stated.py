"""An amount and its place in a text."""

from __future__ import annotations

from typing import NamedTuple

from changji_tui.quantities.parsing import Quantity


class Stated(NamedTuple):
    """A quantity in its place, in code points of the text."""

    start: int
    """Where it starts; in English with the word that bounds it."""
    end: int
    """Where it ends, with its unit."""
    quantity: Quantity
    """The amount with its bound; its value is None if the text states no single number."""
