"""Who says what: the matrix of terms and speakers, its keys, and what they lead to."""

from __future__ import annotations

import pytest
from textual.app import App

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.text.cells import cell_len
from changji_tui.ui.screens import matrix as screens_matrix
from changji_tui.ui.screens.concordance import ConcordanceScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.matrix import MatrixScreen, TermsBox
from changji_tui.ui.tables.columns import GAP
from changji_tui.ui.tables.matrix import MatrixTable
from changji_tui.ui.texts.sentences import Sentences
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows
from tests.unit import tiny


@pytest.fixture(scope="module")
def changji() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def matrix(app: App[None]) -> tuple[MatrixScreen, MatrixTable]:
    """The view and its table."""
    assert isinstance(app.screen, MatrixScreen)
    return app.screen, app.screen.query_one(MatrixTable)


def numbers(table: MatrixTable, term: str) -> dict[str, str]:
    """Document id → the number in the column of a term."""
    index = [column.header for column in table._columns].index(term)
    return {row.key: row.cells[index].split(" ")[0] for row in table.rows}


async def test_who_mentions_a_word_is_answered_in_ten_keys(explorer: Open, changji: Page) -> None:
    """Ten keys answer which speakers say 乡村 or 城乡, in what words, and who says them most."""
    app = explorer(on=changji, language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        keys = ["m", "/", "乡", "村", "space", "城", "乡", "enter"]
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        _, table = matrix(app)
        zeros = dict.fromkeys(["yu-fengshan", "gu-tao", "ma-jin", "suo-min", "zeng-jun"], "0")
        assert numbers(table, "乡村") == {**zeros, "wu-di": "1"}
        assert numbers(table, "城乡") == {**zeros, "wu-di": "4"}
        assert table.key == "wu-di"
        shown = picture(app)
        assert "乡村 · 最多：吴涤 1 次 · 6 人中 1 人说到，共 1 次" in shown
        assert "推进新" in shown
        assert "型城镇化和乡村振兴建设" in shown
        keys.append("enter")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ConcordanceScreen)
        assert "乡村" in picture(app)
        assert len(keys) <= 10


async def test_the_query_is_the_first_column(explorer: Open, changji: Page) -> None:
    """The query of the main screen stands in the box and the first columns of the matrix."""
    app = explorer("plenary", query="speaker:吴涤 城乡 改革", on=changji)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        screen, table = matrix(app)
        assert screen.query_one(TermsBox).value == "城乡 改革"
        assert [column.header for column in table._columns][1:3] == ["城乡", "改革"]
        assert table.counted
        assert table.counted.term.text == "城乡"


async def test_what_counts_nothing_is_told(explorer: Open) -> None:
    """The heading names a field or an exclusion that counts nothing; the other terms are counted."""
    app = explorer("talks")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "/", *"speaker:林远 水")
        await pilot.pause()
        assert "“speaker:林远” cannot be counted" in rows(app)[0]
        assert numbers(matrix(app)[1], "水") == {"lin-yuan": "4", "he-qing": "0"}


@pytest.mark.no_cover  # many cases, few branches
async def test_the_matrix_and_the_concordance_agree(explorer: Open, changji: Page) -> None:
    """A cell's concordance has as many places as the cell says, without those in header lines."""
    app = explorer("plenary", on=changji)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        screen, table = matrix(app)
        for column in (0, 6, 20, 40):
            table.column = column
            table.action_first()
            for voice in list(screen._matrix.voices):
                table.select(voice.id)
                assert table.counted
                places = table.counted.places[screen._matrix.voices.index(voice)]
                await pilot.press("enter")
                await pilot.pause()
                if not places:
                    assert matrix(app) == (screen, table)
                    continue
                assert isinstance(app.screen, ConcordanceScreen)
                lines = app.screen._lines
                assert sum(len(line.places) for line in lines) == len(places)
                await pilot.press("escape")
                await pilot.pause()
                assert matrix(app) == (screen, table)


