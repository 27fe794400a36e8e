"""Copies, citations, exports and the brief, from wherever the cursor is."""

from __future__ import annotations

import csv
import errno
import json
import os
from pathlib import Path

import pytest
from textual.widgets import Input

from changji_tui.briefs import store
from changji_tui.citing.references import references_in
from changji_tui.citing.verifying import verify
from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.ui import clipboard
from changji_tui.ui.screens.brief import BriefScreen
from changji_tui.ui.screens.export import ExportScreen, completed
from changji_tui.ui.tables.row_table import RowTable
from tests.ui.conftest import Open
from tests.ui.copied import Terminal
from tests.ui.faithful import squeezed
from tests.ui.screen import main_screen, picture, rows

PLACES = {
    "a row of figures": ("farm", ()),
    "a line of text": ("farm", ("enter", "enter", "down", "down")),
    "a sentence": ("farm", ("enter", "enter", "s", "s")),
    "a card": ("farm", ("enter",)),
    "a quote": ("farm", ("Q",)),
    "a line in context": ("farm", ("/", *"农场", "enter", "K")),
    "a term": ("talks", ("m",)),
    "a wording": ("talks", ("w",)),
    "a speech": ("talks", ()),
    "a speech's line": ("talks", ("enter", "down")),
    "a comparison": ("farm", ("space", "down", "space", "c")),
}


@pytest.mark.parametrize("place", PLACES)
async def test_what_the_cursor_is_on_is_copied_with_its_source(
    explorer: Open, page: Page, place: str
) -> None:
    """`y` copies words that the screen has, `Y` the sentence with references that verify."""
    section, keys = PLACES[place]
    app = explorer(section)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        terminal = Terminal(app)
        await pilot.press("y")
        await pilot.pause()
        [copied] = terminal.copies
        assert copied.strip() == copied
        assert copied
        assert "sent to the terminal" in picture(app)
        await pilot.press("Y")
        await pilot.pause()
        cited = terminal.copies[-1]
        references = list(references_in(cited))
        assert references
        for reference in references:
            assert verify(page, reference).verdict == "same"
            assert reference.exact in cited
        assert "[报纸名不详], [出版日期不详]." in cited


async def test_a_row_of_other_things_is_copied_as_it_stands(explorer: Open) -> None:
    """A facet can be copied as its row, but not cited, and the status line says so."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f")
        await pilot.pause()
        table = app.screen.focused
        assert isinstance(table, RowTable)
        terminal = Terminal(app)
        await app.screen.run_action("copy")  # from the palette: letters filter the facets
        await pilot.pause()
        assert terminal.copies == ["\t".join(filter(None, table.rows[table.cursor].cells))]
        await app.screen.run_action("cite")
        await pilot.pause()
        assert len(terminal.copies) == 1
        assert say("nothing-here", "en") in picture(app)


async def test_a_figure_is_copied_as_it_is_shown(explorer: Open) -> None:
    """A figure is copied in the form that `u` has chosen, and a date as printed."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("o")
        await pilot.pause()
        terminal = Terminal(app)
        table = main_screen(app).pane.list
        table.select("farm-harvest")
        main_screen(app).figure = main_screen(app).page.figure("farm-harvest")
        for key in ("y", "u", "y", "u", "y"):
            await pilot.press(key)
            await pilot.pause()
        assert terminal.copies == ["over 20,000 tonnes", "2万吨", ">20,000 吨"]


async def test_a_sentence_brings_its_english(explorer: Open, page: Page) -> None:
    """A sentence is copied with its English, whichever of the two the cursor is on."""
    app = explorer("farm")
    async with app.run_test(size=(80, 36)) as pilot:
        await pilot.press("enter", "enter")
        reader = main_screen(app).pane.text
        line = next(n for n, one in enumerate(reader.lines) if one.translated and one.passage)
        reader.cursor = line
        await pilot.pause()
        terminal = Terminal(app)
        await pilot.press("y", "Y")
        await pilot.pause()
        english, cited = terminal.copies
        assert "Lin Xiaoman (staff reporter), Zhou He (correspondent): “Apple Harvest of" in cited
        assert english in " ".join(p.translation for p in page.passages)
        assert english in cited
        [reference] = references_in(cited)
        assert reference.exact in cited


