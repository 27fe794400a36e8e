"""Finding passages, and saying why they were found."""

from changji_tui.search.index import NOTHING, Hit, Index, Match, Results, Span

__all__ = ["NOTHING", "Hit", "Index", "Match", "Results", "Span"]
