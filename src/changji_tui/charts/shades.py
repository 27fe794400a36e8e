"""Shades: how large each of some numbers is, as a cell that is read without colour."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.charts.rows import plain

_SHADES = " ░▒▓█"
_ASCII_SHADES = " .:+#"


def shades(values: Sequence[float], *, ascii_only: bool = False) -> str:
    """Draw each value as one cell, the darker the nearer it comes to the largest.

    Args:
        values: In one unit, none negative.
        ascii_only: Whether to draw with `.:+#` and blanks.

    Returns:
        As many characters as values, each one cell wide: blank for zero, then by quarters of the
        largest value, the upper bound of each included.
    """
    signs = _ASCII_SHADES if plain(ascii_only) else _SHADES
    top = max(values, default=0)
    return "".join(signs[_quarter(value, top)] for value in values)


def _quarter(value: float, top: float) -> int:
    """0 for zero, else 1 to 4."""
    return next(quarter for quarter in range(5) if 4 * value <= quarter * top)
