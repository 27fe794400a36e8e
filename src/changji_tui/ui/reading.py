"""Reading the rest of a long text while the reader explores its beginning."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, Protocol

from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page

if TYPE_CHECKING:
    from textual.screen import Screen

    from changji_tui.ui.screens.main import MainScreen

Rest = Callable[[Callable[[float], bool]], Page]
"""Reads the whole page. It calls its argument with the share done, which returns whether to go on."""

_BAR = 12
"""Cells of the bar of progress."""
_SECONDS = 0.2
"""Seconds between two pictures of it."""


class Explored(Protocol):
    """The explorer of the page."""

    @property
    def screen(self) -> Screen[Any]:
        """The screen in view."""

    @property
    def _main(self) -> MainScreen: ...

    @property
    def is_running(self) -> bool:
        """Whether it has not been left."""

    def call_from_thread(self, callback: Callable[..., Any], *words: Any) -> Any:
        """Call something in the thread of the screen, and return its result."""

    def take(self, page: Page) -> Awaitable[None]:
        """Replace the page."""


class Reading:
    """One reading, in a thread of its own."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest
        self._told = 0.0
        self._share = 0.0
        self.goes_on = True
        """Whether it is still under way, and nobody has stopped it."""

    def stop(self) -> None:
        """Stop reading, and leave the rest unread."""
        self.goes_on = False

    def run(self, app: Explored) -> None:
        """Read, show the progress, and hand over the page when no view is open."""
        page = self._rest(lambda share: self._tell(app, share))
        while app.is_running and app.screen is not app._main:
            sleep(_SECONDS)
        if not app.is_running:
            return
        share = "" if self.goes_on else f"{self._share:.0%}"
        self.goes_on = False
        app.call_from_thread(app.take, page)
        app.call_from_thread(_say, app, "read-part" if share else "read-all", share)

    def _tell(self, app: Explored, share: float) -> bool:
        now = monotonic()
        self._share = share
        if self.goes_on and now - self._told > _SECONDS:
            self._told = now
            app.call_from_thread(_say, app, "reading-rest", f"{share:.0%}", share)
        return self.goes_on and app.is_running


def _say(app: Explored, key: str, share: str, done: float = 0) -> None:
    full = round(done * _BAR)
    bar = "█" * full + "░" * (_BAR - full)
    # Moving the focus clears the status line, and the first focus is still to come.
    app._main.call_after_refresh(app._main.tell, say(key, app._main.language, share=share, bar=bar))
