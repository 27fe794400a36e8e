"""Lists in order of a column, in its reverse order, and as on the page again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.cells import cell_len
from changji_tui.ui.tables.columns import GAP, Column, Order, Row, SortKey, arranged, shared
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.row_table import RowTable
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows

WORDS, COUNT = Column("word", sort="word"), Column("count", right=True, sort="count")


def keys(of: list[Row]) -> list[str]:
    """The keys of rows."""
    return [row.key for row in of]


def rows_of(*cells: tuple[str, str]) -> list[Row]:
    """Rows that are named by their first cell."""
    return [Row(pair[0], pair) for pair in cells]


def test_numbers_order_as_numbers_and_words_by_sound() -> None:
    """Numbers are ordered by size, and Chinese words by their pinyin."""
    made = rows_of(("农", "1,000"), ("安", "9"), ("曾", "10"), ("昌", "7.5%"))
    by_count = arranged((WORDS, COUNT), made, Order("count", descending=False))
    assert keys(by_count) == ["昌", "安", "曾", "农"]
    by_word = arranged((WORDS, COUNT), made, Order("word", descending=False))
    assert keys(by_word) == ["安", "昌", "农", "曾"]


def test_the_unknown_is_last_either_way_and_the_pinned_first() -> None:
    """In both directions pinned rows come first, and rows without a value come last."""
    made = [
        *rows_of(("a", ""), ("b", "2"), ("c", "—"), ("d", "3")),
        Row("top", ("z", ""), (), True),
    ]
    columns = (WORDS, COUNT)
    assert keys(arranged(columns, made, Order("count", descending=True))) == [
        "top",
        "d",
        "b",
        "a",
        "c",
    ]
    assert keys(arranged(columns, made, Order("count", descending=False))) == [
        "top",
        "b",
        "d",
        "a",
        "c",
    ]


@given(
    st.lists(st.tuples(st.integers(0, 3), st.none() | st.integers(-5, 5)), max_size=30),
    st.booleans(),
)
def test_groups_keep_their_order_and_equals_that_of_the_page(
    places: list[tuple[int, int | None]], descending: bool
) -> None:
    """In both directions groups ascend, values are ordered in each, and equal rows keep page order."""
    made = [Row(str(index), ("",)) for index in range(len(places))]
    column = Column(
        "value",
        sort="value",
        sort_key=lambda key: SortKey(places[int(key)][1], places[int(key)][0]),
    )
    result = [int(row.key) for row in arranged([column], made, Order("value", descending))]
    assert sorted(result) == list(range(len(places)))
    known = [index for index in result if places[index][1] is not None]
    assert result[: len(known)] == known
    sign = -1 if descending else 1
    expected = sorted(known, key=lambda i: (places[i][0], sign * (places[i][1] or 0), i))
    assert known == expected


def test_an_order_that_no_column_gives_leaves_the_rows_alone() -> None:
    """An order by a column that a table does not have leaves its rows as they are."""
    made = rows_of(("b", "2"), ("a", "1"))
    assert arranged((WORDS,), made, Order("count", descending=True)) == made


async def test_o_orders_by_each_column_in_turn_and_comes_back(explorer: Open) -> None:
    """`o` orders by each column in turn, then as on the page; the heading shows column and direction."""
    app = explorer("farm")
    async with app.run_test(size=(200, 36)) as pilot:
        await pilot.press("down", "down", "down")
        table = app.screen.query_one(FigureTable)
        page_order = table.rows
        header = rows(app)[4]
        seen = []
        while True:
            await pilot.press("o")
            await pilot.pause()
            assert (table.cursor, table.scroll_offset.y) == (0, 0)
            if table.order is None:
                break
            seen.append((table.order.name, table.order.descending))
            sign = "▼" if table.order.descending else "▲"
            assert rows(app)[4].replace(sign, " ")[:90].strip() == header[:90].strip()
        names = ["value", "label", "period", "trend", "subject"]
        assert [name for name, _ in seen] == names
        assert ("value", True) in seen
        assert ("label", False) in seen
        assert table.rows == page_order
        assert rows(app)[4][:90] == header[:90]


async def test_values_order_within_their_base_unit(explorer: Open) -> None:
    """Values are ordered in each base unit, changes under their own heading; those unknown are last."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = app.screen.query_one(FigureTable)
        figures = {f.id: f for f in main_screen(app).page.figures}
        for key in ("o", "O"):
            await pilot.press(key)
            await pilot.pause()
            assert table.order is not None
            assert table.order.name == "value"
            shown = [figures[row.key] for row in table.rows]
            assert shown[-1].value is None
            units = [figure.base_unit for figure in shown[:-1]]
            assert len(set(units)) == 1 + sum(a != b for a, b in pairwise(units))
            groups = list(dict.fromkeys(row.group for row in table.rows))
            assert len(groups) == 1 + sum(a.group != b.group for a, b in pairwise(table.rows))
            for (a, one), (b, other) in pairwise(zip(shown[:-1], table.rows, strict=False)):
                if one.group == other.group and a.base_value != b.base_value:
                    assert a.base_value is not None
                    assert b.base_value is not None
                    first = -a.base_value if a.change == "decrease" else a.base_value
                    second = -b.base_value if b.change == "decrease" else b.base_value
                    assert (first > second) == table.order.descending


