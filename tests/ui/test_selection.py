"""Table, detail and text are views of one selection."""

from __future__ import annotations

from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.texts.figure_detail import FigureDetail
from changji_tui.ui.texts.front_page import FrontPage
from changji_tui.ui.texts.reader import Reader
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture


async def test_moving_in_the_table_moves_detail_and_text(explorer: Open) -> None:
    """The figure under the cursor is the one in the detail, and its quote is in view."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in range(6):
            await pilot.press("down")
            await pilot.pause()
            table = app.screen.query_one(FigureTable)
            reader = app.screen.query_one(Reader)
            figure = table.figure
            assert figure is not None
            assert app.screen.query_one(FigureDetail).figure is figure
            assert reader.figure is figure
            first = reader.line_at(figure.passage, figure.start)
            top = reader.scroll_offset.y
            assert top <= first < top + reader.size.height


async def test_the_text_does_not_open_on_half_a_sentence(explorer: Open) -> None:
    """When a row scrolls a text with its English, the first line in view begins a sentence."""
    app = explorer("farm", language="en")
    async with app.run_test(size=(80, 24)) as pilot:
        reader, moved = main_screen(app).pane.text, 0
        for _ in range(12):
            before = reader.scroll_offset.y
            await pilot.press("down")
            await pilot.pause()
            if reader.scroll_offset.y == before:
                continue
            moved += 1
            top = reader.lines[reader.scroll_offset.y]
            assert top.passage
            assert not top.translated
            assert top.start in {0, *(printed[0] for printed, _ in top.passage.pairs)}
        assert moved > 2


async def test_moving_in_the_text_selects_its_figures(explorer: Open) -> None:
    """A line that prints a figure selects it, in the table too."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "home")
        await pilot.pause()
        pane = main_screen(app).pane
        seen = set()
        for _ in range(len(pane.text.lines)):
            await pilot.press("down")
            seen.add(pane.figure.id if pane.figure else "")
            assert pane.list.key == (pane.figure.id if pane.figure else "")
        printed_in_own_lines = {"farm-harvest-headline", "farm-irrigated-subtitle"}
        assert printed_in_own_lines <= seen
        assert len(seen) > 5


async def test_arrows_in_the_text_step_through_every_measure(explorer: Open) -> None:
    """→ visits each measure of the document in printed order, and ← comes back."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        pane = main_screen(app).pane
        assert pane.document is not None
        measures = [f.id for f in pane.document.figures if f.kind == "measure"]
        visited = [pane.figure.id if pane.figure else ""]
        for _ in measures[1:]:
            await pilot.press("right")
            await pilot.pause()
            visited.append(pane.figure.id if pane.figure else "")
        assert visited == measures
        await pilot.press("left")
        await pilot.pause()
        assert pane.figure is not None
        assert pane.figure.id == measures[-2]


async def test_the_speech_follows_the_speaker(explorer: Open) -> None:
    """Each row of the speakers' table shows that speaker's own speech."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        pane = main_screen(app).pane
        for speech in main_screen(app).page.sections[2].documents:
            assert pane.document is speech
            assert speech.speaker is not None
            assert speech.speaker.line.text in picture(app).replace("\n", "")
            await pilot.press("down")
            await pilot.pause()


async def test_a_document_of_the_front_page_opens_in_its_pane(explorer: Open) -> None:
    """Enter on a document of the front page goes to its pane and into its text."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        front = screen.query_one(FrontPage)
        while front.pointed is not screen.page.documents[-1]:
            await pilot.press("down")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.section == "talks"
        assert screen.pane.document is screen.page.documents[-1]
        assert screen.pane.text.has_focus


async def test_a_document_opens_at_its_first_match(explorer: Open) -> None:
    """During a search, Enter on a document of the front page leads to its first match."""
    app = explorer("page", query="渠道")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        await pilot.press("0")
        await pilot.pause()
        first = screen.results.matches[0]
        screen.query_one(FrontPage).select(first.passage.document)
        await pilot.press("enter")
        await pilot.pause()
        assert screen.section == "talks"
        assert screen.match is screen.results.matches[0]


async def test_the_speaker_keeps_the_row_through_a_search(explorer: Open) -> None:
    """A figure selected in a speech does not move the cursor from its speaker."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", *["down"] * 6)
        await pilot.pause()
        assert main_screen(app).pane.figure is not None
        table = main_screen(app).pane.list
        before = table.key
        await pilot.press("/", *"zzz", "escape")
        await pilot.pause()
        assert table.key == before
