"""An amount where a text states it."""

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
    """What it says, bound included; its value is None where no single number is stated."""
