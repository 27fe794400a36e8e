"""The classes that a screen has by the size of its window, from so many columns or rows on."""

from __future__ import annotations

WIDTHS = [(0, "-narrow"), (72, "-medium"), (100, "-wide"), (160, "-vast")]
HEIGHTS = [(0, "-low"), (22, "-tall")]
