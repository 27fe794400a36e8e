"""The explorer of one page: it shows the main screen, and goes to where the reader begins."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import SystemCommand
from textual.screen import Screen

from changji_tui.layout.catalogue import say
from changji_tui.loading.folders import fingerprint
from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui import patches, themes
from changji_tui.ui.explorer import Explorer
from changji_tui.ui.home import Home
from changji_tui.ui.home.state import NOWHERE, Place
from changji_tui.ui.reading import Reading, Rest
from changji_tui.ui.screens.main import MainScreen

if TYPE_CHECKING:
    from changji_tui.holding.draft import Draft

LOOK_SECONDS = 2.0
"""Seconds between checks whether the page's files have changed; the page in memory stays."""


class ChangjiApp(Explorer):
    """One page, explored."""

    def __init__(
        self,
        page: Page,
        *,
        section: str = "",
        place: Figure | Match | None = None,
        query: str = "",
        language: str,
        theme: str,
        ambiguous: str = "1",
        draft: Draft | None = None,
        left: Place = NOWHERE,
        rest: Rest | None = None,
    ) -> None:
        super().__init__(theme=theme, ambiguous=ambiguous)
        self._reading = Reading(rest) if rest else None
        self._folder, self._files = page.folder, fingerprint(page.folder)
        self._place, self._draft = place, draft
        if place:
            section = place.section if isinstance(place, Figure) else place.passage.section
        self._open = partial(
            MainScreen,
            page,
            section=section,
            query=query,
            language=language,
            ascii_only=ambiguous == "2",
            place=left,
        )

    @cached_property
    def _main(self) -> MainScreen:
        return self._open(size=self.size)

    async def take(self, page: Page) -> None:
        """Replace the page by one of which more has been read, and stay at the reader's place."""
        before = self._main
        after = MainScreen(
            page,
            section=before.section,
            query=before.results.query,
            language=before.language,
            size=self.size,
            ascii_only=before.has_class("-ascii"),
            place=before.place,
        )
        after.set_reactive(MainScreen.bilingual, before.bilingual)
        after.set_reactive(MainScreen.marked, before.marked)
        vars(self)["_main"] = after
        await patches.exchange(self, before, after)

    def exit(self, *arguments: Any, **more: Any) -> None:
        """Leave, and keep the reader's place for the next session."""
        if self._main.is_mounted:
            self.left = (self._main.page.id, self._main.place)
        super().exit(*arguments, **more)

    def get_default_screen(self) -> Screen[Any]:
        """The main screen."""
        return self._main

    def on_mount(self) -> None:
        """Notice when the page's files change or go."""
        self.set_interval(LOOK_SECONDS, self._look)

    def _look(self) -> None:
        files = fingerprint(self._folder)
        if files != self._files:
            self._files = files
            said = "page-changed" if files else "page-gone"
            self._main.tell(say(said, self._main.language))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every action, then every document of the page."""
        yield from super().get_system_commands(screen)
        language = self._main.language
        for document in self._main.page.documents:
            yield SystemCommand(
                say("go-to", language, name=document.voice.in_language(language)),
                document.theme_in(language) or document.title_in(language),
                partial(self.call_later, self._read, document),
            )

    async def _read(self, document: Document) -> None:
        """Go to a document, from whatever is in view."""
        await self._main.open_document(document)
        await self._main.set_views_aside()

    async def on_event(self, event: events.Event) -> None:
        """Esc stops the reading of a long text, if there is nothing else to leave."""
        is_escape = isinstance(event, events.Key) and event.key == "escape"
        if is_escape and self._reading and self._reading.goes_on and self.screen is self._main:
            self._reading.stop()
            self._main.tell(say("stopping", self._main.language))
        else:
            await super().on_event(event)

    async def on_ready(self) -> None:
        """Go to where the reader wants to begin; of a long text, start to read the rest."""
        if self._reading:
            self.run_worker(partial(self._reading.run, self), thread=True, exit_on_error=True)
        if isinstance(self._place, Figure):
            await self._main.show_figure(self._place)
        elif self._place:
            await self._main.show(self._place)
        if self._draft:
            self._main.draft = self._draft
            await self._main.action_view("draft")


def run(
    page: Page,
    home: Home,
    *,
    section: str | None = None,
    place: Figure | Match | None = None,
    query: str | None = None,
    ambiguous: str = "auto",
    draft: Draft | None = None,
    rest: Rest | None = None,
) -> int:
    """Open the explorer on a page, and stay until the reader leaves.

    Args:
        page: The page to explore.
        home: What is remembered, what was asked for, and what the terminal says of its ground.
        section: The id of the pane to begin with; the first if None.
        place: The place in a text to begin at; None for the pane's list.
        query: The query to begin with; empty for none.
        ambiguous: The cells that the terminal gives to “ and its like: "1", "2", or "auto" to ask.
        draft: The draft to open at once, held against the page.
        rest: Reads the whole of a long text; `page` is its beginning.

    Returns:
        The exit code.
    """
    typed = home.reply.read()
    left = home.place(page.id)
    if section is not None or place or query is not None:
        left = left._replace(section=section or "", document="", figure="", query=query or "")
    app = ChangjiApp(
        page,
        section=left.section,
        place=place,
        query=left.query,
        language=home.first_language,
        theme=home.first_theme(themes.allowed(os.environ)),
        ambiguous=ambiguous,
        draft=draft,
        left=left,
        rest=rest,
    )
    return app.stay(home, typed)
