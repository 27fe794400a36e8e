"""The box that is always there: what is typed narrows every pane."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import Input

from changji_tui.ui.keys import bindings
from changji_tui.ui.patches import LightInput

if TYPE_CHECKING:
    from changji_tui.ui.history import History


class SearchBox(LightInput, inherit_css=False):
    """One line of text; every change is a query, and ↑ has those that were left."""

    COMPONENT_CLASSES = Input.COMPONENT_CLASSES
    BINDINGS = bindings("search")

    class Left(Message):
        """Enter or ↓: on to the list."""

    @cached_property
    def _history(self) -> History:
        from changji_tui.ui.history import History

        return History()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character is text here, not a command."""
        return bool(character and character.isprintable())

    def remember(self) -> None:
        """Keep the query: it is left."""
        if self.value.strip():
            self._history.add(self.value)

    def clear_query(self) -> None:
        """Seek nothing any more."""
        self.remember()
        self.value = ""

    def action_earlier_query(self) -> None:
        """Put the query before into the box."""
        self.value = self._history.earlier(self.value)
        self.cursor_position = len(self.value)

    def action_later_query(self) -> None:
        """Put the query after into the box; with no earlier one there, on to the list."""
        if not self._is_walking:
            self.leave()
            return
        self.value = self._history.later()
        self.cursor_position = len(self.value)

    @property
    def _is_walking(self) -> bool:
        """Whether what stands in the box is an earlier query, as it was."""
        return "_history" in vars(self) and self._history.shown == self.value

    def leave(self) -> None:
        """On to the list, with the query as it is."""
        self.remember()
        self.post_message(self.Left())

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter leaves for the list."""
        message.stop()
        self.leave()
