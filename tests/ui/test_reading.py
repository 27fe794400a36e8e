"""A long text is explored while the rest of it is read."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from changji_tui.finding import Source, find_page
from changji_tui.model.page import Page
from changji_tui.ui.app import ChangjiApp
from tests.ui.screen import main_screen, picture

LINE = "全县投入{n}.5亿元，新建大棚{n}座，带动{n}户增收。"
TEXT = "\n".join(LINE.format(n=n) for n in range(1, 41))
SOURCES = [Source("long.txt", TEXT)]


class Rest:
    """Finds the whole page step by step, each when the test allows it."""

    def __init__(self) -> None:
        self.may_go_on, self.waits = threading.Event(), threading.Event()
        self.stopped = False

    def __call__(self, tell: Callable[[float], bool]) -> Page:
        """The page, as far as the explorer lets it."""

        def told(share: float) -> bool:
            goes_on = tell(share)
            if share > 0.5 and goes_on:
                self.waits.set()
                assert self.may_go_on.wait(10)
            self.stopped = self.stopped or not goes_on
            return goes_on

        return find_page(SOURCES, Path("long.txt"), told)


def opened(rest: Rest) -> ChangjiApp:
    """The explorer on the beginning of the text."""
    page = find_page(SOURCES, Path("long.txt"), lambda share: share < 0.1)
    return ChangjiApp(page, language="en", theme="dark", rest=rest)


async def told(pilot: Pilot[None], app: ChangjiApp, words: str) -> None:
    """Wait until the screen says something."""
    for _ in range(200):
        if words in picture(app):
            return
        await pilot.pause(0.01)
    pytest.fail(f"nothing says “{words}”")


async def arrived(pilot: Pilot[None], app: ChangjiApp, count: int) -> None:
    """Wait until the page has so many figures."""
    for _ in range(400):
        await pilot.pause(0.02)
        if len(main_screen(app).page.measures) >= count:
            return
    pytest.fail(f"{len(main_screen(app).page.measures)} figures, {count} awaited")


async def test_the_whole_takes_the_place_of_the_beginning() -> None:
    """When the whole is read, all figures are there, and the row and the marks are as before."""
    rest = Rest()
    app = opened(rest)
    async with app.run_test(size=(120, 36)) as pilot:
        before = len(main_screen(app).page.measures)
        assert 0 < before < 120
        await pilot.press("1", "down", "down", "space")
        figure = main_screen(app).figure
        rest.may_go_on.set()
        await arrived(pilot, app, 120)
        await pilot.pause()
        main = main_screen(app)
        assert main.figure is not None
        assert figure is not None
        assert (main.figure.id, main.section) == (figure.id, "texts")
        assert len(main.marked) == 1
        await told(pilot, app, "all of the text is read")
        assert "120 figures" in picture(app)


async def test_escape_stops_the_reading() -> None:
    """After Esc what has been found stays, and the front page says how far the reading went."""
    rest = Rest()
    app = opened(rest)
    async with app.run_test(size=(120, 36)) as pilot:
        before = len(main_screen(app).page.measures)
        for _ in range(200):
            if rest.waits.is_set():
                break
            await pilot.pause(0.01)
        await pilot.press("escape")
        rest.may_go_on.set()
        await arrived(pilot, app, before + 1)
        await pilot.pause()
        assert rest.stopped
        assert len(main_screen(app).page.measures) < 120
        about = main_screen(app).page.about
        assert about is not None
        assert "in the first" in about.en
        await told(pilot, app, "stopped at")


async def test_a_view_is_not_taken_away() -> None:
    """The whole page does not replace the beginning while a view lies over it."""
    rest = Rest()
    app = opened(rest)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("question_mark")
        rest.may_go_on.set()
        await pilot.pause(0.5)
        assert len(main_screen(app).page.measures) < 120
        await pilot.press("escape")
        await arrived(pilot, app, 120)
