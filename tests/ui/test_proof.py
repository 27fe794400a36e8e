"""The view of what holds each numeral: all of them, those of one kind, and the way to each."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App

from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.proof import proofs
from changji_tui.finding import Source, find_page
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.text.contexts import beginning_of
from changji_tui.ui.bars.choices import Choices
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.proof import ProofScreen
from changji_tui.ui.tables.proofs import ProofsTable
from changji_tui.ui.texts.proof_reader import ProofReader
from changji_tui.ui.texts.reader import Reader
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture
from tests.ui.variants import without_figures_in


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


def table(app: App[None]) -> ProofsTable:
    """The table of the view."""
    return app.screen.query_one(ProofsTable)


@pytest.mark.no_cover  # many cases, few branches
async def test_every_numeral_is_listed_with_its_place(explorer: Open, bundled: Page) -> None:
    """All numerals of the page in order; the text beside shows each."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("i", "home")
        await pilot.pause()
        assert isinstance(app.screen, ProofScreen)
        wanted = proofs(bundled)
        assert len(table(app).rows) == len(wanted)
        for expected in wanted[:40]:
            proof = table(app).item
            assert proof is not None
            assert (proof.passage, proof.start) == (expected.passage, expected.start)
            if proof.passage.document:
                reader = app.screen.query_one(Reader)
                top = reader.scroll_offset.y
                line = reader.line_at(proof.passage.id, proof.start)
                assert top <= line < top + reader.size.height
            await pilot.press("down")
            await pilot.pause()


async def test_it_begins_where_the_reader_is(explorer: Open, bundled: Page) -> None:
    """Opened from the table of figures, the view begins at the selected figure."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down")
        await pilot.pause()
        figure = main_screen(app).figure
        assert figure is not None
        await pilot.press("i")
        await pilot.pause()
        proof = table(app).item
        assert proof is not None
        assert proof.figure is figure


async def test_what_is_excluded_says_why(explorer: Open, bundled: Page) -> None:
    """→ twice lists the excluded numerals alone, each with its reason."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("i", "right", "right")
        await pilot.pause()
        counts = {c.key: c.number for c in app.screen.query_one(Choices).choices}
        assert len(table(app).rows) == counts["excluded"]
        proof = table(app).item
        assert proof is not None
        assert proof.exclusion is not None
        assert proof.exclusion.reason.en[:40] in picture(app)


async def test_arithmetic_stands_at_its_figures(explorer: Open, bundled: Page) -> None:
    """A figure that the page's arithmetic checks has its signs; Enter opens the card with the reason."""
    app = explorer("city_tech", on=bundled)
    checked = next(own for own in proofs(bundled) if own.checks and own.checks[0].holds)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        table(app).select(f"{checked.passage.id}:{checked.start}")
        await pilot.pause()
        row = next(row for row in table(app).rows if row.key == table(app).key)
        assert "✓" in row.cells[2]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert table(app).item == checked


def test_every_numeral_of_the_page_is_held(bundled: Page) -> None:
    """Every numeral of the page is held once, by a figure or by words that exclude it."""
    found = proofs(bundled)
    assert all(own.holder in ("figure", "excluded") for own in found)
    assert {own.figure.id for own in found if own.figure} == {f.id for f in bundled.figures}
    places = [(own.passage.id, own.start) for own in found]
    assert len(set(places)) == len(places)


def test_what_nothing_holds_is_plain(bundled: Page) -> None:
    """A numeral is held by nothing if neither a figure nor an exclusion has it, and only then."""
    emptied = without_figures_in(bundled, "agri_zone")
    for page, has_any in ((bundled, False), (emptied, True)):
        found = proofs(page)
        assert any(own.holder == "nothing" for own in found) == has_any
        for own in found:
            assert (own.holder == "nothing") == (own.figure is None and own.exclusion is None)
    unheld = [own for own in proofs(emptied) if own.holder == "nothing"]
    assert {own.passage.section for own in unheld} == {"agri_zone"}


async def test_verdicts_stand_in_the_margin_of_what_they_are_on(
    explorer: Open, bundled: Page
) -> None:
    """The lines with numbers that the page's arithmetic checks, and no others, have a sign."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        reader = app.screen.query_one(ProofReader)
        assert reader.document is not None
        assert reader.document.id == "city"
        signs, own = {}, proofs(bundled)
        for index, line in enumerate(reader.lines):
            held = [
                VERDICTS[check.holds][0]
                for proof in own
                if proof.passage is line.passage
                and not line.translated
                and line.marks_of(proof.start, proof.end, "")
                for check in proof.checks
                if not check.claim or (proof.figure and check.claim == proof.figure.id)
            ]
            sign, _ = reader.sign_on(index)
            assert (sign in held) if held else sign == ""
            signs[index] = sign
        assert {"✓", "✗"} & set(signs.values())
        for index, sign in signs.items():
            assert reader.row_text(index)[:2].strip() == sign


async def test_what_a_bare_text_does_not_say_is_plain_to_see(explorer: Open) -> None:
    """A numeral that the program could not read is held by nothing, and says so."""
    text = "全县投入1.3亿元。\n编号20240518的文件印发。\n"
    page = find_page([Source("a.txt", text)], Path("a.txt"))
    app = explorer(on=page)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        assert "Nothing 1" in picture(app)
        assert "the program could not read it" in picture(app)


@pytest.mark.parametrize("width", [200, 120, 80, 60])
async def test_a_numeral_is_whole_among_the_words_around_it(
    explorer: Open, bundled: Page, width: int
) -> None:
    """What is printed after it gives way first."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=(width, 36)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        listed = table(app)
        room = dict(listed._shown)[0]
        for row, proof in zip(listed.rows, proofs(bundled), strict=True):
            assert proof.printed in beginning_of(row.cells[0], room)
            start, end, _ = row.marks[0][0]
            assert row.cells[0][start:end] == proof.printed
