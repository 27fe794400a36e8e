"""The messages that widgets send to their screen; they carry values, never indices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from changji_tui.model.documents import Document, Figure

if TYPE_CHECKING:
    from changji_tui.figures.facets import Choice


class GroundReported(Message):
    """The terminal has reported its background colour, after the first picture."""

    def __init__(self, *, is_dark: bool) -> None:
        super().__init__()
        self.is_dark = is_dark
        """Whether the background is dark, so that text must be light."""


class FigureSelected(Message):
    """The cursor of a table or a text has moved to a figure."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        """The figure."""

    def can_replace(self, message: Message) -> bool:
        """A held key floods; only the last counts."""
        return isinstance(message, FigureSelected)


class DocumentSelected(Message):
    """The cursor of a list has moved to a document."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        """The document."""

    def can_replace(self, message: Message) -> bool:
        """A held key floods; only the last counts."""
        return isinstance(message, DocumentSelected)


class SpeechWanted(Message):
    """The reader asks for the previous or the next speech."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by
        """1 for the next speech, -1 for the previous one."""


class DocumentOpened(Message):
    """The reader opens a document, in whichever pane it is."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        """The document."""


class TextWanted(Message):
    """The reader goes from the row of a list to its text."""


class PaneWanted(Message):
    """The reader asks for another pane."""

    def __init__(self, section: str) -> None:
        super().__init__()
        self.section = section
        """The id of its section."""


class ItemSelected(Message):
    """The cursor of the results has moved to another row."""

    def can_replace(self, message: Message) -> bool:
        """A held key posts many; only the last counts."""
        return isinstance(message, ItemSelected)


class FigureOpened(Message):
    """The reader opens the card of a figure."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        """The figure."""


class TableWanted(Message):
    """The reader goes back from the facets to the table of figures."""


class ChoiceMade(Message):
    """The reader has changed which values of facets are chosen."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        """All values that are chosen now."""


class PlaceWanted(Message):
    """The reader asks to see where a figure is printed."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        """The figure."""
