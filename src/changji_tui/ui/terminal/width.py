"""The question how wide a terminal draws “ and its like, and where its answer says so."""

from __future__ import annotations

QUESTION = "\x1b[2;1H“\x1b[6n"
"""Writes a mark before anything else is drawn, and asks where the cursor is then.

In the second row: an answer from the first looks like F3 with a modifier.
"""
ROW = 1
"""The row of the answer, from 0."""
WIDE_COLUMN = 2
"""The column of the answer, from 0, where the mark took two cells."""
