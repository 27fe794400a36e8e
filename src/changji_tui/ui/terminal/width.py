"""How to ask a terminal how wide it draws characters such as “, and how to read its answer."""

from __future__ import annotations

QUESTION = "\x1b[2;1H“\x1b[6n"
"""Draws a “ before anything else is drawn, and asks where the cursor then is.

It does so in the second row, since an answer from the first row looks like F3 with a modifier.
"""
ROW = 1
"""The row of the answer, from 0."""
WIDE_COLUMN = 2
"""The column of the answer, from 0, if the “ took two cells."""
