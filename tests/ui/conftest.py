"""The explorer on the fixture page, kept apart from the machine that runs the tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.ui.app import ChangjiApp
from tests.ui.idle import wait_for_idle

SMALL = Path(__file__).parents[1] / "fixtures" / "small"

Open = Callable[..., ChangjiApp]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A test sees neither the user's wish for no colours nor the queries of another test."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture(autouse=True, scope="session")
def _no_idle_waiting() -> Iterator[None]:
    """The pilot goes on as soon as the app has nothing more to do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.app.wait_for_idle", wait_for_idle)
        patch.setattr("textual.pilot.wait_for_idle", wait_for_idle)
        patch.setattr("textual.screen.UPDATE_PERIOD", 0.001)
        yield


@pytest.fixture(scope="session")
def page() -> Page:
    """The fixture page."""
    return load_page(SMALL)


@pytest.fixture
def explorer(page: Page) -> Open:
    """Opens the explorer on the fixture page, or on another."""

    def open_explorer(
        section: str = "", query: str = "", language: str = "en", on: Page = page
    ) -> ChangjiApp:
        return ChangjiApp(on, section=section, query=query, language=language, theme="dark")

    return open_explorer
