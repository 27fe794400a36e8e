"""Text kept folded gives back what is printed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.archive.haystacks import folded, joined
from changji_tui.search.folding import fold

LINES = st.lists(st.text("Aaé Ｑ１①，。國国技\n𠀀", max_size=12), min_size=1, max_size=5)


def printed(lines: list[str]) -> str:
    """Lines as one text; a line break within a line is kept, because it divides the words of a label."""
    return "\n".join(lines)


@given(LINES, st.data())
def test_every_stretch_is_given_back_as_it_was_printed(
    lines: list[str], data: st.DataObject
) -> None:
    """Every stretch of a folded text gives back what was printed, from any offset to any other."""
    text, kept = printed(lines), folded(lines)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert kept.printed(start, end) == text[start:end]


@given(LINES)
def test_a_line_break_within_a_line_is_sought_as_a_space(lines: list[str]) -> None:
    """A line break within a line is a space in the folded text, whose lines are those given."""
    assert folded(lines).text.split("\n") == [fold(line.replace("\n", " ")) for line in lines]


@given(st.lists(LINES, min_size=1, max_size=4))
def test_several_texts_joined_are_the_text_of_all_their_lines(several: list[list[str]]) -> None:
    """Texts that were folded alone and joined equal texts that were folded together."""
    one = joined(map(folded, several))
    all_at_once = folded([line for lines in several for line in lines])
    assert one.text == all_at_once.text
    assert list(one.places) == list(all_at_once.places)
    assert one.characters == all_at_once.characters
