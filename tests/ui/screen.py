"""What a reader sees, as plain text."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip

from changji_tui.ui.screens.main import MainScreen

GOLDENS = Path(__file__).parent / "goldens"


def strips(app: App[None]) -> list[Strip]:
    """The rows of the screen with their styles; private in Textual, so asked for here only."""
    return app.screen._compositor.render_strips()


def rows(app: App[None]) -> list[str]:
    """The rows of the screen without the blanks at their ends."""
    return [strip.text.rstrip() for strip in strips(app)]


def picture(app: App[None]) -> str:
    """The screen as one text."""
    return "\n".join(rows(app)) + "\n"


def golden(name: str, drawn: str) -> str:
    """What a screen should be; with `UPDATE_GOLDENS=1` what is drawn, which becomes the golden."""
    file = GOLDENS / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        file.write_text(drawn, encoding="utf-8")
    return file.read_text(encoding="utf-8")


def main_screen(app: App[None]) -> MainScreen:
    """The main screen, even if another screen lies on it."""
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def counted_pictures(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One item for each picture that an app draws from now on."""
    drawn: list[int] = []
    real = App._display

    def display(app: App[None], screen: Screen[None], picture: object) -> None:
        if picture is not None:
            drawn.append(1)
        real(app, screen, picture)  # type: ignore[arg-type]

    monkeypatch.setattr(App, "_display", display)
    return drawn
