"""A row of choices with their counts, one of which is taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive

from changji_tui.layout.lines import Line, row
from changji_tui.text.cells import cell_len
from changji_tui.ui.bars.bar import Bar

_GAP = "   "


class Choice(NamedTuple):
    """One of them."""

    key: str
    """Its name in the code, the same in every language."""
    name: str
    """Its name."""
    number: int
    """How many things it stands for."""


class Choices(Bar):
    """The choices side by side; without room for all, those from the one that is taken on."""

    choices: reactive[Sequence[Choice]] = reactive(())
    """All of them."""
    taken: reactive[str] = reactive("")
    """The key of the one that is taken."""

    class Taken(Message):
        """A reader takes another."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key
            """Its key."""

    def __init__(self) -> None:
        super().__init__()
        self._edges: list[tuple[int, int, str]] = []

    def line(self, width: int) -> Line:
        """All choices with their counts; the one that is taken stands out."""
        shown = list(self.choices)
        while len(shown) > 1 and shown[0].key != self.taken and _cells(shown) > width:
            del shown[0]
        pieces, at, self._edges = [(" ", "text")], 1, []
        for choice in shown:
            count = f" {choice.number}"
            cells = cell_len(choice.name + count)
            is_taken = choice.key == self.taken
            pieces += [(choice.name, "here" if is_taken else "text"), (count, "muted")]
            pieces.append((_GAP, "text"))
            self._edges.append((at, at + cells, choice.key))
            at += cells + len(_GAP)
        return row(pieces)

    def on_click(self, event: events.Click) -> None:
        """Take the one that was clicked."""
        for start, end, key in self._edges:
            if start <= event.x < end:
                self.post_message(self.Taken(key))


def _cells(choices: Sequence[Choice]) -> int:
    return sum(cell_len(f"{choice.name} {choice.number}{_GAP}") for choice in choices)
