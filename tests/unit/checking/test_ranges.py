"""A printed range is one figure with two ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.exporting import export
from changji_tui.figures.saying import written
from changji_tui.loading import load_page
from changji_tui.model.comparability import standing
from changji_tui.model.page import Page
from changji_tui.search import Index
from tests.unit import tiny

WORDS = "目标是6%-6.5%，亩产120—150公斤，去年130公斤。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page that prints two ranges and a number."""
    folder = tiny.write(tmp_path / "page")
    figures = [
        ("goal", "目标是6%-6.5%", "6%-6.5%", 'value = 6\nvalue_to = 6.5\nunit = "%"'),
        (
            "yield",
            "亩产120—150公斤",
            "120—150公斤",
            'value = 120\nvalue_to = 150\nunit = "公斤"\nquantity = "yield"',
        ),
        ("before", "去年130公斤", "130公斤", 'value = 130\nunit = "公斤"\nquantity = "yield"'),
    ]
    tables = "".join(
        f'[[documents.paragraphs.figures]]\nid = "{name}"\nlabel = {{ zh = "{name}" }}\n'
        f'quote = "{quote}"\nprinted = "{printed}"\n{rest}\n'
        for name, quote, printed, rest in figures
    )
    (folder / "news.toml").write_text(
        f'[[documents]]\nid = "plan"\nkind = "article"\nlabel = {{ zh = "计划" }}\n'
        f'[[documents.paragraphs]]\nzh = "{WORDS}"\n{tables}',
        encoding="utf-8",
    )
    (folder / "entities.toml").unlink()
    (folder / "source.txt").write_text(WORDS, encoding="utf-8")
    return folder


@pytest.fixture
def page(folder: Path) -> Page:
    """The page of that folder."""
    return load_page(folder)


def test_both_ends_are_held_against_the_print(folder: Path) -> None:
    """`check` compares both ends of a range with the print, and reports another end."""
    assert not [f for f in check(folder).faults if f.key.endswith(("value", "value_to", "printed"))]
    tiny.change(folder, "news.toml", "value_to = 150", "value_to = 160")
    (fault,) = [f for f in check(folder).faults if "value_to" in f.key]
    assert "is 160, “120—150公斤” prints 150" in fault.problem


def test_a_hyphen_after_a_number_is_no_minus(folder: Path) -> None:
    """In 6%-6.5% the second number is an end of a range, and not negative."""
    tiny.change(
        folder,
        "news.toml",
        'printed = "6%-6.5%"\nvalue = 6\nvalue_to = 6.5',
        'printed = "-6.5%"\nvalue = -6.5',
    )
    (fault,) = [f for f in check(folder).faults if f.key.endswith("printed")]
    assert "is an end of the range “6%-6.5%”, expected the whole range" in fault.problem


def test_both_ends_are_shown_and_exported(page: Page) -> None:
    """Both ends of a range stand in every form of its number, and in JSON."""
    figure = page.figure("yield")
    assert written(figure, "printed") == "120–150 公斤"
    assert written(figure, "english") == "120–150 kg"
    (row,) = [row for row in json.loads(export(page, "figures", "json")) if row["id"] == "yield"]
    assert (row["value"], row["value_to"]) == (120, 150)


def test_a_range_is_not_computed_with(page: Page) -> None:
    """A range and a number of one kind are kept apart, with the reason."""
    found = standing(page.figure("yield"), page.figure("before"))
    assert found.apart is not None
    assert "range" in found.apart.en


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("120公斤", ["yield"]),
        ("150公斤", ["yield"]),
        (">=120公斤", ["before", "yield"]),
        (">120公斤", ["before"]),
        ("<=150公斤", ["before", "yield"]),
        ("<150公斤", ["before"]),
        (">140公斤", []),
        ("6%..7%", ["goal"]),
    ],
)
def test_a_range_is_found_by_its_ends(page: Page, query: str, found: list[str]) -> None:
    """A comparison finds a range only if all of it satisfies the bound."""
    answer = Index(page).find(query)
    assert sorted(f.id for hit in answer.hits for f in hit.figures) == found
