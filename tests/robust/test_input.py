"""What a terminal sends reaches the explorer short, whole and in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from changji_tui.loading import load_page
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.screens.commands import CommandScreen
from changji_tui.ui.terminal.pastes import BEGIN, END, LONGEST, PasteGuard
from tests.conftest import Count
from tests.robust.test_signals import is_drawn
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
STREAM = st.lists(
    st.sampled_from([BEGIN, END, "贷款", "a", "\x1b", "\x1b[", "\x1b[20", "长" * 3000, "\x1b[A"]),
    max_size=12,
).map("".join)


def passed(guard: PasteGuard, parts: list[str]) -> str:
    """What a guard passes on of the parts of a stream."""
    return "".join(map(guard.feed, parts))


@given(STREAM, st.integers(1, 50))
def test_where_a_stream_is_split_does_not_matter(stream: str, size: int) -> None:
    """A stream comes out the same whole and in parts, unless a part ends like a lone escape key."""
    parts = [stream[at : at + size] for at in range(0, len(stream), size)]
    assume(not any(part.endswith(("\x1b", "\x1b[")) for part in parts[:-1]))
    whole, split = PasteGuard(), PasteGuard()
    assert passed(split, parts) == passed(whole, [stream])
    assert split.is_open == whole.is_open


@given(st.text(alphabet="贷款a\x1b[2", max_size=40), st.integers(1, 7))
def test_a_short_paste_is_left_alone(words: str, size: int) -> None:
    """A short paste is passed on unchanged, wherever it is split after its mark of beginning."""
    paste = words + END
    guard = PasteGuard()
    parts = [BEGIN, *(paste[at : at + size] for at in range(0, len(paste), size)), "x"]
    assert passed(guard, parts) == BEGIN + paste + "x"
    assert not guard.is_open


def test_a_long_paste_is_cut() -> None:
    """The first characters of a long paste, its end mark, and what follows it are passed on."""
    guard = PasteGuard()
    parts = [BEGIN, *["长" * 1000] * 100, END, "q"]
    assert passed(guard, parts) == BEGIN + "长" * LONGEST + END + "q"


def test_a_paste_without_an_end_is_closed() -> None:
    """A paste without an end is closed by a mark of ours, and keys are keys again."""
    guard = PasteGuard()
    assert guard.feed(f"{BEGIN}words\x1b[20") == f"{BEGIN}words"
    assert guard.is_open
    assert guard.close() == END
    assert guard.feed("q") == "q"


def test_keys_work_after_a_paste_without_an_end(count: Count) -> None:
    """In the real program a paste whose end is lost holds the keys for some seconds only."""
    with Program(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.send(b"/\x1b[200~" + "青".encode() * 20_000, 0.1)
        program.until(lambda: "青青青" in program.rows()[1])
        program.send(b"\x1b", 0.2)
        program.send(b"\x1b", 0.2)
        assert program.quit() == 0
    count("a paste of 20,000 characters without an end: cut, closed, and left")


async def test_a_palette_that_closes_while_it_looks_for_commands() -> None:
    """The palette's worker may find that its list is gone; the program goes on."""
    app = ChangjiApp(load_page(SMALL), language="en", theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(5):
            await pilot.press("ctrl+p")
            assert isinstance(app.screen, CommandScreen)
            palette = app.screen
            await palette.query("*").remove()
            palette._gather_commands("a")
            await pilot.pause()
            app.pop_screen()
            await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("key", ["ctrl+p", "f1"])
async def test_a_dialog_may_be_opened_again_while_it_closes(key: str) -> None:
    """A dialog that is opened and closed as fast as keys come breaks nothing."""
    app = ChangjiApp(load_page(SMALL), language="en", theme="dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*[key, "escape"] * 5, key, key, "pagedown", "pageup", "escape", "escape")
        assert app.is_running
