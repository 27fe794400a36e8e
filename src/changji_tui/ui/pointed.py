"""What the cursor is on: the one thing that a key such as `y` or Space acts on.

A list or a text returns it in its property `pointed`; the `pointed` of a screen is that of the
focused list or text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from textual.screen import Screen
from textual.widget import Widget

from changji_tui.model.documents import Document, Figure, Passage

if TYPE_CHECKING:
    from changji_tui.model.quotations import Quotation
    from changji_tui.model.voices import Voice
    from changji_tui.search.concordance import Line as ConcordanceLine
    from changji_tui.wording.matrix import Column as Counted
    from changji_tui.wording.shared import Wording


class Stretch(NamedTuple):
    """A stretch of a passage: the sentence that is read, or the line under the cursor."""

    passage: Passage
    """The passage."""
    start: int
    """Start, in code points of the passage's text or, if `translated`, of its English reading."""
    end: int
    """End, likewise."""
    translated: bool = False
    """Whether it is a stretch of the English reading."""
    figure: Figure | None = None
    """The figure that is selected in the text around it."""
    is_read: bool = False
    """Whether it is the lit sentence, when sentences are read one by one."""


class Cell(NamedTuple):
    """One cell of the matrix of terms and texts."""

    voice: Voice
    """The speaker or the article of its row."""
    counted: Counted
    """The term of its column, with every place that says it."""


Pointed: TypeAlias = "Figure | Document | Stretch | Quotation | ConcordanceLine | Cell | Wording"
"""The kinds of thing that a cursor can be on."""


def pointed_by(widget: Widget | None) -> Pointed | None:
    """What the cursor is on in a widget, or in the nearest widget around it that has a cursor."""
    for node in widget.ancestors_with_self if widget else ():
        if hasattr(type(node), "pointed") and not isinstance(node, Screen):
            pointed: Pointed | None = getattr(node, "pointed")  # noqa: B009
            return pointed
    return None


def figure_at(pointed: Pointed | None) -> Figure | None:
    """The figure itself, or the figure that is selected in the text around the thing."""
    if isinstance(pointed, Stretch):
        return pointed.figure
    return pointed if isinstance(pointed, Figure) else None
