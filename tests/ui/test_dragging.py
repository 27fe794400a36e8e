"""The mouse selects the words of every widget, and Ctrl+C copies them and nothing else."""

from __future__ import annotations

import re

import pytest
from textual.command import CommandList
from textual.widget import Widget

from changji_tui.figures.card import card_of
from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.screens.commands import CommandScreen
from changji_tui.ui.selected import Selected
from changji_tui.ui.texts.text_view import TextView
from tests.conftest import Count
from tests.ui.conftest import Open
from tests.ui.copied import Terminal, drag
from tests.ui.screen import main_screen, picture, rows, strips

SCREENS = {
    "contents": ("page", ()),
    "figures": ("farm", ()),
    "speeches": ("talks", ()),
    "inside": ("farm", ("enter", "enter")),
    "card": ("farm", ("enter",)),
    "derived": ("farm", ("d",)),
    "concordance": ("farm", ("/", *"农场", "enter", "K")),
    "compare": ("farm", ("space", "down", "space", "c")),
    "facets": ("farm", ("f",)),
    "matrix": ("talks", ("m",)),
    "shared": ("talks", ("w",)),
    "quotes": ("farm", ("Q",)),
    "side by side": ("talks", ("v",)),
    "brief": ("farm", ("B",)),
    "help": ("farm", ("question_mark",)),
}


def leaves(app: ChangjiApp) -> list[Widget]:
    """The widgets in view that draw text and hold no others, except scrollbars and boxes."""
    return [
        widget
        for widget in app.screen.query("*")
        if isinstance(widget, Selected) or type(widget).__name__ == "Static"
        if widget.display
        and widget.region.area
        and app.screen.region.contains_region(widget.region)
    ]


def drawn(app: ChangjiApp, widget: Widget) -> list[str]:
    """The rows that a widget draws, as the screen shows them."""
    region = widget.scrollable_content_region
    return [
        strip.crop(region.x, region.right).text.rstrip()
        for strip in strips(app)[region.y : region.bottom]
    ]


def bare(text: str) -> str:
    """A text without what only separates its words on a screen, and without the cursor's signs."""
    return re.sub(r"[\s▎▸]+", "", text)


@pytest.mark.parametrize("name", SCREENS)
async def test_a_drag_over_a_widget_copies_what_stands_there(
    explorer: Open, count: Count, name: str
) -> None:
    """A drag from the first cell of a widget to its last copies the words there, in order."""
    section, keys = SCREENS[name]
    app = explorer(section)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        terminal = Terminal(app)
        dragged = 0
        for widget in leaves(app):
            shown = drawn(app, widget)
            size = widget.scrollable_content_region.size
            await drag(pilot, widget, (0, 0), (size.width - 1, size.height - 1))
            before = len(terminal.copies)
            await pilot.press("ctrl+c")
            await pilot.pause()
            if not "".join(shown).strip():
                continue
            assert len(terminal.copies) == before + 1, widget
            copied = terminal.copies[-1]
            if isinstance(widget, TextView) and any(line.beside for line in widget.lines):
                # A name with its words is a row; a sentence in two languages is a column.
                column = "".join(line.line.text for line in widget.lines)
                drawn_words = bare("".join(shown)), bare(column)
                for line in copied.split("\n"):
                    assert any(bare(line) in words for words in drawn_words), line
            elif isinstance(widget, TextView) and any(line.is_pinyin for line in widget.lines):
                continue
            else:
                assert bare(copied) == bare("".join(shown)), widget
            dragged += 1
        assert dragged
        count(f"widgets dragged over on {name}: {dragged}")


async def test_what_is_selected_is_shown_as_such(explorer: Open) -> None:
    """The cells between the ends of a drag are drawn in reverse, the others as before."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        region = table.content_region
        await drag(pilot, table, (20, 2), (26, 2))
        strip = strips(app)[region.y + 2].crop(region.x, region.right)
        reverse = [bool(seg.style and seg.style.reverse) for seg in strip for _ in seg.text]
        assert any(reverse)
        assert not all(reverse)
        text = "".join(c for c, lit in zip(strip.text, reverse, strict=True) if lit)
        terminal = Terminal(app)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert terminal.copies == [text.rstrip()]
        await pilot.press("down")
        await pilot.pause()
        strip = strips(app)[region.y + 2].crop(region.x, region.right)
        assert not any(seg.style and seg.style.reverse for seg in strip)


async def test_lines_that_were_broken_to_fit_are_copied_as_one(explorer: Open) -> None:
    """A drag over a paragraph of several lines gives the paragraph as the page has it."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(80, 36)) as pilot:
        await pilot.press("enter", "enter")
        await pilot.pause()
        reader = main_screen(app).pane.text
        await pilot.press("home")
        await pilot.pause()
        passage = next(p for p in app_page(app) if len(p) > 60)
        first = next(
            n for n, ln in enumerate(reader.lines) if ln.passage and ln.passage.text == passage
        )
        last = max(
            n for n, ln in enumerate(reader.lines) if ln.passage and ln.passage.text == passage
        )
        assert last > first
        top = reader.scroll_offset.y
        terminal = Terminal(app)
        await drag(pilot, reader, (0, first - top), (reader.size.width - 1, last - top))
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert terminal.copies == [passage]


