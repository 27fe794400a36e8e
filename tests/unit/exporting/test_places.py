"""Lists of places as tables."""

from __future__ import annotations

from pathlib import Path

from changji_tui.citing.stretches import words_of
from changji_tui.exporting.places import COLUMNS, places_table
from changji_tui.loading import load_page


def test_each_place_has_its_sentence_source_and_reference(small: Path) -> None:
    """A place has the columns of its list, then where it stands, the sentence, citation and link."""
    page = load_page(small)
    passage = page.documents[0].paragraphs[0]
    words = words_of(page, passage, 3, 6)
    table = places_table(page, ["match"], [([words.exact], words)])
    assert table.columns == ("match", *COLUMNS)
    ((match, document, where, start, end, sentence, _, citation, link),) = table.rows
    assert (match, document, where) == (passage.text[3:6], passage.document, passage.id)
    assert (start, end) == (3, 6)
    assert str(match) in str(sentence)
    assert citation
    assert str(link).startswith("changji:")
