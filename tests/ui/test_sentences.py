"""Reading sentence by sentence: which one is highlighted, how it follows the cursor, how Esc ends it."""

from __future__ import annotations

from textual.pilot import Pilot

from changji_tui.layout.sentences import sentences_in
from changji_tui.ui.texts.reader import Reader
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, strips


def reader_of(pilot: Pilot[None]) -> Reader:
    """The text in view."""
    return main_screen(pilot.app).pane.text


def lit(pilot: Pilot[None], *, translated: bool = False) -> str:
    """The words of the text, or of its English reading, that are marked as the sentence."""
    words = ""
    for line in reader_of(pilot).lines:
        for part in (line, line.beside):
            if part and part.passage and part.translated == translated:
                for start, end, role in reader_of(pilot).marks_on(part):
                    if role == "sentence":
                        words += part.line.text[start:end]
    return words.replace(" ", "") if not translated else words


async def test_s_goes_through_every_sentence(explorer: Open) -> None:
    """From the cursor's line, `s` highlights one whole sentence after another; `S` goes back."""
    app = explorer("talks", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "home", "s")
        document = reader_of(pilot).document
        assert document is not None
        wanted = [p.text[a:b] for p, a, b in sentences_in(document.passages)]
        seen = [lit(pilot)]
        for _ in wanted[1:]:
            await pilot.press("s")
            seen.append(lit(pilot))
        assert seen == [words.replace(" ", "") for words in wanted]
        await pilot.press("s")
        assert lit(pilot) == seen[-1]
        await pilot.press("S")
        assert lit(pilot) == seen[-2]


async def test_a_sentence_has_its_english_lit(explorer: Open) -> None:
    """A sentence has its reading highlighted too, if the text and the reading have as many sentences."""
    app = explorer("talks", language="en")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "home", "s", "s")
        assert lit(pilot) == "水是农业的命脉。"
        assert lit(pilot, translated=True).strip() == "Water is the lifeblood of agriculture."


async def test_the_sentence_follows_the_cursor_until_esc(explorer: Open) -> None:
    """The highlighted sentence follows the arrows; Esc ends it, and the next Esc leaves the text."""
    app = explorer("talks", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "home", "s")
        before = lit(pilot)
        await pilot.press("down", "down", "down")
        assert lit(pilot) not in ("", before)
        await pilot.press("escape")
        assert lit(pilot) == ""
        assert reader_of(pilot).has_focus
        await pilot.press("escape")
        assert not reader_of(pilot).has_focus


async def test_stepping_selects_the_figures_of_the_sentence(explorer: Open) -> None:
    """A sentence that prints a figure selects it, as a line does."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "home")
        for _ in range(8):
            await pilot.press("s")
            await pilot.pause()
            sentence, figure = reader_of(pilot).sentence, main_screen(app).pane.figure
            assert sentence is not None
            printed = [
                f
                for f in sentence.passage.figures
                if f.kind == "measure" and sentence.start <= f.printed_start < sentence.end
            ]
            assert not printed or figure in printed


async def test_pinyin_stands_over_the_sentence(explorer: Open) -> None:
    """Pressing p sets the syllables over the sentence under the cursor, and takes them away again."""
    app = explorer("talks", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "home", "s", "s", "p")
        assert "shuǐ shì nóng yè de mìng mài" in picture(app)
        assert lit(pilot) == "水是农业的命脉。"
        await pilot.press("s")
        assert "mìng mài" not in picture(app)
        assert "tián jiān dì tóu" in picture(app)
        await pilot.press("p")
        assert "tián" not in picture(app)


async def test_pinyin_without_a_sentence_begins_at_the_cursor(explorer: Open) -> None:
    """Without a sentence `p` begins at the cursor's line; the cursor never stands on a line of pinyin."""
    app = explorer("talks", language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "home", "p")
        reader = reader_of(pilot)
        for key in ["down"] * (len(reader.lines) + 6) + ["up"] * (len(reader.lines) + 6):
            await pilot.press(key)
            assert not reader.lines[reader.cursor].is_pinyin
            line = reader.lines[reader.cursor]
            assert reader.sentence is not None
            if line.passage and not line.translated:
                assert line.marks_of(*reader.sentence[1:], "")
            top, height = reader.scroll_offset.y, reader.size.height
            assert top <= reader.cursor < top + height
        assert reader.document is not None
        assert reader.sentence in sentences_in(reader.document.passages[:1])


async def test_pinyin_stays_for_the_next_text(explorer: Open) -> None:
    """Pinyin stays on: the next speech that is entered has it over its own sentence."""
    app = explorer("talks", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "home", "p")
        await pilot.press("tab", "tab", "down", "enter")
        await pilot.pause()
        assert "hé qíng" in picture(app)


async def test_no_row_shifts_under_pinyin(explorer: Open) -> None:
    """With pinyin the rows are as wide as the window at every size."""
    app = explorer("farm", language="en")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "home", "p", "s", "s", "s")
        for size in [(120, 36), (80, 24), (60, 16), (30, 10)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert {strip.cell_length for strip in strips(app)} == {size[0]}