def app_page(app: ChangjiApp) -> list[str]:
    """The paragraphs of the document that is read."""
    document = main_screen(app).pane.document
    assert document
    return [passage.text for passage in document.paragraphs]


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_with_nothing_selected_nothing_is_sent(explorer: Open, language: str) -> None:
    """Ctrl+C with nothing selected says how to leave the program, and a click selects nothing."""
    app = explorer("farm", language=language)
    async with app.run_test(size=(120, 36)) as pilot:
        terminal = Terminal(app)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert say("nothing-selected", language) in picture(app)
        await pilot.click(main_screen(app).pane.list, offset=(5, 3))
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert terminal.copies == []


@pytest.mark.parametrize("size", [(60, 30), (160, 40)])
async def test_two_clicks_select_the_sentence_and_three_the_paragraph(
    explorer: Open, page: Page, size: tuple[int, int]
) -> None:
    """Two clicks select the sentence, three the paragraph, in the English too; in a list, nothing."""
    app = explorer("farm", language="en")
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter", "enter", "z")
        await pilot.pause()
        reader = main_screen(app).pane.text
        terminal = Terminal(app)
        passage = page.passage("orchard.p2")
        for translated in (False, True):
            row = reader.line_at(passage.id, 30, translated=translated)
            reader.scroll_to(y=max(0, row - 3), animate=False)
            await pilot.pause()
            line = reader.lines[row]
            x = reader.left + (line.across if translated and line.beside else 0) + 6
            at = (x, row - reader.scroll_offset.y)
            for times in (2, 3):
                await pilot.click(reader, offset=at, times=times)
                await pilot.press("ctrl+c")
                await pilot.pause()
            text = passage.translation if translated else passage.text
            sentence, whole = terminal.copies[-2:]
            spans = [pair[translated] for pair in passage.pairs]
            assert sentence in [text[slice(*span)].strip() for span in spans]
            assert whole == text
        app.screen.clear_selection()


async def test_the_palette_is_selected_and_runs_nothing(explorer: Open) -> None:
    """A drag over the palette's list copies its rows, and is not a click on the row where it ends."""
    app = explorer("farm")
    async with app.run_test(size=(100, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        listed = app.screen.query_one(CommandList)
        shown = drawn(app, listed)[:4]
        terminal = Terminal(app)
        top = listed.content_region.y - listed.region.y
        await drag(pilot, listed, (0, top), (listed.region.width - 1, top + 3))
        assert isinstance(app.screen, CommandScreen)
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [bare(copied) for copied in terminal.copies] == [bare("".join(shown))]


async def test_a_box_copies_what_is_selected_in_it(explorer: Open) -> None:
    """Ctrl+C in the search box copies its selected letters, or nothing if none are selected."""
    app = explorer("farm")
    async with app.run_test(size=(100, 36)) as pilot:
        terminal = Terminal(app)
        await pilot.press("/", *"abc", "ctrl+c")
        await pilot.pause()
        assert terminal.copies == []
        await pilot.press("shift+left", "shift+left", "ctrl+c")
        await pilot.pause()
        assert terminal.copies == ["bc"]


async def test_the_end_of_a_drag_is_no_click(explorer: Open) -> None:
    """The cursor of a list does not move when a drag ends in it."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        await drag(pilot, table, (2, 2), (20, 6))
        await pilot.pause()
        assert table.cursor == 0


async def test_a_drag_stays_in_the_widget_where_it_began(explorer: Open) -> None:
    """A drag from the list across to the text copies only rows of the list."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        pane = main_screen(app).pane
        table, text = pane.list, pane.text
        terminal = Terminal(app)
        await pilot.mouse_down(table, offset=(1, 2))
        await pilot.hover(text, offset=(10, 4))
        await pilot.mouse_up(text, offset=(10, 4))
        await pilot.press("ctrl+c")
        await pilot.pause()
        [copied] = terminal.copies
        shown = [row for row in rows(app) if row]
        assert all(any(line.strip() in row for row in shown) for line in copied.split("\n"))
        assert len(copied.split("\n")) > 1


async def test_our_own_words_are_copied_without_the_breaks_of_their_lines(
    explorer: Open, page: Page
) -> None:
    """A reason that takes several lines on a card is copied as one line, with its name."""
    app = explorer("farm")
    async with app.run_test(size=(72, 36)) as pilot:
        main_screen(app).pane.list.select("farm-harvest")
        main_screen(app).figure = page.figure("farm-harvest")
        await pilot.press("enter")
        await pilot.pause()
        text = app.screen.query_one(TextView)
        terminal = Terminal(app)
        size = text.scrollable_content_region.size
        await drag(pilot, text, (0, 0), (size.width - 1, size.height - 1))
        await pilot.press("ctrl+c")
        await pilot.pause()
        [copied] = terminal.copies
        reference = card_of(page, page.figure("farm-harvest")).reference.en
        assert any(line.endswith(f"  {reference}") for line in copied.split("\n"))
        assert any(line.beside and line.beside.line.continues for line in text.lines)
