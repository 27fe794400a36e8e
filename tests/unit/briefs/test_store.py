"""The brief's file: what is kept comes back, and the file is never half-written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.briefs import store
from changji_tui.briefs.items import Item, item_of
from changji_tui.briefs.markdown import as_markdown
from changji_tui.citing.stretches import find
from changji_tui.citing.verifying import verify
from changji_tui.errors import OutputError, UsageError
from changji_tui.loading import bundled_folder, load_page
from changji_tui.text.cleaning import clean

WORDS = st.text().map(clean)


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of this test's own; the brief's file in it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "changji-tui" / "brief.toml"


def item(link: str = "x", note: str = "") -> Item:
    """An item of no page."""
    return Item(page="p", id="i", note=note, text="文", english="", citation="源", link=link)


@given(WORDS, WORDS, WORDS)
def test_what_is_kept_comes_back(note: str, text: str, link: str) -> None:
    """Items come back with the texts that they had, whatever these are if they are clean."""
    kept = Item(page="p", id="i", note=note, text=text, english=text, citation=note, link=link)
    store.save([kept, item()])
    assert [vars(one) for one in store.load()] == [vars(kept), vars(item())]


def test_nothing_is_kept_at_first(state: Path) -> None:
    """Without a file the brief is empty, and reading it makes none."""
    assert store.load() == ()
    assert not state.exists()


def test_only_its_owner_reads_it(state: Path) -> None:
    """The file and its folder are the user's alone, and no other file lies beside it."""
    store.add([item()])
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    assert stat.S_IMODE(state.parent.stat().st_mode) == 0o700
    assert list(state.parent.iterdir()) == [state]


def test_the_same_words_are_kept_once(state: Path) -> None:
    """An item that is added again keeps its place, and takes the new note if there is one."""
    store.add([item("a", "first"), item("b")])
    store.add([item("a"), item("b", "second")])
    assert [(one.link, one.note) for one in store.load()] == [("a", "first"), ("b", "second")]


@pytest.mark.parametrize(
    "text", ["[[items]]\npage = 1", "[[items", "items = 3", '[[items]]\nother = ""', "\x00"]
)
def test_a_file_that_is_no_brief_is_left_alone(state: Path, text: str) -> None:
    """A file that is no brief is named in one line, and an item that is added does not replace it."""
    state.parent.mkdir()
    state.write_text(text)
    with pytest.raises(UsageError, match=r"brief\.toml cannot be read as a brief: "):
        store.add([item()])
    assert state.read_text() == text


def test_a_full_disk_keeps_the_old_brief(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the new file cannot be written whole, the old one stays, and no part is left."""
    store.add([item("a")])

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        store.add([item("b")])
    assert [one.link for one in store.load()] == ["a"]
    assert list(state.parent.iterdir()) == [state]


def test_without_a_home_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the variable and without a home, an error says what to set."""
    monkeypatch.delenv("XDG_STATE_HOME")

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(UsageError, match="expected XDG_STATE_HOME or HOME"):
        store.load()


def test_an_item_outlives_its_page() -> None:
    """An item has its text, English, source and reference without its page, and Markdown has them all."""
    page = load_page(bundled_folder())
    items = []
    for name in ("city-hightech-now", "gu-tao", "city.p20.s3"):
        stretch = find(page, name)
        assert stretch
        items.append(item_of(page, stretch, f"note on {name}"))
    for one in items:
        assert one.reference
        assert verify(page, one.reference).verdict == "same"
    text = as_markdown(items, "Brief")
    assert text.startswith("# Brief\n\n1.  note on city-hightech-now\n\n    > 目前，昌吉市")
    assert "\n\n2.  note on gu-tao\n" in text
    for one in items:
        assert f"> {one.text}" in text
        assert f"`{one.link}`" in text
    assert item("broken").reference is None


def test_nothing_acts_in_a_brief(state: Path) -> None:
    """An escape sequence in the file is read as a mark that does not act."""
    store.save([item()])
    state.write_text(
        state.read_text("utf-8").replace('note = ""', 'note = "\\u001b]52;c;eA"'), "utf-8"
    )
    assert [one.note for one in store.load()] == ["⟨001B⟩]52;c;eA"]
