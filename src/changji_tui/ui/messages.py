"""What widgets tell the screen: small values, never indices."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from changji_tui.model.documents import Document, Figure


@dataclass(repr=False, eq=False)
class FigureSelected(Message):
    """The cursor of a table or a text has come to a figure."""

    figure: Figure
    """The figure."""

    def can_replace(self, message: Message) -> bool:
        """A held key floods; only the last counts."""
        return isinstance(message, FigureSelected)


@dataclass(repr=False, eq=False)
class DocumentSelected(Message):
    """The cursor of a list has come to a document."""

    document: Document
    """The document."""

    def can_replace(self, message: Message) -> bool:
        """A held key floods; only the last counts."""
        return isinstance(message, DocumentSelected)


@dataclass(repr=False, eq=False)
class DocumentOpened(Message):
    """A reader wants to read a document, wherever its pane is."""

    document: Document
    """The document."""


@dataclass(repr=False, eq=False)
class TextWanted(Message):
    """A reader goes in: from the row of a list to its text."""


@dataclass(repr=False, eq=False)
class PaneWanted(Message):
    """A reader wants another pane."""

    section: str
    """The id of its section."""
