"""What is remembered comes back; a broken file is set aside, and never stops a start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from changji_tui.ui.home import Home, leave
from changji_tui.ui.home.state import PLACES, Place, State, load, save


@pytest.fixture(autouse=True)
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the state of one test is kept."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "changji-tui" / "state.json"


def test_all_that_is_kept_comes_back(file: Path) -> None:
    """Theme, language and place are found by the next start as they were left."""
    place = Place("farm", "farm-news", "orchard", "苹果", {"figures": ("value", True)})
    kept = State(theme="light", language="zh", places={"青禾县": place})
    save(kept)
    assert load() == kept
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"theme": 1}',
        b'{"places": {"x": 3}}',
        b'{"places": {"x": {"orders": {"a": ["b"]}}}}',
        b'{"places": {"x": {"query": "' + b"a" * 1000 + b'"}}}',
    ],
)
def test_a_broken_file_is_set_aside(file: Path, content: bytes) -> None:
    """A broken file is kept under another name and reported once, and the state is that of a first start."""
    file.parent.mkdir()
    file.write_bytes(content)
    aside = file.with_name("state.json.broken")
    assert load() == State(set_aside=str(aside))
    assert aside.read_bytes() == content
    assert load() == State()


def test_what_cannot_be_read_or_written_is_not_there(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder in the file's place, or a file in the folder's, counts as no state."""
    file.mkdir(parents=True)
    assert load() == State()
    save(State(theme="light"))
    file.rmdir()
    monkeypatch.setenv("XDG_STATE_HOME", str(file))
    file.write_text("")
    assert load() == State()
    save(State(theme="light"))
    assert file.read_text() == ""


def test_the_pages_left_longest_ago_are_forgotten() -> None:
    """At most `PLACES` places are kept, that of the page left last among them."""
    state = State()
    for number in range(PLACES + 3):
        state = state.left(str(number), Place(section="a"))
    state = state.left("7", Place(section="b"))
    assert len(state.places) == PLACES
    assert list(state.places)[-2:] == [str(PLACES + 2), "7"]
    assert "2" not in state.places


def test_runs_at_the_same_time_keep_each_others_places(file: Path) -> None:
    """To leave a page takes nothing from what another run has remembered of its own."""
    leave(theme="light", language="", page="one", place=Place(section="a"))
    leave(theme="", language="zh", page="other", place=Place(section="b"))
    known = json.loads(file.read_bytes())
    assert (known["theme"], known["language"]) == ("light", "zh")
    assert set(known["places"]) == {"one", "other"}
    leave(theme="auto", language="")
    assert load().theme == ""


def test_what_is_asked_for_comes_before_what_is_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Language and theme are the command line's, else the state's, else the locale's and terminal's."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    names = ("dark", "light", "terminal")
    remembered = State(theme="terminal", language="en")
    assert Home().first_language == "zh"
    assert Home(remembered).first_language == "en"
    assert Home(remembered, language="zh").first_language == "zh"
    assert Home(remembered).first_theme(names) == "terminal"
    assert Home(remembered, theme="light").first_theme(names) == "light"
    assert Home(remembered, theme="auto").first_theme(names) == "dark"
    assert Home(remembered, theme="light").first_theme(("plain",)) == "plain"
