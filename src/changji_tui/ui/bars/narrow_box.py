"""One line of words that the rows of a list must have."""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message

from changji_tui.ui.patches import LightInput


class NarrowBox(LightInput):
    """The box; it is visible while it has the focus or narrows the list."""

    BINDINGS = [
        Binding("enter,down", "leave", show=False),
        Binding("escape", "clear", show=False),
    ]

    class Left(Message):
        """The reader goes on to the list."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character is text here, not a command."""
        return bool(character and character.isprintable())

    def action_leave(self) -> None:
        """Go on to the list, which stays narrowed."""
        self.post_message(self.Left())

    def action_clear(self) -> None:
        """Empty the box and go on to the whole list."""
        self.value = ""
        self.post_message(self.Left())
