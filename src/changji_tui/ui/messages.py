"""What widgets tell the screen: small values, never indices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from changji_tui.model.documents import Document, Figure

if TYPE_CHECKING:
    from changji_tui.figures.facets import Choice


class GroundReported(Message):
    """The terminal has said how dark its ground is, after the first picture."""

    def __init__(self, *, is_dark: bool) -> None:
        super().__init__()
        self.is_dark = is_dark
        """Whether light text is to be read on it."""


class FigureSelected(Message):
    """The cursor of a table or a text has come to a figure."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        """The figure."""

    def can_replace(self, message: Message) -> bool:
        """A held key floods; only the last counts."""
        return isinstance(message, FigureSelected)


class DocumentSelected(Message):
    """The cursor of a list has come to a document."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        """The document."""

    def can_replace(self, message: Message) -> bool:
        """A held key floods; only the last counts."""
        return isinstance(message, DocumentSelected)


class SpeechWanted(Message):
    """A reader of a speech wants the one before or after."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by
        """1: the one after; -1: the one before."""


class DocumentOpened(Message):
    """A reader wants to read a document, wherever its pane is."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        """The document."""


class TextWanted(Message):
    """A reader goes in: from the row of a list to its text."""


class PaneWanted(Message):
    """A reader wants another pane."""

    def __init__(self, section: str) -> None:
        super().__init__()
        self.section = section
        """The id of its section."""


class ItemSelected(Message):
    """The cursor of the results has come to another row."""

    def can_replace(self, message: Message) -> bool:
        """A held key posts many; only the last counts."""
        return isinstance(message, ItemSelected)


class FigureOpened(Message):
    """A reader wants the card of a figure."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        """The figure."""


class TableWanted(Message):
    """A reader goes back from the facets to the figures."""


class ChoiceMade(Message):
    """Values of facets are chosen."""

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        """What is chosen now."""


class PlaceWanted(Message):
    """A reader wants to see where a figure is printed."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        """The figure."""
