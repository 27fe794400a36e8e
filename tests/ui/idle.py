"""When an app under test has nothing more to do.

Textual's pilot looks every 20 ms whether the process is busy, so that the tests of the screen slept for
three quarters of their time. Here the event loop is asked: an app is idle as soon as no callback is
ready to run and no timer is due soon.
"""

from __future__ import annotations

import asyncio
import math
from typing import Any

SOON = 0.02
"""Seconds within which a timer must be due to be waited for, as the pilot itself would wait."""


async def wait_for_idle(min_sleep: float = 0, max_sleep: float = 10) -> None:
    """Return once nothing is left to run in the event loop.

    Args:
        min_sleep: Seconds to wait at least, whatever there is to do.
        max_sleep: Seconds after which to return even if there is something to do.
    """
    loop: Any = asyncio.get_running_loop()  # `_ready` and `_scheduled` are CPython's own
    last = loop.time() + max_sleep
    await asyncio.sleep(min_sleep)
    while (now := loop.time()) < last:
        timers = (timer.when() for timer in loop._scheduled if not timer.cancelled())
        due = now if loop._ready else min(timers, default=math.inf)
        if due - now > SOON:
            return
        await asyncio.sleep(max(0, due - now))
