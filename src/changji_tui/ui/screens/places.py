"""Where a reader has been: places to come back to, and the way to where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui.panes.pane import Part, Standing
from changji_tui.ui.pointed import Pointed, Stretch

if TYPE_CHECKING:
    from changji_tui.ui.screens.view import ViewScreen

MOST = 100
"""How many places are kept; the oldest goes first."""


class Place(NamedTuple):
    """A place that a reader can come back to."""

    section: str
    """The id of the pane."""
    finding: bool
    """Whether the results stood in its place."""
    query: str
    """What stood in the search box."""
    match: Match | None
    """The match walked to."""
    figure: Figure | None
    """The selected figure."""
    pane: Standing
    """Where the reader stood in the list and the text of the pane."""
    part: Part
    """Which of the two had the focus."""
    views: tuple[ViewScreen, ...] = ()
    """The views that lay over the screen, the lowest first; they are kept as they were."""
    pointed: Pointed | None = None
    """What the cursor was on, in the uppermost of them."""


def names(page: Page, place: Place, title: str, language: str) -> list[str]:
    """What a place is called on the way: its views and what the cursor was on, else its pane.

    Args:
        page: The page.
        place: The place.
        title: What its pane is called.
        language: "zh" or "en".
    """
    # Not before something was left: a start needs no names of places.
    from changji_tui.layout.excerpts import place_name

    if not place.views:
        if place.part == "list":
            return [title]
        if place.match and not isinstance(place.pointed, Stretch):
            return [place_name(page, place.match.passage, language)]
        if isinstance(place.pointed, Figure):
            return [place_name(page, page.passage(place.pointed.passage), language)]
        return [name_of(page, place.pointed, language) or title]
    named = [view.title_in(language) for view in place.views]
    return [*named, *filter(None, [name_of(page, place.pointed, language)])]


def name_of(page: Page, thing: Pointed | None, language: str) -> str:
    """The name of a thing; empty where a name would say nothing."""
    from changji_tui.layout.excerpts import place_name
    from changji_tui.model.quotations import Quotation

    if isinstance(thing, Figure):
        return thing.label.in_language(language)
    if isinstance(thing, Document):
        return thing.voice.in_language(language)
    if isinstance(thing, Stretch):
        return place_name(page, thing.passage, language)
    if isinstance(thing, Quotation):
        return page.name_in(language, thing.speaker) or thing.words
    return str(getattr(thing, "text", ""))
