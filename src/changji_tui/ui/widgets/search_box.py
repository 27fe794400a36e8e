"""The box that is always there: what is typed narrows every pane."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import Input

from changji_tui.ui.keys import bindings


class SearchBox(Input, inherit_css=False):
    """One line of text; every change is a query."""

    COMPONENT_CLASSES = Input.COMPONENT_CLASSES
    BINDINGS = bindings("search")

    class Left(Message):
        """Enter or ↓: on to the list."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whatever writes a character is text here, never a command."""
        return bool(character and character.isprintable())

    def on_key(self, event: events.Key) -> None:
        """↓ leaves for the list."""
        if event.key == "down":
            event.stop()
            self.post_message(self.Left())

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter leaves for the list, with the query as it is."""
        message.stop()
        self.post_message(self.Left())
