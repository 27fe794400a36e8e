"""Cell widths, compared with those of Rich and Textual."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as rich_len

from changji_tui.text import cells
from changji_tui.text.cells import Align, advances, cell_len, fit, pad, truncate
from changji_tui.text.cleaning import clean
from changji_tui.text.graphemes import clusters
from changji_tui.text.properties import WIDTH
from tests.unit.text.text_corpus import HOSTILE, page

EMOJI = [
    "👩",
    "❤",
    "☀",
    "\ufe0f",
    "\u200d",
    "🏽",
    "🇨",
    "1",
    "\u20e3",
    "©",
    "中",
    "e",
    "\u0301",
    "…",
]
TEXTS = st.text() | st.lists(st.sampled_from(EMOJI)).map("".join)


@pytest.fixture
def wide_ambiguous() -> Iterator[None]:
    """A terminal that draws “ ” … — · ① two cells wide."""
    cells.set_ambiguous(2)
    yield
    cells.set_ambiguous(1)


@pytest.mark.no_cover  # many cases, few branches
def test_every_character(count: Callable[[str], None]) -> None:
    """Each assigned character is as wide as Rich says, with and without an emoji selector."""
    assigned = [chr(code) for code in range(0x110000) if category(chr(code)) not in {"Cn", "Co"}]
    wrong = [character for character in assigned if cell_len(character) != rich_len(character)]
    count(f"cell widths: {len(wrong)} of {len(assigned)} characters differ from rich.cells")
    assert wrong == []
    emoji = [letter + "\ufe0f" for letter in assigned if WIDTH[letter] in "eb" or letter < "\u3000"]
    assert [text for text in emoji if cell_len(text) != rich_len(text)] == []


@pytest.mark.parametrize("text", [*page(), *HOSTILE])
def test_texts_of_the_page(text: str) -> None:
    """The page and the hostile corpus measure what Rich says."""
    assert cell_len(text) == rich_len(text) == sum(advances(text))


@given(TEXTS)
def test_clean_text_measures_as_in_rich(text: str) -> None:
    """Any cleaned text measures what Rich says; a stray joiner never hides the next character."""
    assert cell_len(clean(text)) == rich_len(clean(text))
    assert cell_len(text) >= rich_len(text.replace("\ufe0f", ""))


@given(TEXTS, st.integers(0, 30))
def test_truncation(text: str, width: int) -> None:
    """A cut text fits, says so with …, and is made of whole clusters of the text."""
    cut = truncate(text, width)
    assert cell_len(cut) <= width
    if cell_len(text) <= width:
        assert cut == text
    elif width:
        kept = clusters(cut[:-1])
        assert cut[-1] == "…"
        assert kept == clusters(text)[: len(kept)]
        following = "".join(clusters(text)[: len(kept) + 1])
        assert cell_len(following) > width - 1


@given(TEXTS, st.integers(0, 30), st.sampled_from(["left", "center", "right"]))
def test_padding(text: str, width: int, align: Align) -> None:
    """A padded text is as wide as asked; nothing is ever taken from it."""
    padded = pad(text, width, align)
    assert text in padded
    assert cell_len(padded) == max(width, cell_len(text))
    assert cell_len(fit(text, width, align)) == width


def test_alignment() -> None:
    """An odd space goes to the right of a centred text."""
    assert pad("科技", 7, "center") == " 科技  "
    assert pad("科技", 7, "right") == "   科技"
    assert fit("科技创新", 6) == "科技… "


@pytest.mark.usefixtures("wide_ambiguous")
@pytest.mark.parametrize(
    ("text", "width"),
    [("“中”", 6), ("……", 4), ("—", 2), ("①·", 4), ("a中", 3), ("☀\ufe0f", 2), ("e\u0301", 1)],
)
def test_wide_ambiguous_characters(text: str, width: int) -> None:
    """A terminal may draw ambiguous characters two cells wide."""
    assert cell_len(text) == width


@pytest.mark.usefixtures("wide_ambiguous")
def test_wide_ellipsis() -> None:
    """The sign of a cut, …, takes two cells where the terminal draws it so."""
    assert truncate("科技创新", 6) == "科技…"
    assert truncate("科技创新", 1) == ""
