"""The command palette: Textual's, made to survive keys that come while it opens or closes."""

from __future__ import annotations

from contextlib import suppress

from textual import work
from textual.app import ComposeResult
from textual.command import CommandInput, CommandList, CommandPalette, SearchIcon
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.strip import Strip
from textual.widgets import LoadingIndicator

from changji_tui.ui.selected import Selected, SelectingScreen


class SelectedCommands(CommandList, Selected):
    """Textual's list of commands, whose words can be selected too."""

    ALLOW_SELECT = True

    def render_line(self, y: int) -> Strip:
        """One row, with what is selected shown as such."""
        return self.lit(y, super().render_line(y))

    def content_row(self, y: int) -> int:
        """The line that is scrolled to a row of the widget."""
        return y + self.scroll_offset.y

    def row_text(self, row: int) -> str:
        """A line as it is drawn, in view or not."""
        return super().render_line(row - self.scroll_offset.y).text

    @property
    def last_row(self) -> int:
        """The last line."""
        return max(0, self.virtual_size.height - 1)


class CommandScreen(CommandPalette, SelectingScreen[None]):
    """Finds an action by its name."""

    def compose(self) -> ComposeResult:
        """Textual's widgets, but for the list."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                yield CommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield SelectedCommands()
                yield LoadingIndicator()

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
