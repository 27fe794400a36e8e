"""Whose turn it is: a key waits until all that came before it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.message_pump import MessagePump

LONGEST = 2.0
"""Seconds after which a key is dealt with all the same."""
ROUNDS = 2
"""What a widget is told it may tell itself once more, before it tells its parent."""


async def caught_up(app: App[Any]) -> None:
    """Return when the focused widget, those around it and every screen have heard all so far.

    Messages go from a widget outwards, so the widgets are asked from the inside out.
    """
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(_all_heard(app), LONGEST)


async def _all_heard(app: App[Any]) -> None:
    inner = app.focused.ancestors_with_self if app.focused else []
    nodes: dict[MessagePump, None] = dict.fromkeys([*inner, *reversed(app.screen_stack)])
    nodes.pop(app, None)
    for node in nodes:
        for _ in range(ROUNDS):
            await _done(node.call_later)
    if app.focused and not app.focused.size:
        await _done(app.screen.call_after_refresh)
        await _done(app.focused.call_later)


async def _done(call: Callable[[Callable[[], None]], bool]) -> None:
    """Wait for a callback, unless its owner is closing."""
    heard = asyncio.Event()
    if call(heard.set):
        await heard.wait()
