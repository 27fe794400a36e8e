"""One thing of a page on a card: what `changji-tui show ID` prints, and the explorer's card."""

from changji_tui.cards.figure import FigureCard, around, card_of, measures
from changji_tui.cards.things import as_data, as_text, find, names

__all__ = ["FigureCard", "around", "as_data", "as_text", "card_of", "find", "measures", "names"]
