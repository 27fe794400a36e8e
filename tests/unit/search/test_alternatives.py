"""Alternatives, groups, exclusions: what each query finds, against the passages themselves."""

from __future__ import annotations

import pytest

from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.parsing import parse
from tests.unit.search.conftest import Find


@pytest.mark.parametrize(
    "query",
    ["乡村|城乡", "乡村 OR 城乡", "乡村 或 城乡", "乡村 | 城乡", "乡村｜城乡", "(乡村 | 城乡)", "| 乡村|城乡 |"],
)  # fmt: skip
def test_either_of_two_words(find: Find, page: Page, query: str) -> None:
    """A passage with one of them is found, however the alternatives are divided."""
    printed = {p.id for p in page.passages if "乡村" in p.text or "城乡" in p.text}
    assert set(find(query)) == printed


@pytest.mark.parametrize(
    ("query", "passages"),
    [
        # a choice binds closer than a space
        ("全会 就业|贸易", "就业 全会, 贸易 全会"),
        ("全会 (就业 | 贸易)", "就业 全会, 贸易 全会"),
        ("(就业 高质量) | (贸易 出口)", "就业 高质量, 贸易 出口"),
        ("（就业 高质量）｜（贸易 出口）", "就业 高质量, 贸易 出口"),
        # alternatives in parentheses need no space beside them
        ("(棉花|小麦)种子", "棉花 种子, 小麦 种子"),
        ("种子（棉花｜小麦）", "棉花 种子, 小麦 种子"),
    ],
)
def test_groups(index: Index, query: str, passages: str) -> None:
    """Alternatives find what each of them finds with the rest of the query."""
    each = [set(index.find(one).by_passage) for one in passages.split(", ")]
    assert all(each)
    assert set(index.find(query).by_passage) == set().union(*each)


def test_a_field_is_an_alternative(find: Find, page: Page) -> None:
    """Alternatives of a field and a word find whole speeches, and passages with the word."""
    speech = {p.id for p in page.document("gu-tao").passages}
    word = {p.id for p in page.passages if "城乡" in p.text}
    assert set(find("speaker:顾涛 | 城乡")) == speech | word


def test_a_field_of_a_group_is_that_of_each(find: Find) -> None:
    """speaker:(a | b) is either speaker's whole speech, excluded too."""
    either = {*find("speaker:顾涛"), *find("speaker:马瑾")}
    assert set(find("speaker:(顾涛 | 马瑾)")) == set(find("speaker：（顾涛｜马瑾）")) == either
    assert set(find("全会 -speaker:(顾涛|马瑾)")) == set(find("全会")) - either


def test_only_what_holds_is_lit(index: Index) -> None:
    """No word of an alternative that does not hold in a passage is highlighted there."""
    hit = index.find("(城乡 辣椒) | 城市更新").by_passage["wu-di.p1"]
    assert [hit.passage.text[a:b] for a, b in hit.spans] == ["城市更新"]


def test_parentheses_around_one_word_are_text(find: Find) -> None:
    """中国（新疆） is printed so; （新疆） is no group."""
    assert set(find("中国（新疆）自由贸易")) == {"ma-jin.p1", "ma-jin.p2"}
    assert set(find("（新疆）")) == {"ma-jin.p1", "ma-jin.p2"}


def test_or_is_a_word_where_it_divides_nothing(page: Page, find: Find) -> None:
    """OR is a word before the first word, and in small letters."""
    assert [term.text for term in parse("或 技术").terms] == ["或", "技术"]
    assert len(parse("milk or honey").terms) == 3
    assert "OR" not in str(parse("技术 OR").terms[0].text)


def test_what_is_excluded(index: Index, find: Find) -> None:
    """-x excludes among other terms; alone it is an error, since there is nothing to exclude from."""
    assert set(find("技术 -合同")) == set(find("技术")) - {
        passage for passage in find("技术") if passage in find("合同") or passage.startswith("agri")
    }
    error = index.find("-合同").error
    assert error
    assert "nothing to exclude from" in error.en
    assert "技术 -合同" in error.zh


def test_what_holds_together_is_excluded_together(find: Find) -> None:
    """-(a b) leaves out passages with both, and none with one of them."""
    both = find("技术 创新").keys()
    assert set(find("技术 -(技术 创新)")) == find("技术").keys() - both
    assert set(find("全会 -(报告 | 改革)")) == set(find("全会 -报告 -改革"))


@pytest.mark.parametrize("query", ["--", "-", "——"])
def test_dashes_are_text(find: Find, page: Page, query: str) -> None:
    """Two dashes, or one alone, exclude nothing: they find where dashes are printed."""
    assert "city.subtitle" in find(query)


@pytest.mark.parametrize(
    "query",
    ['"坚持“双碳”引领"', "“坚持“双碳”引领”", "＂坚持“双碳”引领＂", "「坚持“双碳”引领」", '“坚持"双碳"引领”'],
)  # fmt: skip
def test_quotation_marks_nest(index: Index, query: str) -> None:
    """Marks of another kind, or pairs of the same, are part of a phrase."""
    [hit] = index.find(query).hits
    assert [hit.passage.text[a:b] for a, b in hit.spans] == ["坚持“双碳”引领"]
