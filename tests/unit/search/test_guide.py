"""What the help says of queries is true, and the same everywhere."""

from __future__ import annotations

import pytest

from changji_tui.search import Index
from changji_tui.search.guide import GUIDE, as_table, as_text
from tests.readme import table

ELSEWHERE = {"阿依古丽买买提", "BRI", "-12.5℃"}
"""Examples that the bundled page has nothing for."""
EXAMPLES = [typed for example in GUIDE for typed in example.typed.split("   ")]


@pytest.mark.parametrize("typed", EXAMPLES)
def test_every_example_can_be_read_and_finds_something(index: Index, typed: str) -> None:
    """Every example is free of errors, and finds passages of the bundled page if there can be any."""
    results = index.find(typed)
    assert results.error is None
    assert bool(results.hits) is (typed not in ELSEWHERE)


def test_the_readme_has_the_table_of_queries() -> None:
    """The README's table is made from the guide."""
    assert table("queries", as_table()) == as_table()


def test_the_help_fits_its_width() -> None:
    """Every line of the examples' meaning is as wide as was asked for, at most."""
    for line in as_text("en", 60).splitlines():
        assert len(line) <= 60 or line.strip() in {example.typed for example in GUIDE}
