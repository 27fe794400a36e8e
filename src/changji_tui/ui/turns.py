"""Whose turn it is: a key waits for all that came before it, and is answered in one picture."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen, ScreenResultType

LONGEST = 2.0
"""Seconds after which a key is dealt with all the same."""
ROUNDS = 2
"""A widget may post one more message to itself before it posts to its parent."""


class AnsweringApp(App[None]):
    """Deals with keys one after the other; its screens draw each answer in one picture.

    Textual 8.2.8 draws as soon as a screen has nothing to do, while the messages of a list are still
    on their way to the text beside it; that text then comes one to three pictures later. Without
    this, a step in the table of figures is drawn four times, the last time after 31 to 49 ms; with
    it, once, after 8 to 15 ms.
    """

    is_answering = False
    """Whether a key is dealt with, and its picture waits."""

    @asynccontextmanager
    async def answering(self) -> AsyncIterator[None]:
        """Deal with a key: draw nothing before everyone has heard what it does."""
        self.is_answering = True
        try:
            yield
        finally:
            self.call_next(self._answer)  # what mounts a screen has its turn before

    async def _answer(self) -> None:
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._settled(), LONGEST)
        self.draw()

    async def _settled(self) -> None:
        """Return when everyone has heard what a key does, and which place that gives them."""
        await _heard(self)
        if isinstance(self.screen, AnsweringScreen):
            self.screen.heard()
        for _ in range(ROUNDS):
            if not (isinstance(self.screen, AnsweringScreen) and self.screen.lay_out()):
                return
            await _heard(self)

    def draw(self) -> None:
        """Let every screen draw what has changed."""
        if not self.is_answering:
            return
        self.is_answering = False
        for screen in self.screen_stack:
            if isinstance(screen, AnsweringScreen):
                screen.draw_owed()
            screen.check_idle()


class AnsweringScreen(Screen[ScreenResultType]):
    """A screen that draws nothing while a key is dealt with."""

    _is_owed = False
    """Whether widgets have places that no picture shows yet."""

    def heard(self) -> None:
        """Act when everyone has heard a key, or a click, before the picture."""

    def lay_out(self) -> bool:
        """Give each widget its place without a picture; whether any layout was wanted."""
        wanted, self._layout_required = self._layout_required, False
        if wanted:
            self._refresh_layout(scroll=self._scroll_required)
            self._scroll_required = False
        return wanted

    def draw_owed(self) -> None:
        """Draw what was laid out while a key was dealt with."""
        if self._is_owed:
            self._is_owed = False
            self._compositor.update_widgets(self._dirty_widgets)
            self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        if getattr(self.app, "is_answering", False):
            self._is_owed = True
        else:
            super()._compositor_refresh()

    async def _on_idle(self, event: events.Idle) -> None:
        if getattr(self.app, "is_answering", False):
            event.prevent_default()
        else:
            self.heard()

    async def placed(self) -> None:
        """Return when each widget of a new screen has its place; a key's picture may be yet to come."""
        for _ in range(ROUNDS):
            await _done(self.call_later)
            self.lay_out()
        await _done(self.call_later)


async def caught_up(app: App[Any]) -> None:
    """Return when the focused widget, those around it and every screen have heard all so far.

    Messages go from a widget outwards, so the widgets are asked from the inside out.
    """
    if isinstance(app, AnsweringApp):
        app.draw()
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(_all_heard(app), LONGEST)


async def _all_heard(app: App[Any]) -> None:
    await _heard(app)
    if app.focused and not app.focused.size:
        await _done(app.screen.call_after_refresh)
        await _done(app.focused.call_later)


async def _heard(app: App[Any]) -> None:
    inner = app.focused.ancestors_with_self if app.focused else []
    nodes: dict[MessagePump, None] = dict.fromkeys([*inner, *reversed(app.screen_stack)])
    nodes.pop(app, None)
    for node in nodes:
        for _ in range(ROUNDS):
            await _done(node.call_later)


async def _done(call: Callable[[Callable[[], None]], bool]) -> None:
    """Wait for a callback, unless its owner is closing."""
    heard = asyncio.Event()
    if call(heard.set):
        await heard.wait()
