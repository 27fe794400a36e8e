"""Finding passages, and saying why they were found."""

from changji_tui.search.index import Index
from changji_tui.search.results import NOTHING, Hit, Instead, Match, Results, Span

__all__ = ["NOTHING", "Hit", "Index", "Instead", "Match", "Results", "Span"]
