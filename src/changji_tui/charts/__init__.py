"""Charts as rows of text, whose parts have roles instead of colours."""

from changji_tui.charts.bars import bars, logarithmic_base, room_for
from changji_tui.charts.refusing import refusal
from changji_tui.charts.rows import DERIVED_MARK, Part, Point, Role, Row
from changji_tui.charts.sparks import cells, dispersion, levels, shades, share, sparkline
from changji_tui.charts.tables import Heads, beside, data_table, table_cells
from changji_tui.charts.timeline import timeline

__all__ = [
    "DERIVED_MARK",
    "Heads",
    "Part",
    "Point",
    "Role",
    "Row",
    "bars",
    "beside",
    "cells",
    "data_table",
    "dispersion",
    "levels",
    "logarithmic_base",
    "refusal",
    "room_for",
    "shades",
    "share",
    "sparkline",
    "table_cells",
    "timeline",
]
