"""The order, scores, spans and offers of results."""

from __future__ import annotations

import pytest

from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Index
from changji_tui.search.pinyin import Syllabary, is_pinyin
from changji_tui.search.searching import Search
from changji_tui.search.suggesting import Steps
from tests.unit.search.conftest import Find


def test_walking_is_in_page_order_and_ranking_is_not(index: Index, page: Page) -> None:
    """Hits and matches are in page order; ranked is by score, in page order where it is equal."""
    order = {passage.id: row for row, passage in enumerate(page.passages)}
    results = index.find("高新技术企业")
    rows = [order[hit.passage.id] for hit in results.hits]
    assert rows == sorted(rows)
    keys = [(-hit.score, order[hit.passage.id]) for hit in results.ranked]
    assert keys == sorted(keys)
    walked = [(order[m.passage.id], m.span) for m in results.matches]
    assert walked == sorted(walked)


def test_a_headline_comes_first(index: Index) -> None:
    """A passage that is short and prominent answers better than a long one."""
    assert index.find("技术合同").ranked[0].passage.id == "agri.headline"


def test_a_passage_with_all_terms_comes_before_one_that_borrows_them(index: Index) -> None:
    """What stands in the passage itself counts for more than what its header lines say."""
    ranked = [hit.passage.id for hit in index.find("成交额 科技成果").ranked]
    assert ranked.index("agri.p1") < ranked.index("agri.p3")


def test_the_same_query_gives_the_same_order(page: Page) -> None:
    """Two indexes answer alike, whatever was asked before."""
    first, second = Index(page), Index(page)
    first.find("改")
    one, other = first.find("改革"), second.find("改革")
    assert [h.passage.id for h in one.ranked] == [h.passage.id for h in other.ranked]
    assert [h.score for h in one.hits] == [h.score for h in other.hits]


@pytest.mark.parametrize("query", ["", " ", "\u3000", '""', "|", "\ufeff"])
def test_a_blank_query_seeks_nothing(index: Index, query: str) -> None:
    """A blank query has no hits and no error."""
    results = index.find(query)
    assert (results.hits, results.asks, results.error, results.instead) == ((), False, None, ())
    assert not NOTHING.asks


@pytest.mark.parametrize(
    ("query", "instead"),
    [
        ("技树合同", ("技术合同", 4, "sound")),
        ("重国农业大学", ("中国农业大学", 2, "sound")),
        ("contrakt", ("contract", 4, "spelling")),
        ("xiaojiabo", ("肖家宝", 2, "spelling")),
        ("昌吉溢达纺织公司", ("昌吉溢达纺织有限公司", 2, "spelling")),
        ("乌鲁木齐技术", ("技术", 19, "part")),
        ("3亿元", ("2.1亿元", 1, "number")),
        ("2021年", ("2020年", 1, "number")),
        ("1亿元以上", (">=1亿元", 8, "number")),
        ("一亿元以上", (">=一亿元", 8, "number")),
        ("10%以下", ("<=10%", 2, "number")),
        ("10/14", ("when:10/14", 1, "number")),
        (">500亿元", ("319.4亿元", 1, "number")),
        ("顾涛 孵化器", ("顾涛", 1, "fewer")),
        ("技术合同 zqzqzq", ("技术合同", 4, "fewer")),
        ("speaker:顾桃", ("speaker:顾涛", 4, "spelling")),
        ("unit:亿", ("unit:亿元", 7, "spelling")),
        ("unit:mu", ("unit:亩", 1, "spelling")),
        ("person:liuxxi", ('person:"liu xi"', 5, "spelling")),
        ("speker:顾涛", ("speaker:顾涛", 4, "spelling")),
        ("技术，合同", ("技术 合同", 8, "part")),
        ("“技术 合同”", ("技术合同", 4, "part")),
    ],
)
def test_what_would_be_found_instead(
    index: Index, query: str, instead: tuple[str, int, str]
) -> None:
    """If nothing is found, the nearest query that finds something is offered first."""
    results = index.find(query)
    assert not results.hits
    nearest = results.instead[0]
    assert (nearest.query, nearest.hits, nearest.why) == instead
    for near in results.instead:
        assert len(index.find(near.query).hits) == near.hits > 0


def test_what_is_found_needs_nothing_instead(index: Index) -> None:
    """A query that finds something offers nothing else."""
    assert index.find("技术合同").instead == ()


@pytest.mark.parametrize(
    ("query", "reasons"),
    [
        ("技术合同 chaoguo", ["literal", "pinyin"]),
        ("contract chaoguo", ["translation", "pinyin"]),
        ("jishuhetong cgyb", ["pinyin", "initials"]),
        ("10000万元 half", ["value", "translation"]),
        ("技术合同 10000万元", ["literal", "value"]),
    ],
)
def test_the_surer_reason_ranks_first(index: Index, query: str, reasons: list[str]) -> None:
    """Literal before value before translation before pinyin before initials; the weakest counts.

    The headline says one word of these queries, the subtitle the other, and p1 both.
    """
    matched = [hit.matched for hit in index.find(query).ranked]
    assert list(dict.fromkeys(matched)) == reasons
    assert sorted(matched, key=reasons.index) == matched


def test_a_hit_says_the_weakest_of_its_reasons(find: Find) -> None:
    """A hit that needs English for one of its terms is found by English, even if others are printed."""
    assert set(find("成交额 contract").values()) == {"translation"}
    assert find("技术合同 zaichuang") == {"city.p3": "pinyin"}


def test_many_words_outdo_no_reason(index: Index) -> None:
    """A passage that says one of eight words in English only ranks below a number by its value."""
    [hit] = index.find("技术合同 成交额 衡量 本地 科技创新 水平 指标 contract").hits
    assert hit.matched == "translation"
    assert hit.score < index.find("13000万").hits[0].score


@pytest.mark.parametrize(
    "query",
    ["a" * 3000, "1" * 3000, "jishuhetong" * 30, " ".join("zq" + c for c in "abcdefgh"), "技树" * 60,
     "zz|" * 300, "foo:" + "x" * 300, "(" * 400, "“" * 400, ">" * 400, "-" * 400 + "x"],
)  # fmt: skip
def test_what_is_looked_for_is_bounded(
    index: Index, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    """At most a dozen queries are tried in place of any query that finds nothing."""
    tried: list[str] = []
    real = Search.count_of

    def count_of(search: Search, other: str) -> Steps[int]:
        tried.append(other)
        return real(search, other)

    monkeypatch.setattr(Search, "count_of", count_of)
    assert isinstance(index.find(query).instead, tuple)
    assert len(tried) <= 13


def test_too_many_terms_are_told(index: Index) -> None:
    """A query of too many terms finds the first ones, and says that the rest is not read."""
    results = index.find(" ".join(["技术"] * 33))
    assert results.error
    assert results.error.en == "only the first 32 terms are read"
    assert results.by_passage.keys() == index.find("技术").by_passage.keys()


def test_letters_beyond_sixty_four_are_no_pinyin() -> None:
    """A word of more than sixty-four letters is not read as pinyin."""
    syllabary = Syllabary("技术合同")
    assert syllabary.pattern("jishu" * 12, "syllables")
    assert syllabary.pattern("jishu" * 13, "syllables") is None
    assert not is_pinyin("jishu" * 13)
