"""What we replace inside Textual and Rich is still where they look for it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from changji_tui.text.cells import cell_len
from changji_tui.text.graphemes import clusters
from changji_tui.ui import cutting, line_breaking

SENTENCE = "此后，这一数字呈跳跃式增长，平均每年增加20多家。目前，昌吉市高新技术企业达113家，比2020年增加131%。"

WIDEN = """
from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from changji_tui.text import cells
from changji_tui.ui.wide_ambiguous import widen
before = [cell_len("“…—·①─█"), Segment("“…").cell_length]
widen()
characters = [chr(code) for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000]
differ = sum(cell_len(character) != cells.cell_len(character) for character in characters)
strip = Strip([Segment("“中”…")]).adjust_cell_length(7)
print(before, cell_len("“…—·①─█"), Segment("“…").cell_length, differ, strip.cell_length, repr(strip.text))
"""


def test_textual_draws_as_often_as_told() -> None:
    """Whoever imports the explorer first has pictures 120 times a second at most, not 60."""
    told = "import changji_tui.ui.app, textual.screen; print(1 / textual.screen.UPDATE_PERIOD)"
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    done = subprocess.run(
        [sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True
    )
    assert float(done.stdout) == 120


def test_textual_breaks_lines_by_our_rules() -> None:
    """No widget of Textual begins a line with a closing mark, or parts a number from its unit."""
    line_breaking.install()
    for width in range(8, 60):
        lines = [line.plain for line in Content(SENTENCE).wrap(width)]
        assert "".join(lines) == SENTENCE
        assert not any(line[0] in "，。%家" for line in lines)
        assert not any(line[-1:].isdigit() for line in lines), (width, lines)


@pytest.mark.parametrize(
    "text", ["技术❤\ufe0f！", "👩\u200d👩\u200d👧家", "葛\U000e0100e\u0301x", "abc"]
)
def test_textual_cuts_rows_between_characters(text: str) -> None:
    """What lies over a part of a row parts no character; one that it covers in part is blank."""
    cutting.install()
    whole, width = clusters(text), cell_len(text)
    for cut in range(width + 1):
        strip = Strip([Segment(text)])
        first, rest = strip.crop(0, cut).text, strip.crop(cut, width).text
        assert (cell_len(first), cell_len(rest)) == (cut, width - cut)
        parts = clusters(first) + clusters(rest)
        assert [part for part in parts if part != " "] == [c for c in whole if c in parts]
        assert len(whole) - len([part for part in parts if part != " "]) <= 1


def test_rich_measures_ambiguous_characters_as_told() -> None:
    """After `widen` Rich, Textual and our own cells agree on every character."""
    done = subprocess.run(
        [sys.executable, "-c", WIDEN], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[7, 2] 14 4 0 7 '“中” '"