async def test_typing_counts_live_and_letters_stay_letters(explorer: Open) -> None:
    """In the box a, r and / are text; Esc leaves the box, then the view."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m", "/", *"ar/", "backspace", "backspace", "backspace", *"用水")
        await pilot.pause()
        screen, table = matrix(app)
        assert screen.query_one(TermsBox).value == "用水"
        assert numbers(table, "用水") == {"lin-yuan": "1", "he-qing": "0"}
        await pilot.press("escape")
        await pilot.pause()
        assert table.has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)


async def test_rates_and_articles_come_and_go(explorer: Open) -> None:
    """`r` shows and hides counts per 1,000 characters, `a` the articles."""
    app = explorer("talks", query="青禾县")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        screen, table = matrix(app)
        assert numbers(table, "青禾县") == {"lin-yuan": "1", "he-qing": "2"}
        await pilot.press("r")
        await pilot.pause()
        lengths = [sum(len(p.text) for p in d.paragraphs) for d in screen._speakers]
        expected = [f"{1000 * n / length:.1f}" for n, length in zip((1, 2), lengths, strict=True)]
        assert [*numbers(table, "青禾县").values()] == expected
        assert "in 1,000 characters" in picture(app)
        await pilot.press("r", "a")
        await pilot.pause()
        assert numbers(table, "青禾县")["orchard"] == "2"
        await pilot.press("a")
        await pilot.pause()
        assert [row.key for row in table.rows] == ["lin-yuan", "he-qing"]


async def test_arrows_reach_every_term_and_rows_are_ordered_by_one(
    explorer: Open, changji: Page
) -> None:
    """→ goes through all columns, with the cursor in view; `o` puts who says the term most first."""
    app = explorer("plenary", on=changji, language="zh")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        screen, table = matrix(app)
        number = len(screen._matrix.columns)
        for column in range(number):
            assert table.column == column
            assert column + 1 in [index for index, _ in table._shown]
            assert all(cell_len(row) <= 60 for row in rows(app))
            table.action_next_column()
        assert table.column == number - 1
        await pilot.press("left")
        assert table.column == number - 2
        table.go_to_most(0)
        await pilot.press("o")
        await pilot.pause()
        counts = [int(count) for count in numbers(table, "高质量发展").values()]
        assert counts == sorted(counts, reverse=True)
        assert "▼" in picture(app)
        await pilot.press("O")
        assert [int(n) for n in numbers(table, "高质量发展").values()] == sorted(counts)
        await pilot.press("o")
        assert table.rows[0].key == "yu-fengshan"


async def test_the_sentences_of_the_cell_stand_below(explorer: Open) -> None:
    """The sentences below are those of the cell at the cursor, or say that its speaker has none."""
    app = explorer("talks", query="用水")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        [(name, [place])] = app.screen.query_one(Sentences).groups
        assert (name, place.passage.id) == ("Lin Yuan", "lin-yuan.p2")
        assert "严守用水红线" in picture(app)
        await pilot.press("down")
        await pilot.pause()
        assert "He Qing does not say “用水”" in picture(app)


async def test_a_page_without_speeches_says_so(
    explorer: Open, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """`m` opens nothing where nobody speaks, and the status line tells why."""
    page = load_page(tiny.write(tmp_path_factory.mktemp("tiny") / "page"))
    app = explorer(on=page)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert main_screen(app).message == "nobody speaks on this page"


async def test_a_matrix_without_terms_waits_for_words(
    explorer: Open, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If no term is proposed, the table says what to do, and no key fails."""
    monkeypatch.setattr(screens_matrix, "proposed_terms", lambda *_: ())
    app = explorer("talks")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "enter", "left", "right", "o", "O", "down")
        await pilot.pause()
        _, table = matrix(app)
        assert table.counted is None
        assert "type words to count" in picture(app)
        await pilot.press("/", "水")
        await pilot.pause()
        assert numbers(table, "水") == {"lin-yuan": "4", "he-qing": "0"}


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (30, 8), (300, 80)])
async def test_no_size_breaks_it(explorer: Open, changji: Page, size: tuple[int, int]) -> None:
    """At the smallest and largest sizes the matrix draws, moves and closes."""
    app = explorer("plenary", on=changji)
    async with app.run_test(size=size) as pilot:
        await pilot.press("m", "right", "right", "down", "o", "r", "a", "L", "/", "改", "enter")
        await pilot.resize_terminal(80, 24)
        await pilot.press("enter", "escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)


async def test_a_click_goes_to_a_cell_and_a_heading_orders(explorer: Open, changji: Page) -> None:
    """A click on a cell moves the cursor there; a click on a heading orders the rows."""
    app = explorer("plenary", on=changji, language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        _, table = matrix(app)
        x = table._right(3) - 1
        await pilot.click(MatrixTable, offset=(x, table._head + 4))
        assert (table.column, table.key) == (2, "zeng-jun")
        await pilot.click(MatrixTable, offset=(x, table._head - 1))
        assert table.order
        assert table.order.name == "典范地州"


async def test_terms_have_their_english(explorer: Open, changji: Page) -> None:
    """In an English program a term has its English under it, and whole in the note below."""
    app = explorer("plenary", on=changji, language="en")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        _, table = matrix(app)
        head = [table.render_line(y).text for y in range(table._head)]
        assert any("employment" in line for line in head)
        assert "· high-quality development ·" in picture(app)
        await pilot.press("L")
        await pilot.pause()
        assert "high-quality development" not in picture(app)


async def test_a_shade_is_a_share_of_the_most_in_the_table(explorer: Open, changji: Page) -> None:
    """A count is shaded by its share of the largest in the table: 14 is darker than 1."""
    app = explorer("plenary", on=changji)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        _, table = matrix(app)
        cells = {cell for row in table.rows for cell in row.cells[1:] if cell.strip("0 ")}
        shades = {int(cell.split()[0]): cell.split()[1][0] for cell in cells}
        assert shades[14] == "█"
        assert shades[1] == shades[3] == "░"
        assert shades[7] == "▒"


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_turned_it_says_the_same_of_more_terms(
    explorer: Open, changji: Page, language: str
) -> None:
    """The turned matrix has a row for each term; the cursor keeps its cell; `o` orders by a speaker."""
    app = explorer(on=changji, language=language)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "right", "right")
        _, table = matrix(app)
        upright = {column.header: numbers(table, column.header) for column in table._columns[1:]}
        cell = (table.term, table.voice)
        await pilot.press("x")
        assert (table.term, table.voice) == cell
        assert len(table.rows) == len(upright)
        assert len(table._shown) == 7
        for row in table.rows:
            said = {
                side.key: cell.split(" ")[0]
                for side, cell in zip(table._across, row.cells[1:], strict=True)
            }
            assert said in upright.values()
        assert sum(row.key in line for line in rows(app) for row in table.rows) >= 10
        await pilot.press("o")
        times = [int(row.cells[table.column + 1].split(" ")[0]) for row in table.rows]
        assert times == sorted(times, reverse=True)
        assert times[0]
        await pilot.press("x")
        assert (table.term, table.voice) == cell
        assert {c.header: numbers(table, c.header) for c in table._columns[1:]} == upright


async def test_what_is_typed_or_opened_is_the_same_when_turned(
    explorer: Open, changji: Page
) -> None:
    """In the turned matrix the cursor goes to who says a typed term most; Enter shows it in context."""
    app = explorer(on=changji)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "x", "/", *"乡村 城乡", "enter")
        _, table = matrix(app)
        assert table.key == "乡村"
        assert table.voice
        assert table.voice.id == "wu-di"
        assert "most by Wu Di: 1" in picture(app)
        await pilot.press("down", "enter")
        assert isinstance(app.screen, ConcordanceScreen)
        assert sum(len(line.places) for line in app.screen._lines) == 4


@pytest.mark.parametrize("width", [80, 120, 160])
async def test_turned_no_english_is_cut_beside_empty_cells(
    explorer: Open, changji: Page, width: int
) -> None:
    """Terms have all the room that columns leave, and names are whole."""
    app = explorer(on=changji)
    async with app.run_test(size=(width, 36)) as pilot:
        for key in ("x", "a"):
            await pilot.press(*(["m", "x"] if key == "x" else ["a"]))
            _, table = matrix(app)
            used = 1 + sum(cells for _, cells in table._shown) + GAP * (len(table._shown) - 1)
            assert used == table.scrollable_content_region.width
            assert {"Fengshan", "Suo"} <= set(" ".join(rows(app)[3:7]).split())
