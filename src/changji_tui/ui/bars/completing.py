"""What the search box proposes while one types: fields, speakers, names and terms of the page."""

from __future__ import annotations

from functools import cached_property

from textual.suggester import Suggester

from changji_tui.model.page import Page

_LEAST = 2
"""How many letters are typed before a word is proposed; one Chinese character is enough."""


class Completion(Suggester):
    """Completes the last word of a query; → at its end takes what is proposed."""

    def __init__(self, page: Page) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._page = page

    @cached_property
    def _words(self) -> list[str]:
        """What can be proposed: fields with their values, then names in the order of the page."""
        from changji_tui.search.query import FIELDS

        page = self._page
        speakers = [one.speaker.name.zh for one in page.documents if one.speaker]
        names = [name for entity in page.entities for name in (entity.name.zh, *entity.aliases)]
        return [
            *(f"{field}:" for field in FIELDS),
            *(f"speaker:{name}" for name in speakers),
            *(f"section:{section.id}" for section in page.sections),
            *names,
            *(entity.name.en for entity in page.entities),
        ]

    async def get_suggestion(self, value: str) -> str | None:
        """The query with its last word completed; None if nothing begins like that word."""
        last = value.rpartition(" ")[2]
        if len(last) < (_LEAST if last.isascii() else 1):
            return None
        sought = last.casefold()
        found = (word for word in self._words if word.casefold().startswith(sought))
        word = next((word for word in found if len(word) > len(last)), None)
        return value + word[len(last) :] if word else None
