"""Numbers as people type them: comparisons in words, ranges, English, signs, and units."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from changji_tui.layout.understood import understood
from changji_tui.loading import load_page
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.search import Index
from tests.unit import tiny


def money(figure: Figure) -> Decimal | None:
    """The yuan of a figure."""
    return figure.base_value if figure.base_unit == "元" else None


def above(page: Page, least: int, most: int = 10**15) -> set[str]:
    """The figures of more than `least` yuan; one that is printed as more than a bound is above it."""
    return {
        f.id
        for f in page.figures
        if (value := money(f)) is not None
        and (value > least or (value == least and f.qualifier == "over"))
        and value <= most
    }


@pytest.mark.parametrize(
    "query",
    [">1亿元", "> 1亿元", "＞ 1億元", ">¥1亿", ">￥1亿", "> CNY 100 million", ">CNY 100m", ">RMB 100 million",
     ">100 million yuan", "> 100 million", "over 1亿元", "over 100 million yuan", "more than CNY 0.1 billion",
     "大于1亿元", "超过1亿元", "高于 1亿元", "突破1亿元", ">100,000,000元", ">0.1bn yuan"],
)  # fmt: skip
def test_more_than(index: Index, page: Page, query: str) -> None:
    """Signs and words, Chinese and English, compare alike."""
    results = index.find(query)
    assert results.error is None
    assert results.figures == above(page, 10**8)


@pytest.mark.parametrize(
    "query",
    ["1亿~3亿元", "1亿元..3亿元", "1亿元～3亿元", "1亿元-3亿元", "1亿元至3亿元", "1亿元到3亿元", "1..3亿元",
     "100 million to 300 million yuan", "CNY 100 million to CNY 300 million", "3亿元..1亿元"],
)  # fmt: skip
def test_a_range_of_money(index: Index, page: Page, query: str) -> None:
    """A range of money includes both ends, with any sign or word between them."""
    results = index.find(query)
    assert results.error is None
    exactly = {f.id for f in page.figures if money(f) == 10**8}
    assert results.figures == above(page, 10**8, 3 * 10**8) | exactly


@pytest.mark.parametrize(
    "query", [">1亿元", "at least 5亿元", ">=2020年", "<3万亩", "..5%", "<2 hours"]
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_the_box_says_of_a_comparison_can_be_typed(
    index: Index, query: str, language: str
) -> None:
    """The words “amount > CNY 100 million” are the same query as the one that they explain."""
    words = understood(query, language)
    assert understood(words, language) == words
    assert index.find(words).figures == index.find(query).figures
    assert index.find(f"金额|{words}").figures >= index.find(query).figures


@pytest.mark.parametrize(
    "query",
    ["10%..50%", "10..50%", "10%-50%", "10%～50%", "10%~50%", "10% to 50%", "between 10% and 50%", "10 to 50%", "10%至50%",
     "10%—50%", "10 percent to 50 percent"],
)  # fmt: skip
def test_a_range_of_shares(index: Index, query: str) -> None:
    """A range of percentages includes both ends."""
    results = index.find(query)
    assert results.error is None
    assert results.figures == {"city-share-industry", "city-industry-growth"}


@pytest.mark.parametrize(
    ("query", "figures"),
    [
        ("10 million yuan", "agri-western-centre-funding city-xiaojinniu-loan"),
        ("CNY 10 million", "agri-western-centre-funding city-xiaojinniu-loan"),
        ("¥1000万", "agri-western-centre-funding city-xiaojinniu-loan"),
        ("CNY 530 million", "city-rd-spending"),
        ("530 million yuan", "city-rd-spending"),
        ("3 million mu", "agri-fertigation-area"),
        ("41.2 per cent", "city-share-industry"),
        ("at least 500 million yuan", "city-rd-spending city-hengan-sales city-grp"),
        ("at most 50%", "city-rongao-rd-share city-share-industry city-grp-growth city-industry-growth"),
        ("不低于5亿元", "city-rd-spending city-hengan-sales city-grp"),
        ("less than 6%", "city-grp-growth"),
        ("below 6%", "city-grp-growth"),
        ("低于6%", "city-grp-growth"),
        ("不超过6%", "city-grp-growth city-rongao-rd-share"),
    ],
)  # fmt: skip
def test_amounts_in_english(index: Index, query: str, figures: str) -> None:
    """English words around a number are read as its bound, scale and unit."""
    results = index.find(query)
    assert results.error is None
    assert results.figures == set(figures.split())


@pytest.mark.parametrize(
    ("query", "figures"),
    [
        ("2020年..2021年", "city-date-2020-end city-year-growth-base"),
        ("2020年-2021年", "city-date-2020-end city-year-growth-base"),
        ("<=2021年", "city-date-2020-end city-year-growth-base city-date-rongao-founded"),
        ("<2020年", "city-date-rongao-founded"),
    ],
)
def test_years(index: Index, page: Page, query: str, figures: str) -> None:
    """Years are compared with the dates that are printed, not with lengths of time."""
    found = index.find(query).figures
    dated = {f.id for f in page.figures if f.kind == "date"}
    assert found <= dated
    printed = {f for f in set(figures.split()) if page.find(f)}
    assert printed <= found
    assert {page.figure(f).period[:4] for f in found} <= {"2013", "2020", "2021"}


def test_since_a_year(index: Index, page: Page) -> None:
    """>=2020年 finds every date from that year on, and no other."""
    expected = {
        f.id for f in page.figures if f.kind == "date" and f.period and f.period[:4] >= "2020"
    }
    assert index.find(">=2020年").figures == expected


def test_one_figure_satisfies_unit_and_bound(index: Index, page: Page) -> None:
    """One figure must satisfy both: unit:家 >100 does not find 49家 beside another number above 100."""
    expected = {
        f.id for f in page.figures if f.unit == "家" and f.value is not None and f.value > 100
    }
    results = index.find("unit:家 >100")
    assert results.error is None
    assert results.figures == expected
    assert {hit.passage.id for hit in results.hits} == {page.figure(f).passage for f in expected}


def test_a_bound_without_a_unit_asks_for_one(index: Index) -> None:
    """A bound without a unit mixes no units, but offers those that there are."""
    error = index.find(">1").error
    assert error
    assert error.en.startswith("“>1” has no unit, and numbers of ")
    assert not index.find(">1").hits
    assert index.find("技术合同 >1").by_passage.keys() == index.find("技术合同").by_passage.keys()
    assert index.find(">100 million").error is None  # only money is so much
    assert index.find("unit:% >1").error is None


def page_with(tmp_path: Path, text: str, printed: str, value: str, unit: str, bound: str) -> Index:
    """The tiny page, where its paragraph prints one more number."""
    folder = tiny.write(tmp_path / "page")
    tiny.change(folder, "news.toml", "报道：今年", f"报道：{text}，今年")
    news = folder / "news.toml"
    figure = (
        '\n[[documents.paragraphs.figures]]\nid = "more"\nlabel = { zh = "数", en = "number" }\n'
        f'quote = "{text}"\nprinted = "{printed}"\nvalue = {value}\nunit = "{unit}"\n'
        f'qualifier = "{bound}"\n'
    )
    news.write_text(
        news.read_text("utf-8").replace("\n[[series]]", f"{figure}\n[[series]]"), "utf-8"
    )
    return Index(load_page(folder))


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("-12.5℃", True),
        ("－12.5℃", True),
        ("-12.5°C", True),
        ("12.5℃", False),
        ("-20℃..0℃", True),
        ("-20℃~0℃", True),
        ("<0℃", True),
        (">0℃", False),
        (">-20℃", True),
        ("今年 -12.5℃", True),
        ("今年 -苹果", False),
    ],
)
def test_below_zero(tmp_path: Path, query: str, is_found: bool) -> None:
    """A hyphen before degrees is a minus sign, and the number without it is another number."""
    index = page_with(tmp_path, "气温-12.5℃", "-12.5℃", "-12.5", "℃", "exact")
    results = index.find(query)
    assert results.error is None
    assert bool(results.hits) is is_found
    assert "more" in results.figures or not is_found


BOUNDS = {
    "exact": ("收入1亿元", "exact", ">=1亿元 <=1亿元 >0.9亿元 <1.1亿元", ">1亿元 <1亿元"),
    "over": ("收入超过1亿元", "over", ">=1亿元 >1亿元", "<=1亿元 <1亿元"),
    "least": ("收入1亿元以上", "least", ">=1亿元", ">1亿元 <=1亿元 <1亿元"),
    "within": ("收入不超过1亿元", "within", "<=1亿元", ">=1亿元 >1亿元 <1亿元"),
    "under": ("收入不到1亿元", "under", "<=1亿元 <1亿元", ">=1亿元 >1亿元"),
}


@pytest.mark.parametrize("bound", BOUNDS)
def test_bounds_keep_their_meaning(tmp_path: Path, bound: str) -> None:
    """>= of an amount does not find at most or less than it, nor does <= find at least or more."""
    text, qualifier, found, not_found = BOUNDS[bound]
    printed = "1亿元以上" if bound == "least" else "1亿元"
    index = page_with(tmp_path, text, printed, "1", "亿元", qualifier)
    for query in found.split():
        assert index.find(query).figures == {"more"}, query
    for query in not_found.split():
        assert not index.find(query).figures, query


def test_words_without_a_unit_are_text(index: Index, page: Page) -> None:
    """`more than 40` without a unit is text, which the English reading has."""
    results = index.find("more than 40")
    assert results.error is None
    said = {p.id for p in page.passages if "more than 40" in p.translation}
    assert results.by_passage.keys() == said != set()


def test_another_currency_finds_nothing_and_offers_the_number(index: Index) -> None:
    """1.3亿美元 does not find 1.3亿元; the number without its unit is offered."""
    results = index.find("1.3亿美元")
    assert not results.hits
    assert next((near.query, near.hits) for near in results.instead) == ("1.3亿", 1)


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("unit:亿元 >2", "unit:亿元 >2亿元"),
        (">5000 unit:万元", "unit:万元 >5000万元"),
        ("unit:亿元 1..3", "unit:亿元 1亿元..3亿元"),
        ("unit:亿元 >3亿", "unit:亿元 >3亿元"),
        ("unit:% <10", "unit:% <10%"),
    ],
)
def test_a_bare_comparison_is_in_the_unit_beside_it(index: Index, query: str, same: str) -> None:
    """>2 beside unit:亿元 means 2亿元, not 2元; <10 beside unit:% does not find half of something."""
    found = index.find(query).figures
    assert found == index.find(same).figures != set()
