"""Letters before the items in view: the next key goes to the item of its letter."""

from __future__ import annotations

from string import ascii_letters
from unicodedata import normalize

from textual import events
from textual.reactive import reactive
from textual.widget import Widget


class Lettered(Widget):
    """A list or a page whose items a reader can choose by a letter."""

    letters: reactive[str] = reactive("", repaint=True)
    """The letters of the items in view, while the reader chooses one; else empty."""

    def give_letters(self, items: int) -> None:
        """Give so many items letters, as far as there are letters."""
        self.letters = ascii_letters[:items]

    def choose_letter(self, index: int) -> None:
        """Go to an item, by its number among those in view, from 0."""
        raise NotImplementedError

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """While an item is chosen by its letter no key is a command."""
        return bool(self.letters)

    def on_key(self, event: events.Key) -> None:
        """Go to the item of a letter; any other key ends the choice."""
        if self.letters:
            event.stop()
            letter = normalize("NFKC", event.character or "")
            if letter and letter in self.letters:
                self.choose_letter(self.letters.index(letter))
            self.letters = ""
