"""Line breaking: the rules, on the whole page and on hostile text, at every width."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
import rich.cells
from hypothesis import example, given
from hypothesis import strategies as st
from rich._wrap import divide_line

from changji_tui.text import cells
from changji_tui.text.breaking import break_lines
from changji_tui.text.cells import cell_len
from changji_tui.text.graphemes import cluster_starts
from tests.unit.text.line_checker import faults, lines, overflow
from tests.unit.text.text_corpus import HOSTILE, page, printed_page

pytestmark = pytest.mark.no_cover  # many cases, few branches: to measure them takes minutes

WIDTHS = range(4, 161)
CORPORA = {
    "the page": page(),
    "the page with the typesetter's spaces": printed_page(),
    "the hostile corpus": HOSTILE,
}
MIXED = st.text(
    "中文“”‘’（）《》，。、：！％…—·／123.%-+万亿元年月日abcXYZ'/ 　\n👩\u200d🏽🇨\u0301\U000e0100"
)
PROSE = st.text("中文字“”‘’（）《》「」，。、；：？！％…—·12345.%万亿元年月日家abcXYZ 　👩🇨\u200d")
WHOLE = (
    """
    1663.25公斤|41.2%|2.1亿元|800万平方米|300余万亩|20多家|2024年|10月9日|1分钟|-3.5%|＋12.4％|第3届|25℃|8时30分
    |前三强|数千个|十多年|五百亩|三百五十余亩|百分之二十五|十月九日|二〇二四年|第十四届|三分之一|一项项|上百家|几十万人次
    |120km/h|５.３亿元|14651 万元|10 月 9 日|2020年底|€5|￥1,234.50|TCP/IP|don’t|C++|AT&T|——|……|ＧＤＰ
