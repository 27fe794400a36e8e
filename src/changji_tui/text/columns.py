"""Rows of text in aligned columns, as commands print them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from changji_tui.text.cells import cell_len, pad

GAP = "  "
"""The text between two columns."""


def aligned(rows: Sequence[Sequence[str]], right: Collection[int] = (), indent: str = "") -> str:
    """Set rows as lines whose columns begin at the same cell.

    Args:
        rows: Shape (n, columns): the cells, one line of text each.
        right: The columns, from 0, whose cells end at the same cell instead, as numbers do.
        indent: What each line begins with.

    Returns:
        A line for each row, without blanks at its end; empty without rows.
    """
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines = (
        GAP.join(
            pad(cell, width, "right" if index in right else "left")
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
    return "".join(f"{indent}{line}".rstrip() + "\n" for line in lines)
