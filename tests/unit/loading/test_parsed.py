"""What was parsed once is not parsed again, and a wrong cache does no harm."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from changji_tui import checking
from changji_tui.archive.page import PlainPage
from changji_tui.archive.reading import read_pages
from changji_tui.loading import bundled_folder, load, load_page, parsed, reading, references
from changji_tui.loading.resolving import Complaint, Recorded
from changji_tui.model.page import Page
from tests.unit.tiny import change, faults


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A cache that starts empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "changji-tui" / "parsed"


def test_recalled_is_parsed(cache: Path) -> None:
    """The tables of every file of the bundled page come back as they were parsed."""
    folder = bundled_folder()
    first = {name: file.tables for name, file in load(folder).files.items()}
    assert len([file for file in cache.iterdir() if not file.suffix]) == len(first)
    again = {name: file.tables for name, file in load(folder).files.items()}
    assert again == first


def test_a_kept_file_is_not_parsed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser runs once for the same bytes, and again for others."""
    calls: list[Path] = []
    parse = reading._parse

    def counted(path: Path, data: bytes, text: str) -> dict[str, Any]:
        calls.append(path)
        return parse(path, data, text)

    monkeypatch.setattr(reading, "_parse", counted)
    load(folder)
    count = len(calls)
    load(folder)
    assert len(calls) == count
    change(folder, "news.toml", "value = 5", "value = 5.0")
    load(folder)
    assert len(calls) == count + 1


def test_sound_references_are_checked_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """References are checked once for the same files, again for changed ones, and in every proof."""
    calls: list[object] = []
    follow = references.check_references

    def counted(recorded: Recorded, page: Page) -> list[Complaint]:
        calls.append(page)
        return follow(recorded, page)

    monkeypatch.setattr(references, "check_references", counted)
    load(folder)
    load(folder)
    assert len(calls) == 1
    load(folder, by_schema=True)
    assert len(calls) == 2
    change(folder, "news.toml", "value = 5", "value = 5.0")
    load(folder)
    assert len(calls) == 3


def test_a_wrong_reference_is_told_every_time(folder: Path) -> None:
    """A wrong reference is reported at every reading, even if the folder was sound before."""
    load(folder)
    change(folder, "news.toml", "value = 5", 'value = 5\nsame_as = ["nowhere"]')
    first = faults(folder)
    assert "nowhere" in first[0]
    assert faults(folder) == first


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-20],
        lambda data: b"",
        lambda data: data.replace("苹果".encode(), "梨子".encode()),
        lambda data: b"\xff\n\xff",
        lambda data: b"0" * 64 + b"\n{}",
    ],
    ids=["cut", "empty", "another word", "no text", "another page"],
)
def test_a_spoilt_cache_is_no_cache(folder: Path, cache: Path, spoil: object) -> None:
    """The page is what its files say, whatever the cache holds."""
    assert callable(spoil)
    right = load(folder).page
    for file in cache.iterdir():
        file.write_bytes(spoil(file.read_bytes()))
    page = load(folder).page
    assert [p.text for p in page.passages] == [p.text for p in right.passages]


def test_a_wrong_page_is_told_again_and_again(folder: Path) -> None:
    """A file that was kept is checked like one that was just parsed."""
    change(folder, "news.toml", 'quote = "苹果3个"', 'quote = "苹果吃3个"')
    assert faults(folder) == faults(folder) != []


def test_numbers_come_back_exactly(cache: Path) -> None:
    """Decimals come back digit by digit, the last zero of 319.40 too; whole numbers stay whole."""
    numbers = [Decimal("319.40"), Decimal("5.0"), Decimal("0.1234567890123456789"), 7]
    parsed.remember(b"a", {"values": numbers})
    again = parsed.recall(b"a")
    assert again
    assert [str(number) for number in again["values"]] == [str(number) for number in numbers]
    assert [type(number) for number in again["values"]] == [type(number) for number in numbers]


def test_no_table_of_a_file_is_taken_for_a_decimal(folder: Path) -> None:
    """The key that marks a decimal in the cache is a fault in a file, at every reading."""
    change(folder, "news.toml", "value = 5", 'value = { "\\u0000" = "5" }')
    assert faults(folder) == faults(folder) != []


def test_without_a_cache_pages_load(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page loads even if its cache cannot be made or read."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "page.toml"))
    assert load(folder).page.id == load(folder).page.id
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME", raising=False)
    assert load(folder).page.id


def test_pages_read_by_the_thousand_are_not_kept(cache: Path, small: Path) -> None:
    """What is read for an archive or a proof is not kept, so that it drives nothing out."""
    assert load_page(small, cached=False).id
    assert checking.check(small).proofs
    assert [page for page in read_pages([small]) if isinstance(page, PlainPage)]
    assert not cache.exists()


def test_what_is_no_file_is_not_waited_for(folder: Path, cache: Path) -> None:
    """A pipe in the place of a kept file is not waited for."""
    load_page(folder)
    for file in [*cache.iterdir()]:
        file.unlink()
        os.mkfifo(file)
    assert load_page(folder).id == "tiny"


def test_the_oldest_go_first(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At most `KEPT` files are kept."""
    monkeypatch.setattr(parsed, "KEPT", 2)
    load_page(folder)
    assert len([*cache.iterdir()]) == 2


def test_without_a_place_for_it_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the folder of the cache cannot be named, nothing is kept and nothing found."""

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(parsed, "_folder", homeless)
    parsed.remember(b"a = 1", {"a": 1})
    parsed.vouch({"a": b""})
    assert parsed.recall(b"a = 1") is None
    assert not parsed.is_sound({"a": b""})


def test_what_could_be_misread_is_not_kept(cache: Path) -> None:
    """A file that may have the key that marks decimals is not kept."""
    parsed.remember(b'"\\u0000" = 1', {"\0": 1})
    assert not cache.exists()
