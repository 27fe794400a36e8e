"""The command palette: Textual's, made to survive keys that come while it opens or closes."""

from __future__ import annotations

from contextlib import suppress

from textual import work
from textual.command import CommandPalette
from textual.css.query import NoMatches


class CommandScreen(CommandPalette):
    """Finds an action by its name."""

    # Textual 8.2.8 starts this for each letter; it asks for the list, which may be gone by then.
    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)
    async def _gather_commands(self, search_value: str) -> None:
        with suppress(NoMatches):
            await _GATHER(self, search_value)

    def _action_command_list(self, action: str) -> None:
        """Move in the list; Textual 8.2.8 looks up lines that are not laid out yet."""
        with suppress(KeyError, IndexError):
            super()._action_command_list(action)


_GATHER = CommandPalette._gather_commands.__wrapped__  # type: ignore[attr-defined]
