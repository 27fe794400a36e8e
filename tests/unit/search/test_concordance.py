"""Key words in context: the lines of what a query finds on the bundled page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.model.voices import Voice
from changji_tui.search import Index
from changji_tui.search.concordance import (
    Line,
    Side,
    concordance,
    dispersions,
    grouped,
    has_place,
    ordered,
)
from changji_tui.search.folding import fold
from changji_tui.text.sentences import sentences
from tests.unit import tiny
from tests.unit.search.test_properties import QUERIES, bundled, printed_words


def parts(line: Line) -> tuple[str, str, str]:
    """The words of a line before the match, the match, and the words after it."""
    return line.left, line.keyword, line.right


def test_a_line_is_the_sentence_of_a_match(index: Index) -> None:
    """A line has the match and the rest of its sentence before and after it; lines are in page order."""
    lines = concordance(index.find("技术合同"))
    assert [(line.left[-4:], line.keyword, line.right[:4]) for line in lines] == [
        ("吉农高区", "技术合同", "成交额突"),
        ("024年", "技术合同", "成交额突"),
        ("", "技术合同", "成交额是"),
        ("4年登记", "技术合同", "金额1."),
    ]
    assert lines[3].right == "金额1.3亿元，再创历史新高。"
    assert [line.places[0].passage.id for line in lines] == [
        "agri.headline",
        "agri.p1",
        "agri.p2",
        "city.p3",
    ]


@pytest.mark.parametrize(
    ("query", "keyword", "left", "right"),
    [
        ("13000万", "1.3亿元", "登记技术合同金额", "，再创"),
        ("jishuhetong 再创", "再创", "1.3亿元，", "历史新高。"),
        ("xjb", "肖家宝", "", ""),
        ("dual carbon", "dual", "“", " carbon"),
        ("statistical", "四上", "服务业法定代表人单位等“", "”企业有801家"),
        ("创a晋b", "创A晋B", "探索出台“", "”奖补"),
        ("顾涛 双碳", "双碳", "坚持“", "”引领"),
        ("unit:万亩", "300余万亩", "", ""),
    ],
)
def test_every_kind_of_match_has_lines(
    index: Index, query: str, keyword: str, left: str, right: str
) -> None:
    """A match by word, value, pinyin, initials, English, label or unit stands in the middle of a line."""
    lines = [x for x in concordance(index.find(query)) if x.keyword == keyword]
    assert lines
    assert any(x.left.endswith(left) and x.right.startswith(right) for x in lines)


def test_only_english_shows_its_english_line(index: Index) -> None:
    """If only the English reading has a word, the line is the sentence of the reading."""
    lines = concordance(index.find("contract"))
    assert all(line.in_translation for line in lines)
    last = lines[-1]
    assert last.keyword == "contracts"
    assert last.right == " was 130 million yuan, another record high."
    assert last.left.startswith("In 2024 the value of")


def test_fields_alone_have_no_lines(index: Index) -> None:
    """A query of fields alone has no lines; with a word it has some."""
    assert index.find("speaker:顾涛").hits
    assert concordance(index.find("speaker:顾涛")) == ()
    assert len(concordance(index.find("speaker:顾涛 双碳"))) == 1


def test_one_document_alone(index: Index, page: Page) -> None:
    """A concordance of one document has its lines only."""
    results = index.find("全会")
    lines = concordance(results, Voice(documents=(page.document("ma-jin"),)))
    assert {place.passage.document for line in lines for place in line.places} == {"ma-jin"}
    assert len(lines) == len(results.in_document("ma-jin")) == 3


def test_a_title_of_the_page_has_its_line(index: Index) -> None:
    """A printed heading outside every document is in the concordance, without a document."""
    [first] = [x for x in concordance(index.find("摘登")) if not x.places[0].passage.document]
    assert parts(first) == ("州党委十二届九次全会分组讨论发言", "摘登", "")


def test_places_are_those_that_are_walked_to(index: Index) -> None:
    """The places of the lines are the matches of the results, to which `n` goes."""
    results = index.find("科技")
    places = [place for line in concordance(results) for place in line.places]
    walked = {id(match) for match in results.matches}
    assert {id(place) for place in places if place.passage.document} == walked


@pytest.mark.parametrize(
    ("side", "characters", "compared"),
    [
        ("right", 3, ["成交额", "成交额", "成交额", "金额1"]),
        ("right", 1, ["成", "成", "成", "金"]),
        ("left", 2, ["", "登记", "4年", "高区"]),
        ("left", 1, ["", "记", "年", "区"]),
    ],
)
def test_lines_are_ordered_by_their_context(
    index: Index, side: Side, characters: int, compared: list[str]
) -> None:
    """Lines are ordered by some characters on one side, the nearest first, as in a dictionary."""
    lines = ordered(concordance(index.find("技术合同")), side, characters)
    assert [line.compared(side, characters) for line in lines] == compared


def test_an_order_by_more_characters_refines_one_by_fewer(index: Index) -> None:
    """More characters only order lines that were equal; lines that stay equal keep page order."""
    lines = concordance(index.find("科技"))
    by_one = ordered(lines, "right", 1)
    for first in {line.right[:1] for line in lines}:
        same = [line for line in by_one if line.right[:1] == first]
        assert same == [line for line in lines if line.right[:1] == first]
    assert [x.right[:1] for x in ordered(by_one, "right", 3)] == [x.right[:1] for x in by_one]
    turned = ordered(lines, "right", 1, descending=True)
    assert [x.sort_key("right", 1) for x in turned] == sorted(
        (x.sort_key("right", 1) for x in lines), reverse=True
    )
    assert ordered(lines, None, descending=True) == list(lines)[::-1]


def test_english_is_compared_by_words(index: Index) -> None:
    """English lines are compared by whole words, because a single letter says nothing."""
    lines = concordance(index.find("contract"))
    assert [x.compared("left", 1).strip() for x in lines] == ["technology"] * 2 + [
        "Technology",
        "technology",
    ]
    assert lines[0].compared("right", 2).strip() == "turnover passes"


def test_each_match_has_its_line_and_equal_ones_merge(tmp_path: Path) -> None:
    """A sentence that is printed twice has two lines in page order; merged they are one."""
    folder = tiny.write(tmp_path / "page")
    more = "多梨1个。技术合同增长。技术合同下降。技術合同增长。"
    tiny.change(folder, "news.toml", "多梨1个。", more)
    lines = concordance(Index(load_page(folder)).find("技术合同"))
    assert [(parts(line), [place.span[0] for place in line.places]) for line in lines] == [
        (("", "技术合同", "增长。"), [26]),
        (("", "技术合同", "下降。"), [33]),
        (("", "技術合同", "增长。"), [40]),
    ]
    merged = grouped(lines, None)
    assert [(parts(line), [place.span[0] for place in line.places]) for line in merged] == [
        (("", "技术合同", "增长。"), [26, 40]),
        (("", "技术合同", "下降。"), [33]),
    ]


def test_patterns_are_lines_that_compare_alike(index: Index) -> None:
    """Lines that compare alike are merged into patterns, which together have all places."""
    lines = concordance(index.find("科技"))
    groups = grouped(lines, "right", 2)
    counts = {line.right: len(line.places) for line in groups}
    assert counts["创新"] == 12
    assert counts["成果"] == 7
    assert sum(counts.values()) == sum(len(line.places) for line in lines)
    assert {line.left for line in groups} == {""}
    both = grouped(lines, None, 1)
    assert all(len(line.left) <= 1 and len(line.right) <= 1 for line in both)
    assert len(both) < len(lines)


def test_dispersion_is_where_the_matches_fall(index: Index, page: Page) -> None:
    """Each document has the places of its matches, in order, counted over all its passages."""
    found = {d.voice.id: d for d in dispersions(page, concordance(index.find("全会")))}
    document = page.document("ma-jin")
    text = "".join(passage.text for passage in document.passages)
    expected = tuple(at for at in range(len(text)) if text.startswith("全会", at))
    assert found["ma-jin"].positions == expected
    assert found["ma-jin"].length == len(text)
    assert "agri" not in found


def test_what_our_reading_says_stands_where_its_passage_begins(index: Index, page: Page) -> None:
    """A match in the reading is placed where its passage begins, because no character corresponds."""
    found = {d.voice.id: d for d in dispersions(page, concordance(index.find("contract")))}
    headline, p1, p2 = page.document("agri").passages[0], *page.document("agri").paragraphs[:2]
    before = {}
    length = 0
    for passage in page.document("agri").passages:
        before[passage.id] = length
        length += len(passage.text)
    expected = tuple(before[passage.id] for passage in (headline, p1, p2))
    assert found["agri"].positions == expected


@given(printed_words())
def test_a_line_is_one_sentence_of_the_print(word: str) -> None:
    """The parts of a line, joined, are the printed sentence, or those that the match runs across."""
    _, index = bundled()
    for line in concordance(index.find(f"“{word}”")):
        whole = "".join(parts(line))
        for place in line.places:
            text = place.passage.text
            assert fold(whole) in fold(text)
            edges = {at for part in sentences(text) for at in part}
            start = place.span[0] - len(line.left)
            assert start in edges
            assert start + len(whole) in edges


@given(QUERIES, st.sampled_from([None, "left", "right"]), st.integers(1, 3))
def test_no_query_loses_a_place(query: str, side: Side | None, characters: int) -> None:
    """Each match of any query has one line, and neither order nor merging loses any."""
    page, index = bundled()
    results = index.find(query)
    lines = concordance(results)
    placed = {hit.passage.id for hit in results.hits if has_place(hit)}
    assert {place.passage.id for line in lines for place in line.places} == placed
    count = sum(len(line.places) for line in lines)
    for shown in (ordered(lines, side, characters), grouped(lines, side, characters)):
        assert sum(len(line.places) for line in shown) == count
    assert all(d.positions[-1] < d.length for d in dispersions(page, lines))
