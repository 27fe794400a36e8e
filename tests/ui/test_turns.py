"""Keys that come faster than they are dealt with do the same as one by one."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

from changji_tui.ui.actions import ACTIONS
from changji_tui.ui.turns import caught_up
from tests.options import cases
from tests.ui.conftest import Open
from tests.ui.screen import rows

BURSTS = [
    ["1", "down", "down", "enter", "right", "right", "left", "L"],
    ["3", "down", "enter", "down", "down", "s", "p", "b", "u"],
    ["/", "苹", "果", "enter", "down", "enter", "down"],
    ["/", "苹", "果", "enter", "K", "down", "down", "enter", "down"],
    ["1", "down", "enter", "escape", "down", "down", "c", "escape", "down"],
    ["1", "enter", "enter", "right", "right", "right", "L", "escape", "down"],
    ["?", "u", "escape", "2", "down", "L", "b"],
    ["1", "'", "c", "enter", "right", "escape", "escape", "0", "down"],
]
SEEDS = range(cases(2, 6))
LENGTH = 12


def shuffled(seed: int) -> list[str]:
    """Keys of the table of actions and text for the box, the same for each seed."""
    dice = random.Random(seed)
    keys = sorted({key for action in ACTIONS for key in action.keys} - {"q"})
    moving = ["down", "enter", "escape", "1", "2", "3", "/", "苹", "县"]
    return [dice.choice(keys if dice.random() < 0.5 else moving) for _ in range(LENGTH)]


def test_every_key_means_something() -> None:
    """Each key is in the table of actions, except text for the box and the letter of a jump."""
    bound = {key for action in ACTIONS for key in action.keys}
    for keys in BURSTS:
        typed = {key for before, key in pairwise(keys) if before == "'"}
        assert {key for key in keys if key.isascii()} - typed <= bound, keys
        assert "/" in keys or all(map(str.isascii, keys)), keys


def pressed(key: str) -> events.Key:
    """The event that Textual makes of a terminal's key."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, " " if key == "space" else None)


async def settled(app: App[None], pilot: Pilot[None]) -> list[str]:
    """The rows of the screen, when it no longer changes."""
    before: list[str] = []
    for _ in range(50):
        await caught_up(app)
        await pilot.pause(0.05)
        drawn = rows(app)
        if drawn == before:
            break
        before = drawn
    return before


@pytest.mark.parametrize("keys", [*BURSTS, *map(shuffled, SEEDS)], ids=" ".join)
@pytest.mark.parametrize("size", [(120, 36), (60, 16)], ids=["120x36", "60x16"])
async def test_keys_at_once_do_what_they_do_one_by_one(
    explorer: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    keys: list[str],
) -> None:
    """The screen in the end is the same, whether or not each key waited for the program."""
    seen = []
    for at_once in (False, True):
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / str(at_once)))
        app = explorer("page")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if at_once:
                for key in keys:
                    app.post_message(pressed(key))
            else:
                for key in keys:
                    await pilot.press(key)
                    await pilot.pause()
            seen.append(await settled(app, pilot))
    assert seen[1] == seen[0]
