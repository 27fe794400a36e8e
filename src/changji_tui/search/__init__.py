"""Finds passages, with the reason why each was found."""

from changji_tui.search.index import Index
from changji_tui.search.results import NOTHING, Answer, Hit, Instead, Match, Results, Span

__all__ = ["NOTHING", "Answer", "Hit", "Index", "Instead", "Match", "Results", "Span"]