async def test_periods_order_by_time_the_undated_last(explorer: Open) -> None:
    """Periods are ordered by first day, then by last; then come yearly amounts, and last the undated."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("o", "o", "o")
        await pilot.pause()
        table = app.screen.query_one(FigureTable)
        figures = {f.id: f for f in main_screen(app).page.figures}
        shown = list(dict.fromkeys(figures[row.key].period for row in table.rows))
        assert shown == ["2020/2024", "2020-end", "2023/2024", "2024", "yearly", ""]


async def test_a_heading_that_is_clicked_orders_too(explorer: Open) -> None:
    """Clicks on a heading order by its column, in reverse, and as on the page; no row is opened."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        table = app.screen.query_one(RowTable)
        x = rows(app)[4].index("Body")
        orders = []
        for _ in range(3):
            await pilot.click(table, offset=(x, 0))
            await pilot.pause()
            orders.append(table.order)
        assert orders == [Order("body", False), Order("body", True), None]
        assert table.has_focus


async def test_an_order_outlives_a_search(explorer: Open) -> None:
    """After a search the list has the same order as before it, with the cursor on the same row."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("o", "o", "down", "down")
        table = app.screen.query_one(FigureTable)
        before, key = table.rows, table.key
        await pilot.press("/", *"果园", "enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert (table.rows, table.key) == (before, key)


async def test_the_palette_orders_the_list(explorer: Open) -> None:
    """An action of lists that is chosen in the palette is done to the list of the pane."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "?", *"列表按下一列", "enter")
        await pilot.pause()
        assert app.screen.query_one(FigureTable).order == Order("value", True)
        assert "▼数值" in picture(app)


LABEL = Column("label", least=10, sort="label")
VALUE = Column("value", right=True, sort="value")
PERIOD = Column("period", sort="period", spare=1)
TREND = Column("trend", sort="trend", spare=2)
WIDE = (LABEL, VALUE, PERIOD, TREND)


@given(
    st.lists(st.tuples(*[st.text("a果 ", max_size=20)] * 4), min_size=1, max_size=5),
    st.integers(-5, 90),
    st.sampled_from([None, *(Order(column.sort, descending=False) for column in WIDE)]),
)
def test_no_number_is_cut_and_what_can_be_spared_goes_first(
    cells: list[tuple[str, ...]], available: int, order: Order | None
) -> None:
    """No number is cut; the trend is left out before the period, and the ordered column never is."""
    made = [Row(str(index), each) for index, each in enumerate(cells)]
    kept = dict(shared(WIDE, made, available, order))
    assert kept[1] == max(cell_len(text) for text in ("value", *(each[1] for each in cells)))
    assert 0 in kept
    assert 2 in kept or 3 not in kept or (order and order.name == "trend")
    if order:
        assert [column.sort for column in WIDE].index(order.name) in kept
    if len(kept) < len(WIDE) and available > 60:
        assert sum(kept.values()) + GAP * (len(kept) - 1) <= available


async def test_the_column_ordered_by_comes_into_view(explorer: Open) -> None:
    """A column that had no room comes into view when the list is ordered by it."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        assert "Whose" not in rows(app)[4]
        await pilot.press("o", "o", "o", "o", "o")
        await pilot.pause()
        assert "▲Whose" in rows(app)[4]
        assert "Nanpo Farm" in rows(app)[5]


async def test_a_series_of_time_is_drawn_in_the_row_of_its_figures(explorer: Open) -> None:
    """A figure's row draws its series with a cell for each year: `·` if unknown, derived ones marked."""
    app = explorer("farm")
    async with app.run_test(size=(160, 36)) as pilot:
        await pilot.pause()
        table = app.screen.query_one(FigureTable)
        trends = {row.key: row.cells[3] for row in table.rows}
        assert trends["farm-orchard-2020"] == trends["farm-orchard-2024"] == "▅··⣶█*"
        assert trends["farm-crates"] == ""
        assert "▅··⣶█*" in picture(app)


async def test_a_column_that_says_nothing_of_the_listed_figures_is_not_there(
    explorer: Open,
) -> None:
    """The column of trends is only there if a listed figure has a trend."""
    app = explorer("farm")
    async with app.run_test(size=(160, 36)) as pilot:
        await pilot.pause()
        table = app.screen.query_one(FigureTable)
        assert "Trend" in rows(app)[4]
        table.choice = table.choice._replace(unit=frozenset({"%"}))
        await pilot.pause()
        assert table.rows
        assert "Trend" not in picture(app)


def test_nothing_is_cut_beside_emptiness() -> None:
    """A text that is too long for its column takes the empty cells after it, as in a spreadsheet."""
    table = RowTable()
    columns = (Column("a"), Column("b", least=4), Column("c"), Column("d", right=True))
    table.show(columns, rows_of())
    table._shown = ((0, 2), (1, 6), (2, 4), (3, 3))
    drawn = [
        table._line(cells, (), "", " ").text
        for cells in (
            ("1", "long words", "", "30"),
            ("1", "long words", "c", "30"),
            ("1", "very long words", "", ""),
            ("1", "short", "", "30"),
        )
    ]
    assert drawn == [
        " 1   long words     30",
        " 1   long …  c      30",
        " 1   very long words  ",
        " 1   short          30",
    ]
