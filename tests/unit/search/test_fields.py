"""Fields: what each finds on the bundled page."""

from __future__ import annotations

import pytest

from changji_tui.layout.understood import understood
from changji_tui.model.documents import Passage
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.query import FIELDS
from tests.unit.search.conftest import Find


@pytest.mark.parametrize(
    "query",
    [
        "speaker:顾涛",
        "speaker：顾涛",
        "ＳＰＥＡＫＥＲ：顧濤",
        "Speaker:gutao",
        "speaker:Gu",
        'speaker:"gu tao"',
        "speaker:Gu Tao",
        "speaker:gt",
        "speaker:生态环境局",
    ],
)
def test_a_speaker(index: Index, page: Page, query: str) -> None:
    """The name, a post, English, pinyin or initials of a speaker choose the whole speech."""
    results = index.find(query)
    assert results.error is None
    assert {h.passage for h in results.hits} == set(page.document("gu-tao").passages)
    assert results.figures == {figure.id for figure in page.document("gu-tao").figures}


@pytest.mark.parametrize("value", ["plenary", "全会", "全会发言", "Plenary", "quanhui"])
def test_a_section(index: Index, value: str, page: Page) -> None:
    """A section is named by its id or its title."""
    passages = {p for p in page.passages if p.section == "plenary"}
    assert {hit.passage for hit in index.find(f"section:{value}").hits} == passages


def speech(page: Page, passage: Passage) -> bool:
    """Whether a passage is part of a speech."""
    return bool(passage.document) and page.document(passage.document).kind == "speech"


def test_a_kind(index: Index, page: Page) -> None:
    """Kinds are those of the data, in English or Chinese; their start is enough while typing."""
    speeches = {p.id for p in page.passages if speech(page, p)}
    for query in ("kind:speech", "kind:spee", "kind：发言"):
        assert set(index.find(query).by_passage) == speeches
    headings = {p.id for p in page.passages if p.field == "heading"}
    assert set(index.find("kind:heading").by_passage) == headings
    dates = {figure.id for figure in page.figures if figure.kind == "date"}
    assert index.find("kind:date").figures == dates
    achievements = {e.id for e in page.entities if e.kind == "achievement"}
    mentioned = {m.passage.id for e in achievements for m in page.mentions[e]}
    assert set(index.find("kind:achievement").by_passage) == mentioned
    assert not index.find("kind:nothing").hits


@pytest.mark.parametrize("unit", ["亿元", "万亩", "%", "家", "元", "亩", "公斤", "％", "億元"])
def test_a_unit(index: Index, page: Page, unit: str) -> None:
    """A unit is the printed one, without its scale, or the base unit; 元 is never 亩."""
    plain = {"％": "%", "億元": "亿元"}.get(unit, unit)
    expected = {
        f.id for f in page.figures if plain in (f.unit, f.base_unit, f.unit.removeprefix("万"))
    }
    results = index.find(f"unit:{unit}")
    assert results.figures == expected
    assert {hit.passage.id for hit in results.hits} == {page.figure(f).passage for f in expected}


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        ("person:刘茜", "agri.p1 city.byline gu-tao.byline ma-jin.byline"),
        ("person:liuxi", "agri.p1 city.byline gu-tao.byline ma-jin.byline"),
        ("person:王建", "city.byline city.p9 city.p11 city.p12 city.p24"),
        ("person:xjb", "city.p14 city.p18"),
        ("person:顾涛 双碳", "gu-tao.p2"),
        ("org:九圣禾", "agri.p3 city.p24 city.p25"),
        ("org:taikun", "agri.p3"),
        ("org:TBEA", "city.p25"),
        ("org:西部中心", "agri.p4 city.p25"),
        ("org:顾涛", ""),
        ("person:泰昆", ""),
    ],
)
def test_people_and_organisations(find: Find, query: str, passages: str) -> None:
    """A person or an organisation is found under every printed name, which is highlighted."""
    assert find(query) == dict.fromkeys(passages.split(), "literal")


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        ("section:plenary 一带一路", "ma-jin.p1 ma-jin.p2"),
        ("技术合同 kind:heading", ""),
        ("技术合同 section:agri_zone", "agri.headline agri.p1 agri.p2"),
        ("技术合同 -section:agri_zone", "city.p3"),
        ("unit:% 高新", "agri.p1 city.p3 city.p5 city.p11"),
        ("unit:家 >150家", "agri.p3 city.p14 city.p23"),
        ("speaker:顾涛 -双碳", "gu-tao.speaker gu-tao.p1 gu-tao.byline"),
    ],
)
def test_fields_join_other_terms(find: Find, query: str, passages: str) -> None:
    """A field must hold together with the other terms, or is excluded."""
    assert set(find(query)) == set(passages.split())


def test_an_unknown_field_is_text(find: Find) -> None:
    """A colon after another word is a printed colon."""
    assert find("通讯员魏丹报道：10月9日") == {"agri.p1": "literal"}


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_has_its_name_on_the_screen(field: str) -> None:
    """The search box names each field in both languages, with the value as typed."""
    for language in ("en", "zh"):
        assert understood(f"{field}:TBEA", language).endswith(" TBEA")
    assert understood("-when:H1 2024", "en") == "without period H1 2024"
    assert understood('org："Joinhope Seed" 棉', "en") == "organisation Joinhope Seed"
