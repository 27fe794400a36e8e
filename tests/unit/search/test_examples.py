"""The examples in the program's help are of the page that is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.finding import Source, find_page
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.examples import examples
from changji_tui.search.guide import GUIDE
from changji_tui.text.cells import cell_len

FIXTURES = Path(__file__).parents[2] / "fixtures"
FOLDERS = (bundled_folder(), FIXTURES / "small", FIXTURES / "debate")
TEXTS = sorted((FIXTURES / "texts").glob("*.txt"))
ANYWHERE = {example.part: example.anywhere for example in GUIDE}


def made(page: Page) -> dict[str, str]:
    """The examples that have words of the page."""
    return {part: typed for part, typed in examples(page).items() if typed != ANYWHERE[part]}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_example_of_a_page_finds_something_there(folder: Path) -> None:
    """Each part of the guide has an example of a recorded page, except that of Traditional characters."""
    page = load_page(folder)
    find = Index(page).find
    found = examples(page)
    assert {part for part, typed in found.items() if not find(typed).hits} <= {"folding"}
    assert all(cell_len(typed) <= 13 for typed in found.values())


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.name)
def test_every_example_of_a_text_finds_something_there(file: Path) -> None:
    """A text that nobody recorded has examples of its own words and numbers."""
    page = find_page([Source(file.name, file.read_text(encoding="utf-8"))], file)
    find = Index(page).find
    found = made(page)
    assert {"all", "phrase", "either", "pinyin", "number", "comparison", "unit"} <= found.keys()
    assert not [typed for typed in found.values() if find(typed).error or not find(typed).hits]


def test_examples_for_any_page_are_of_none() -> None:
    """Examples for any page can be read, one for each part, and have no name of a page."""
    assert examples(None) == ANYWHERE
    assert len(ANYWHERE) == len(GUIDE)
    page = load_page(bundled_folder())
    find = Index(page).find
    names = {name for e in page.entities for name in (e.name.zh, *e.aliases) if e.kind != "term"}
    for typed in ANYWHERE.values():
        assert not find(typed).error
        assert not any(name in typed for name in names)
