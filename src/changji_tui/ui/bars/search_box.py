"""The search box, which is always in view."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.widgets import Input

from changji_tui.ui.keys import bindings
from changji_tui.ui.patches import LightInput

if TYPE_CHECKING:
    from changji_tui.ui.history import History


class SearchBox(LightInput, inherit_css=False):
    """A line of text; every change is a new query, and ↑ brings back earlier ones."""

    COMPONENT_CLASSES = Input.COMPONENT_CLASSES
    BINDINGS = bindings("search")

    class Left(Message):
        """The reader goes on to the list by Enter or ↓."""

    @cached_property
    def _history(self) -> History:
        from changji_tui.ui.history import History

        return History()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character is text here, not a command."""
        return bool(character and character.isprintable())

    async def _on_key(self, event: events.Key) -> None:
        """A question mark in the empty box asks for help: it begins no query."""
        if not self.value and event.character in ("?", "？"):
            event.stop()
            event.prevent_default()
            await self.run_action("screen.help")

    def remember(self) -> None:
        """Keep the query for ↑, because the reader leaves the box."""
        if self.value.strip():
            self._history.add(self.value)

    def clear_query(self) -> None:
        """Empty the box."""
        self.remember()
        self.value = ""

    def action_earlier_query(self) -> None:
        """Put the query before into the box."""
        self.value = self._history.earlier(self.value)
        self.cursor_position = len(self.value)

    def action_later_query(self) -> None:
        """Put the next query into the box; if none of the earlier ones stands there, go on to the list."""
        if not self._is_walking:
            self.leave()
            return
        self.value = self._history.later()
        self.cursor_position = len(self.value)

    @property
    def _is_walking(self) -> bool:
        """Whether an unchanged earlier query stands in the box."""
        return "_history" in vars(self) and self._history.shown == self.value

    def leave(self) -> None:
        """Go on to the list and keep the query."""
        self.remember()
        self.post_message(self.Left())

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Enter leaves for the list."""
        message.stop()
        self.leave()
