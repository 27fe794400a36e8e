"""The command palette: Textual's, made to survive keys that come while it opens or closes."""

from __future__ import annotations

from contextlib import suppress

from textual import work
from textual.app import ComposeResult
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    SearchIcon,
)
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.markup import escape
from textual.strip import Strip
from textual.system_commands import SystemCommandsProvider
from textual.widgets import LoadingIndicator
from textual.widgets.option_list import Option

from changji_tui.ui.palette import styles
from changji_tui.ui.selected import Selected, SelectingScreen

KEY_GAP = "  "
"""The blank cells between the name of a command and its key."""


class Commands(SystemCommandsProvider):
    """Every action and document; until something is typed in their own order, that of the help."""

    async def discover(self) -> Hits:
        """List all. Textual would sort them by name, but Chinese names have no alphabetical order."""
        for name, meaning, do, _ in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(Content(name), do, name, escape(meaning))

    async def search(self, query: str) -> Hits:
        """List those whose name is like what was typed, then those whose description has it."""
        matcher = self.matcher(query)
        for title, meaning, do, _ in self.app.get_system_commands(self.screen):
            name, gap, key = title.partition(KEY_GAP)
            score = matcher.match(name)
            if score > 0 or query.casefold() in meaning.casefold():
                yield Hit(
                    score, matcher.highlight(name) + f"{gap}{key}", do, title, escape(meaning)
                )


class SelectedCommands(CommandList, Selected):
    """Textual's list of commands, whose words can be selected too."""

    ALLOW_SELECT = True

    def render_line(self, y: int) -> Strip:
        """One row, with what is selected shown as such."""
        strip = super().render_line(y)
        if self.app.current_theme.ansi and _option_of(strip) == self.highlighted:
            # Textual 8.2.8 draws an option in reverse in no theme, and here no shade tells it.
            strip = strip.apply_style(styles(self.app.theme)["cursor"])
        return self.lit(y, strip)

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


def _option_of(strip: Strip) -> int | None:
    """The number of the option on a row; None for a blank row."""
    metas = (segment.style.meta for segment in strip if segment.style)
    return next((meta["option"] for meta in metas if "option" in meta), None)


class CommandScreen(CommandPalette, SelectingScreen[None]):
    """Finds an action by its name."""

    def __init__(self, *, prompt: str, empty: str) -> None:
        """Open the palette.

        Args:
            prompt: What stands in the box before anything is typed.
            empty: What is said where nothing is found.
        """
        super().__init__(placeholder=prompt)
        self._empty = empty

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

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say that nothing is found, in the program's language, which Textual would not."""
        self.query_one(CommandList).add_option(
            Option(self._empty, id=self._NO_MATCHES, disabled=True)
        )
        self._list_visible = True

    def _action_command_list(self, action: str) -> None:
        """Move in the list; Textual 8.2.8 looks up lines that are not laid out yet."""
        with suppress(KeyError, IndexError):
            super()._action_command_list(action)


_GATHER = CommandPalette._gather_commands.__wrapped__  # type: ignore[attr-defined]
