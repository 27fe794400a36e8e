"""One item of a brief. It has the cited text itself, so that it outlives a change of the page."""

from __future__ import annotations

from changji_tui.citing.forms import gbt7714
from changji_tui.citing.references import Reference, reference_to, references_in
from changji_tui.citing.stretches import Stretch
from changji_tui.model.page import Page
from changji_tui.model.record import record


@record
class Item:
    """One entry of a brief; every field is one key of its file."""

    page: str
    """The id of the page."""
    id: str
    """The id of the thing that is cited."""
    note: str = ""
    """What the reader wrote beside it."""
    text: str
    """The sentences, as printed."""
    english: str = ""
    """Our reading of them; if only that of their whole passage is certain, that, marked as such."""
    citation: str
    """The source, after GB/T 7714; a line for each document."""
    link: str
    """The reference that proves the words."""

    @property
    def reference(self) -> Reference | None:
        """The parsed reference; None if someone has broken it in the file."""
        return next(references_in(self.link), None)


def item_of(page: Page, stretch: Stretch, note: str = "") -> Item:
    """Make the entry for words of a page."""
    return Item(
        page=page.id,
        id=stretch.id,
        note=note,
        text=stretch.quotation,
        english=stretch.any_english,
        citation=gbt7714(page, stretch),
        link=str(reference_to(page, stretch)),
    )
