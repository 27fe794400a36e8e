"""A page may be one file: page.toml with its documents, without sections and words about its origin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.loading import load_page
from changji_tui.loading.folders import PAGE
from tests.robust.running import run
from tests.unit import tiny

NAME = 'id = "one"\ntitle = { zh = "一页", en = "One page" }\n\n'


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A page of one file."""
    document = tiny.NEWS.replace('reason = "this-year"\n', "").replace('basis = "inferred"\n', "")
    document = document.replace('period = "2024"\n', "")
    (tmp_path / PAGE).write_text(NAME + document, encoding="utf-8")
    (tmp_path / "entities.toml").write_text(tiny.PEOPLE, encoding="utf-8")
    return tmp_path


def test_its_documents_are_a_section(one: Path) -> None:
    """The section "page" is there without being listed, and has the page's title."""
    page = load_page(one)
    (section,) = page.sections
    assert (section.id, section.title.en) == ("page", "One page")
    assert [document.id for document in page.documents] == ["fruit"]
    assert page.about is None
    for by_schema in (("check", str(one)), ("search", "苹果", "--data", str(one))):
        assert "section" not in run(*by_schema)[2]


def test_beside_sections_that_are_listed(one: Path) -> None:
    """The section "page" comes first, unless it is listed: then it keeps its place and its title."""
    (one / "news.toml").write_text("", encoding="utf-8")
    text = (one / PAGE).read_text(encoding="utf-8")
    news = '[[sections]]\nid = "news"\ntitle = { zh = "新闻" }\n\n'
    own = '[[sections]]\nid = "page"\ntitle = { zh = "版面" }\n\n'
    for listed, ids in ((news, ["page", "news"]), (news + own, ["news", "page"])):
        (one / PAGE).write_text(text.replace(NAME, NAME + listed), encoding="utf-8")
        assert [section.id for section in load_page(one).sections] == ids


def test_every_command_takes_it(one: Path) -> None:
    """A page of one file is proven, exported and shown like any other."""
    (one / "source.txt").write_text("林小满报道：今年有苹果3个、梨5个，比去年多梨1个。", "utf-8")
    assert "fruit" in run("show", "page", "--data", str(one))[1]
    exported = json.loads(run("export", "page", "--data", str(one))[1])
    assert exported["page"]["about"] is None
    (section,) = exported["sections"]
    assert (section["id"], section["title"]["en"], section["documents"]) == (
        "page",
        "One page",
        ["fruit"],
    )
    told = {fault.key.split("[")[0] for fault in check(one).faults}
    assert told == {"documents"}
