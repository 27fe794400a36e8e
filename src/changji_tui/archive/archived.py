"""What an archive tells of one of its pages, and of a passage found there."""

from __future__ import annotations

from changji_tui.archive.segment import FoundFigure
from changji_tui.model.documents import Passage
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.results import Matched, Span


@record
class ArchivedPage:
    """One page of an archive, as it is listed."""

    number: int
    """Its place in the archive, from 0."""
    folder: str
    """The name of its folder."""
    title: Bilingual
    """Its name."""
    documents: int
    """How many documents it holds."""
    figures: int
    """How many measures it prints."""


@record
class ArchiveHit:
    """One passage that a query finds; `search.results.Hit` tells the same of a page."""

    page: ArchivedPage
    """Where it is."""
    passage: Passage
    """The passage, without its figures."""
    document: Bilingual | None
    """The short name of its document; None for a title of the page."""
    spans: tuple[Span, ...]
    """What matched in its text, in order."""
    translation_spans: tuple[Span, ...]
    """What matched in its English reading, likewise."""
    matched: Matched
    """Why it was found."""
    figures: tuple[FoundFigure, ...]
    """Its figures that the query is about, in printed order."""
    score: float
    """How well it answers the query, dimensionless."""