""".replace("\n    ", "")
    .strip()
    .split("|")
)


@pytest.fixture
def wide_ambiguous() -> Iterator[None]:
    """A terminal that draws “ ” … — · ① two cells wide."""
    cells.set_ambiguous(2)
    yield
    cells.set_ambiguous(1)


def check(texts: list[str], widths: range, *, indent: int = 0, hang: bool = False) -> int:
    """Assert that the lines of texts keep the rules at each width; returns how many lines there are."""
    number = 0
    for text in texts:
        for width in widths:
            offsets = break_lines(text, width, indent, hang=hang)
            broken = lines(text, offsets)
            number += len(broken)
            assert "".join(broken) == text
            assert [line for line in broken if overflow(line, width, hang=hang)] == []
            if cell_len(broken[0]) > 2:
                assert cell_len(broken[0].rstrip()) <= width - indent + 2 * hang
            if not indent:
                assert (width, faults(text, offsets, width, hang=hang)) == (width, [])
    return number


@pytest.mark.parametrize("name", CORPORA)
def test_every_width(name: str, count: Callable[[str], None]) -> None:
    """No rule is broken at any width from 4 to 160."""
    number = check(CORPORA[name], WIDTHS)
    count(f"breaking {name}: 0 faults in {number} lines at {len(WIDTHS)} widths, 4–160")


@pytest.mark.parametrize("name", CORPORA)
def test_hanging_and_indented(name: str, count: Callable[[str], None]) -> None:
    """No rule is broken where a mark may hang, and an indented first line has room."""
    number = check(CORPORA[name], WIDTHS, hang=True)
    check(CORPORA[name], range(8, 121), indent=4)
    count(f"breaking {name}, hanging: 0 faults in {number} lines")


@pytest.mark.usefixtures("wide_ambiguous")
def test_wide_ambiguous(count: Callable[[str], None]) -> None:
    """No rule is broken where the terminal draws “ ” … — · two cells wide."""
    number = sum(check(texts, range(4, 121, 3)) for texts in CORPORA.values())
    count(f"breaking everything, ambiguous characters 2 cells: 0 faults in {number} lines")


@pytest.mark.parametrize("whole", WHOLE)
def test_kept_whole(whole: str) -> None:
    """A number stays with its sign and unit, and a word whole, on any line as wide as it is."""
    text = f"科技创新{whole}高质量发展{whole}"
    for width in range(cell_len(whole) + 2, 40):
        assert whole in "\n".join(lines(text, break_lines(text, width)))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param(
            "单产1663.25公斤，", 8, "单产|1663.25|公斤，", id="before the unit, not inside"
        ),
        pytest.param("单产1663.25公斤", 6, "单产|1663.2|5公斤", id="digits by cells"),
        pytest.param("见abcdefghij。", 6, "见|abcdef|ghij。", id="a word by cells"),
        pytest.param("于10月9日至", 6, "于10月|9日至", id="before the day"),
        pytest.param("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2, "👩‍👩‍👧‍👦|👩‍👩‍👧‍👦", id="between clusters"),
    ],
)
def test_folding(text: str, width: int, expected: str) -> None:
    """A run that is wider than the line is cut where it harms least."""
    assert "|".join(lines(text, break_lines(text, width))) == expected


def test_hanging() -> None:
    """A pause or stop may stand in the margin; a closing bracket, or a second mark, may not."""
    assert lines("科技创新，突破", break_lines("科技创新，突破", 8, hang=True))[0] == "科技创新，"
    assert lines("科技创新）突破", break_lines("科技创新）突破", 8, hang=True))[0] == "科技创"
    assert lines("科技创新”，突破", break_lines("科技创新”，突破", 9, hang=True))[0] == "科技创"


def test_not_folding() -> None:
    """A caller who cuts long lines itself gets a long word whole."""
    assert break_lines("中文abcdefghij中文", 6, fold=False) == [2, 12]


@pytest.mark.parametrize("width", [-3, 0])
def test_no_room(width: int) -> None:
    """A width below 1, where nothing can be shown, has no breaks."""
    assert break_lines("科技创新", width) == []


def test_orphan() -> None:
    """A last line of one character gets company from the line before."""
    text = "科技创新驱动高质量发展的新局面。"
    assert [len(line) for line in lines(text, break_lines(text, 28))] == [13, 3]


def test_hard_breaks() -> None:
    """Every kind of line break is kept, with the line that it ends."""
    text = "中\n文\r\n\r字\x85\u2028"
    assert lines(text, break_lines(text, 80)) == ["中\n", "文\r\n", "\r", "字\x85", "\u2028"]


@given(st.text() | MIXED, st.integers(2, 40), st.booleans())
@example("a\u200d中\n\u200d中", 2, False)
@example(" " * 20, 4, False)
def test_any_text(text: str, width: int, hang: bool) -> None:
    """No text loses a character, overflows, or is cut inside a grapheme cluster."""
    offsets = break_lines(text, width, hang=hang)
    broken = lines(text, offsets)
    assert "".join(broken) == text
    assert all(broken) or not text
    assert set(offsets) <= set(cluster_starts(text))
    assert [line for line in broken if overflow(line, width, hang=hang)] == []
    assert all(rich.cells.cell_len(line) <= cell_len(line) for line in broken if line.isprintable())


@given(PROSE, st.integers(2, 40), st.booleans())
def test_any_prose(text: str, width: int, hang: bool) -> None:
    """No rule is broken in any mixture of Chinese, numbers, marks and words."""
    assert faults(text, break_lines(text, width, hang=hang), width, hang=hang) == []


def test_gaps(count: Callable[[str], None]) -> None:
    """Fewer lines have a gap of more than two cells than if each were filled in its turn."""
    gaps = in_turn = number = 0
    for text in page():
        whole = [0, *break_lines(text, 1, fold=False), len(text)]
        cells_before = [cell_len(text[:end]) for end in whole]
        for width in WIDTHS:
            broken = lines(text, break_lines(text, width))[:-1]
            gaps += sum(width - cell_len(line) > 2 for line in broken)
            number += len(broken)
            in_turn += gaps_in_turn(cells_before, width)
    count(f"gaps over 2 cells: {gaps} in {number} lines of the page; {in_turn} if filled in turn")
    assert gaps < in_turn


def gaps_in_turn(cells_before: list[int], width: int) -> int:
    """Fill each line as far as the rules allow, and count the gaps of more than two cells."""
    gaps = start = 0
    for before, after in pairwise(cells_before):
        if after - start > width:
            gaps += width - (before - start) > 2
            start = before
    return gaps


def test_speed(count: Callable[[str], None]) -> None:
    """A paragraph of 500 characters takes at most six times as long as Rich, which knows no rules."""
    text = "".join(page())[:500]
    ratios = []
    for width in range(20, 121, 10):
        ours = least_time(lambda: break_lines(text, width, 4, hang=True), 100)  # noqa: B023
        ratios.append(ours / least_time(lambda: divide_line(text, width), 100))  # noqa: B023
    count(f"breaking 500 characters: {max(ratios):.1f} times as long as Rich, at the slowest width")
    assert max(ratios) < 6


def least_time(work: Callable[[], object], runs: int) -> float:
    """The least processor time of some runs, in seconds, so that other work does not count."""
    times = []
    for _ in range(runs):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "/a",
        "（",
        "。",
        "1,",
        "longerword ",
        " ",
        "👩\u200d",
        "2.1亿元",
        "a\u0301",
        "（  ",
        "a  ",
    ],
)
def test_long_hostile_text(unit: str) -> None:
    """The time grows with the length, not with its square: four times the text, not 16 times."""
    text = unit * (20_000 // len(unit))
    assert "".join(lines(text, break_lines(text, 40))) == text
    short = least_time(lambda: break_lines(text[:5_000], 40), 3)
    assert least_time(lambda: break_lines(text, 40), 3) < 8 * short
