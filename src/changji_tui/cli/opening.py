"""Where the explorer begins: the place of an id, a name or a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from changji_tui.cli import options
from changji_tui.errors import UsageError

if TYPE_CHECKING:
    from changji_tui.model.documents import Figure
    from changji_tui.model.page import Page, Thing
    from changji_tui.search import Match


def place_of(page: Page, name: str) -> Figure | Match:
    """Find the place of a thing in the texts.

    Args:
        page: The page.
        name: An id, a printed name, or a reference. If the words of a reference have moved, the
            place is where they are now.

    Raises:
        UsageError: If there is no such thing, or it stands in no text that can be opened.
    """
    from changji_tui.citing.references import SCHEME
    from changji_tui.citing.stretches import find
    from changji_tui.model.documents import Figure
    from changji_tui.reports import things
    from changji_tui.search import Match

    if name.startswith(SCHEME):
        return _referred(page, name)
    thing = things.find(page, name)
    if isinstance(thing, Figure):
        return thing
    stretch = find(page, _leading(page, thing) if thing else name)
    if stretch is None and thing is None:
        raise UsageError(options.unknown("--open", name, things.names(page)))
    if stretch and not stretch.passage and stretch.documents:
        first = stretch.documents[0].passages[0]
        return Match(passage=first, span=(0, len(first.text)), in_translation=False)
    if stretch is None or stretch.passage is None or not stretch.passage.document:
        problem = f"--open “{name}” stands in no text, expected a figure, a passage or a speech"
        raise UsageError(problem)
    span = (stretch.start, stretch.end)
    return Match(passage=stretch.passage, span=span, in_translation=False)


def _leading(page: Page, thing: Thing) -> str:
    """The id of what to open for a thing: itself, or its first text, figure or mention."""
    from changji_tui import quantities
    from changji_tui.model.documents import Section
    from changji_tui.model.files import CheckRecord, EntityRecord, SeriesRecord
    from changji_tui.wording.speaker import speeches_of

    match thing:
        case Section():
            return thing.documents[0].id if thing.documents else thing.id
        case SeriesRecord():
            return next((point.figure for point in thing.points if point.figure), thing.id)
        case CheckRecord():
            return thing.claim or quantities.references(thing.formula)[0]
        case EntityRecord():
            spoken, mentions = speeches_of(page, thing), page.mentions[thing.id]
            if spoken:
                return spoken[0].id
            return mentions[0].passage.id if mentions else thing.id
    return thing.id


def _referred(page: Page, name: str) -> Match:
    """The words that a reference cites, where they are now."""
    from changji_tui.citing.references import references_in
    from changji_tui.citing.verifying import place_of as standing
    from changji_tui.citing.verifying import verify
    from changji_tui.search import Match

    reference = next(references_in(name), None)
    if reference is None:
        problem = f"--open “{name}” is no whole reference, expected one as copied, to its end"
        raise UsageError(problem)
    there = standing(page, verify(page, reference))
    if there is None or there.passage is None:
        problem = f"--open: “{reference.exact}” stands no more on {page.id}"
        raise UsageError(problem)
    return Match(passage=there.passage, span=(there.start, there.end), in_translation=False)
