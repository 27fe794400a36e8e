"""Numbers in, rows of text out: charts that say where each part of a row belongs, uncoloured."""

from changji_tui.charts.bars import bars
from changji_tui.charts.rows import DERIVED_MARK, Part, Point, Role, Row
from changji_tui.charts.sparks import dispersion, levels, sparkline
from changji_tui.charts.timeline import timeline

__all__ = [
    "DERIVED_MARK",
    "Part",
    "Point",
    "Role",
    "Row",
    "bars",
    "dispersion",
    "levels",
    "sparkline",
    "timeline",
]
