"""Shared wording on the screen: the list, the sentences, the way to the place."""

from __future__ import annotations

import pytest
from textual.app import App

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.shared import SharedScreen
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.sentences import Sentences
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture
from tests.unit import tiny


@pytest.fixture(scope="module")
def changji() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def parts(app: App[None]) -> tuple[RowTable, Sentences]:
    """The list and the sentences."""
    assert isinstance(app.screen, SharedScreen)
    return app.screen.query_one(RowTable), app.screen.query_one(Sentences)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)])
async def test_enter_goes_in_and_then_to_the_place(
    explorer: Open, changji: Page, size: tuple[int, int]
) -> None:
    """Enter leads from a string to its sentences, and from a sentence to the text, highlighted there."""
    app = explorer(on=changji, language="zh")
    async with app.run_test(size=size) as pilot:
        await pilot.press("w")
        await pilot.pause()
        table, text = parts(app)
        assert [row.cells[1] for row in table.rows[:2]] == [
            "为建设中国式现代化新疆实践的典范地州",
            "建设中国式现代化新疆实践的典范地州",
        ]
        await pilot.press("down", "enter")
        await pilot.pause()
        assert text.has_focus
        assert [name for name, _ in text.groups] == ["于峰山", "曾君", "吴涤"]
        await pilot.press("end", "enter")
        await pilot.pause()
        screen = main_screen(app)
        assert app.screen is screen
        assert screen.match
        assert screen.match.passage.document == "wu-di"
        start, end = screen.match.span
        assert screen.match.passage.text[start:end] == "建设中国式现代化新疆实践的典范地州"
        assert screen.pane.text.has_focus


async def test_escape_comes_out_step_by_step(explorer: Open) -> None:
    """Esc leads from the sentences to the list, and from there to where the view was opened."""
    app = explorer("talks")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("w", "enter")
        await pilot.pause()
        table, text = parts(app)
        assert text.has_focus
        assert not table.size.width
        await pilot.press("escape")
        await pilot.pause()
        assert table.has_focus
        assert table.size.width
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)


async def test_the_string_is_lit_in_every_sentence(explorer: Open, changji: Page) -> None:
    """Each place of the string is marked, even where a line break cuts it."""
    app = explorer(on=changji)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        _, text = parts(app)
        screen = app.screen
        assert isinstance(screen, SharedScreen)
        for wording in screen.wordings:
            text.groups = screen._groups(wording)
            lit = "".join(
                line.line.text[start:end]
                for line in text.lines
                for start, end, role in text.marks_on(line)
                if role == "match"
            )
            assert lit == "".join(place.text for place in wording.places)


async def test_what_one_says_alone(explorer: Open) -> None:
    """`x` lists what one speaker alone says, speaker by speaker; `x` again lists shared wording."""
    app = explorer("talks")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "x")
        await pilot.pause()
        table, text = parts(app)
        assert [row.cells for row in table.rows] == [("Lin Yuan", "1", "“一河一策”")]
        assert [place.span for _, places in text.groups for place in places] == [(3, 7)]
        assert "Wording that no other speech" in picture(app)
        await pilot.press("x")
        await pilot.pause()
        assert [row.cells[1] for row in table.rows] == ["为青禾县高质量发展贡献"]


async def test_speeches_alone_or_with_the_articles(explorer: Open) -> None:
    """`a` compares the articles too, and speeches alone again; the heading says which."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        table, _ = parts(app)
        assert [row.cells[1] for row in table.rows] == ["为青禾县高质量发展贡献"]
        assert "Shared wording · speeches  " in picture(app)
        await pilot.press("a")
        await pilot.pause()
        assert [row.cells[1] for row in table.rows] == ["为青禾县高质量发展贡献", "南坡农场"]
        assert "speeches and articles" in picture(app)


async def test_pieces_are_kept_back_until_asked_for(explorer: Open, changji: Page) -> None:
    """Strings that are no phrases are listed after `.`; the heading says how many there are."""
    app = explorer(on=changji)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w", "a")
        await pilot.pause()
        table, _ = parts(app)
        phrases = {row.cells[1] for row in table.rows}
        assert "业高质量发展的" not in phrases
        assert "pieces hidden" in picture(app)
        await pilot.press(".")
        await pilot.pause()
        every = {row.cells[1] for row in table.rows}
        assert phrases < every
        assert "业高质量发展的" in every
        assert "pieces hidden" not in picture(app)


@pytest.mark.parametrize("size", [(120, 36), (60, 16)])
async def test_names_are_whole(explorer: Open, changji: Page, size: tuple[int, int]) -> None:
    """Under each wording stand whole names, and how many others have no room."""
    app = explorer(on=changji, language="en")
    async with app.run_test(size=size) as pilot:
        await pilot.press("w")
        await pilot.pause()
        table, _ = parts(app)
        names = {document.voice.en for document in changji.documents}
        for row in table.rows:
            listed, _, more = row.below[0].text.partition(" +")
            assert set(listed.split(", ")) <= names
            assert len(listed.split(", ")) + int(more or 0) == int(row.cells[2])


async def test_each_sentence_has_its_reading(explorer: Open, changji: Page) -> None:
    """In an English program the sentence's English stands under it, in a Chinese one it does not."""
    app = explorer(on=changji, language="en")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        _, text = parts(app)
        assert any(line.translated for line in text.lines)
        await pilot.press("L")
        await pilot.pause()
        assert not any(line.translated for line in text.lines)


async def test_the_list_is_ordered_by_its_columns(explorer: Open, changji: Page) -> None:
    """`o` orders by length, by words, by how many texts."""
    app = explorer(on=changji)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w", "a", "o", "o", "o")
        await pilot.pause()
        table, _ = parts(app)
        counts = [int(row.cells[2]) for row in table.rows]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] == 5


async def test_language_changes_names_and_sentences_stay(explorer: Open) -> None:
    """`L` changes the language of names, but not of the Chinese sentences."""
    app = explorer("talks")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "L")
        await pilot.pause()
        assert "共同提法" in picture(app)
        assert [name for name, _ in parts(app)[1].groups] == ["林远", "何晴"]


async def test_a_page_without_wording_says_so(
    explorer: Open, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """`w` on a page of a single text opens nothing, and the status line says why."""
    page = load_page(tiny.write(tmp_path_factory.mktemp("tiny") / "page"))
    app = explorer(on=page)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert main_screen(app).message == "this page has no wording to compare"


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (30, 8), (300, 80)])
async def test_no_size_breaks_it(explorer: Open, size: tuple[int, int]) -> None:
    """At the smallest and largest sizes the view draws, moves and closes."""
    app = explorer("talks")
    async with app.run_test(size=size) as pilot:
        await pilot.press("w", "down", "enter", "down", "x", "o", "escape", "escape")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.is_running
