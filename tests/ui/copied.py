"""What the explorer sends to the terminal's clipboard, decoded."""

from __future__ import annotations

import base64
import re
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.widget import Widget

_OSC52 = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


class Terminal:
    """Keeps what an app writes to its terminal, pictures apart."""

    def __init__(self, app: App[Any]) -> None:
        assert app._driver
        self._written: list[str] = []
        self._write = app._driver.write
        app._driver.write = self._take  # type: ignore[method-assign]

    def _take(self, data: str) -> None:
        self._written.append(data)
        self._write(data)

    @property
    def copies(self) -> list[str]:
        """Every text that the terminal was asked to take, in order."""
        found = _OSC52.findall("".join(self._written))
        return [base64.b64decode(one).decode() for one in found]


async def drag(
    pilot: Pilot[None], widget: Widget, start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Drag the mouse within a widget, from one of its cells to another."""
    await pilot.mouse_down(widget, offset=start)
    await pilot.hover(widget, offset=end)
    await pilot.mouse_up(widget, offset=end)
    await pilot.pause()