async def test_too_long_a_text_is_offered_a_file(
    explorer: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A text that is too long for the terminal is not sent; a prompt opens, and the file has it whole."""
    monkeypatch.setattr(clipboard, "LARGEST", 8)
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        terminal = Terminal(app)
        await pilot.press("Y")
        await pilot.pause()
        assert terminal.copies == []
        assert isinstance(app.screen, ExportScreen)
        app.screen.query_one(Input).value = str(tmp_path / "cited.txt")
        await pilot.press("enter")
        await pilot.pause()
        text = (tmp_path / "cited.txt").read_text("utf-8")
        assert len(list(references_in(text))) == 1
        assert say("written", "en", path="") in picture(app)


async def test_the_list_in_view_is_exported(explorer: Open, page: Page, tmp_path: Path) -> None:
    """`e` writes the rows that are listed, in their order, in the form that the file's name ends in."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        listed = [row.key for row in main_screen(app).pane.list.rows]
        assert 0 < len(listed) < len(page.measures)
        for name in ("list.csv", "list.json", "list.md", "list.tsv"):
            await pilot.press("e")
            await pilot.pause()
            app.screen.query_one(Input).value = str(tmp_path / name)
            await pilot.press("enter")
            await pilot.pause()
            assert not isinstance(app.screen, ExportScreen)
        with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["id"] for row in rows] == listed
        data = json.loads((tmp_path / "list.json").read_text("utf-8"))
        assert [row["id"] for row in data] == listed
        assert rows[0]["sentence"] == data[0]["sentence"]
        assert (tmp_path / "list.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("section", "keys", "columns"),
    [
        ("farm", ("/", *"苹果", "enter", "K"), ["before", "match", "after"]),
        ("farm", ("Q",), ["words", "kind", "speaker"]),
        ("talks", ("w",), ["text", "length"]),
    ],
)
async def test_a_list_of_places_is_exported_whole(
    explorer: Open,
    page: Page,
    tmp_path: Path,
    section: str,
    keys: tuple[str, ...],
    columns: list[str],
) -> None:
    """A list of places is exported uncut, each with its place, sentence, source and reference."""
    app = explorer(section)
    async with app.run_test(size=(72, 30)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one(Input).value = str(tmp_path / "list.csv")
        await pilot.press("enter")
        await pilot.pause()
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert list(rows[0])[: len(columns)] == columns
    for row in rows:
        text = page.passage(row["passage"]).text
        cited = text[int(row["start"]) : int(row["end"])]
        own = row.get("match") or row.get("words") or row["text"]
        assert own == cited
        if "before" in row:
            assert row["before"] + row["match"] + row["after"] in text
        [reference] = references_in(row["link"])
        assert verify(page, reference).verdict == "same"
        assert cited in row["sentence"]


async def test_an_export_asks_before_it_replaces_and_tells_failures(
    explorer: Open, tmp_path: Path
) -> None:
    """An old file is replaced only by a second Enter; a failure is reported, and the prompt stays."""
    old = tmp_path / "old.csv"
    old.write_text("old")
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        box = app.screen.query_one(Input)
        for path, message in (
            (tmp_path / "x.pdf", "ends in .csv .json .md .tsv"),
            (tmp_path / "no" / "such.csv", "not written: "),
            (old, "press ⏎ again to replace it"),
        ):
            box.value = str(path)
            await pilot.press("enter")
            await pilot.pause()
            assert message.replace(" ", "") in "".join(picture(app).split())
            assert isinstance(app.screen, ExportScreen)
        assert old.read_text() == "old"
        await pilot.press("enter")
        await pilot.pause()
        assert old.read_bytes().startswith(b"\xef\xbb\xbfid,")
        assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["old.csv"]


async def test_a_full_disk_leaves_the_old_file_and_the_program_alive(
    explorer: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is reported in the prompt, which stays, and only the old file is in the folder."""
    old = tmp_path / "old.json"
    old.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one(Input).value = str(old)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert "Nospaceleftondevice" in "".join(picture(app).split())
        assert isinstance(app.screen, ExportScreen)
    assert old.read_text() == "old"
    assert [file for file in tmp_path.iterdir() if file.is_file()] == [old]


def test_a_path_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is completed as far as names agree; a single folder gets a slash; others stay as typed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "one.csv").touch()
    (tmp_path / ".hidden").touch()
    (tmp_path / "notes-a").touch()
    (tmp_path / "notes-b").touch()
    assert completed("fi") == "figures/"
    assert completed("figures/") == "figures/one.csv"
    assert completed("n") == "notes-"
    assert completed("x") == "x"
    assert completed(f"{tmp_path}/fig") == f"{tmp_path}/figures/"
    assert completed("no/such/") == "no/such/"


async def test_a_brief_is_kept_noted_and_left(explorer: Open, tmp_path: Path) -> None:
    """`B` offers what is marked and what the cursor is on; Enter keeps it or notes; Space takes it out."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("space", "down", "B")
        await pilot.pause()
        assert isinstance(app.screen, BriefScreen)
        assert say("brief-to-add", "en") in picture(app)
        assert store.load() == ()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("home", "enter")
        await pilot.pause()
        assert len(store.load()) == 2
        heading = say("brief-note", "en")
        assert heading not in rows(app)[2]
        await pilot.press("home", "enter", *"for y", "enter")
        await pilot.pause()
        assert heading in rows(app)[2]
        assert [item.note for item in store.load()] == ["for y", ""]
        terminal = Terminal(app)
        await pilot.press("y", "Y")
        await pilot.pause()
        assert terminal.copies[0] == store.load()[0].text
        assert store.load()[0].link in terminal.copies[1]
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one(Input).value = str(tmp_path / "brief.md")
        await pilot.press("enter")
        await pilot.pause()
        assert (tmp_path / "brief.md").read_text("utf-8").startswith("# Brief\n\n1.  for y\n")
        await pilot.press("home", "space")
        await pilot.pause()
        assert [item.note for item in store.load()] == [""]
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, BriefScreen)


async def test_a_brief_that_cannot_be_read_is_told(explorer: Open) -> None:
    """A brief that cannot be read does not open; the status line says why, and the file stays."""
    store.path().parent.mkdir(parents=True)
    store.path().write_text("[[items")
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("B")
        await pilot.pause()
        assert app.screen is main_screen(app)
        assert "brief.toml cannot be read" in picture(app).replace("\n", "")
        assert store.path().read_text() == "[[items"


@pytest.mark.parametrize("size", [(200, 50), (120, 36), (80, 24), (60, 16)], ids=str)
async def test_the_words_of_a_brief_are_whole(explorer: Open, size: tuple[int, int]) -> None:
    """What has no room in the first line of an item goes on in the next."""
    app = explorer("farm")
    async with app.run_test(size=size) as pilot:
        await pilot.press("end", "space", "B", "enter")
        await pilot.pause()
        table = app.screen.query_one(RowTable)
        drawn = squeezed("".join(table.row_text(y) for y in range(table.last_row + 1)))
        (item,) = store.load()
        assert squeezed(item.english) in drawn
        assert len(item.english) > 100
