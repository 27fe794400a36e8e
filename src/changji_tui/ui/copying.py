"""Copying: the text goes to the clipboard, and the status line says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from changji_tui.layout.catalogue import say
from changji_tui.text.cells import truncate
from changji_tui.ui.turns import AnsweringApp

if TYPE_CHECKING:
    from changji_tui.ui.clipboard import Outcome

_SHOWN = 40
"""Cells of the copied words that the message shows."""


class Telling(Protocol):
    """A screen that has a language and a status line."""

    language: str

    def tell(self, message: str) -> None:
        """Show a message in the status line, for a while."""


class CopyingApp(AnsweringApp):
    """An application that copies in the best way available, and says what became of it."""

    @property
    def _main(self) -> Telling:
        """The screen below all views and dialogs."""
        raise NotImplementedError

    def tell(self, message: str) -> None:
        """Show a message in the status line, for a while."""
        self._main.tell(message)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what is selected in Textual's own widgets; an empty selection copies nothing."""
        if text:
            self.call_later(self.copy, text)
        else:
            self.action_help_quit()

    async def copy(self, text: str) -> bool:
        """Copy a text, and say what became of it.

        Returns:
            Whether it may have arrived; False for a text too long for the terminal.
        """
        from changji_tui.ui import clipboard  # it imports subprocess, which no start needs

        self._clipboard = text = text.strip("\n")
        outcome = await clipboard.copy(text, self._driver.write if self._driver else None)
        self.tell(self._known(text, outcome, clipboard.LARGEST))
        return bool(outcome.tools or outcome.is_sent)

    def _known(self, text: str, outcome: Outcome, largest: int) -> str:
        if outcome.tools:
            name = "copied"
        elif outcome.is_sent:
            name = "sent-after" if outcome.problems else "sent"
        elif len(text.encode()) > largest:
            name = "too-long"
        else:
            name = "not-copied" if outcome.problems else "no-clipboard"
        return say(
            name,
            self._main.language,
            tools=", ".join(outcome.tools),
            problems="; ".join(outcome.problems),
            words=truncate(" ".join(text.split()), _SHOWN),
            bytes=len(text.encode()),
        )

    def action_help_quit(self) -> None:
        """Ctrl+C with nothing selected: say how to leave the program."""
        self.tell(say("nothing-selected", self._main.language))
