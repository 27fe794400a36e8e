"""Numbers by value: what each query finds on the bundled page, exactly."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.search import Index
from tests.unit import tiny
from tests.unit.search.conftest import Find

EQUAL = [
    ("319.4", "city-grp"),
    ("319.40", "city-grp"),
    ("319.4亿", "city-grp"),
    ("31940000000", "city-grp"),
    ("1.3亿", "city-registered-contracts"),
    ("1.3亿元", "city-registered-contracts"),
    ("１.３億元", "city-registered-contracts"),
    ("13000万", "city-registered-contracts"),
    ("130000000", "city-registered-contracts"),
    ("130,000,000元", "city-registered-contracts"),
    ("14,651", "city-relief-amount"),
    ("14651", "city-relief-amount"),
    ("14，651万元", "city-relief-amount"),
    ("1.4651亿元", "city-relief-amount"),
    ("5.3亿元", "city-rd-spending"),
    ("５．３亿元", "city-rd-spending"),
    ("5。3亿", "city-rd-spending"),
    ("3亿", ""),
    (".3亿", ""),
    ("1.3亿美元", ""),
    ("1.3亿亩", ""),
    ("1000万元", "agri-western-centre-funding city-xiaojinniu-loan"),
    ("1000万亩", ""),
    ("300万亩", "agri-fertigation-area"),
    ("300余万亩", "agri-fertigation-area"),
    ("300万元", ""),
    ("20万吨", "city-jiushenghe-capacity"),
    ("200000000公斤", "city-jiushenghe-capacity"),
    (
        "20",
        "agri-filing-enterprises agri-academicians city-hightech-yearly-increase"
        " city-jiushenghe-capacity",
    ),
    ("2020", "city-date-2020-end city-year-growth-base"),
    ("202", ""),
    ("13", "city-hengan-age"),
    ("113家", "city-hightech-now city-hightech-now-again"),
    ("五亿元", "city-hengan-sales"),
    ("百分之四十一点二", "city-share-industry"),
    ("50%", "agri-subtitle-local-share agri-local-share"),
    ("3年", "gu-transition-years"),
    ("113 1.3亿", "city-hightech-now city-registered-contracts"),
]


@pytest.mark.parametrize(("query", "figures"), EQUAL, ids=[query for query, _ in EQUAL])
def test_a_number(index: Index, query: str, figures: str) -> None:
    """A number finds the figures of its value, never one that has its digits among others."""
    results = index.find(query)
    assert results.error is None
    if " " in query:  # all in one passage, each number its own figure
        assert {hit.passage.id for hit in results.hits} == {"city.p3"}
        return
    assert results.figures == set(figures.split())
    assert bool(results.hits) == bool(figures)


COMPARED = [
    (
        ">1亿元",
        "agri-headline-turnover agri-turnover city-rd-spending city-registered-contracts"
        " city-relief-amount city-loan-amount city-hengan-sales city-grp",
    ),
    (">5亿元", "city-rd-spending city-grp"),
    (">=5亿元", "city-rd-spending city-grp city-hengan-sales"),
    ("≥50000万元", "city-rd-spending city-grp city-hengan-sales"),
    ("＞５亿元", "city-rd-spending city-grp"),
    (
        "<=50%",
        "city-rongao-rd-share city-share-industry city-grp-growth city-industry-growth",
    ),
    ("<6%", "city-grp-growth"),
    ("<=6%", "city-grp-growth city-rongao-rd-share"),
    (">90%", "city-hightech-growth"),
    ("10%..50%", "city-share-industry city-industry-growth"),
    ("10..50%", "city-share-industry city-industry-growth"),
    ("50%..10%", "city-share-industry city-industry-growth"),
    ("100%..", "city-hightech-growth"),
    ("..5%", "city-grp-growth"),
    (
        "1亿元..2亿元",
        "city-registered-contracts city-relief-amount agri-headline-turnover agri-turnover",
    ),
    (">1亿美元", ""),
    (">1亩", "agri-fertigation-area city-rongao-output"),
    ("<1000万元", ""),
    ("=80家", "city-four-above-increase"),
    (">1000公斤", "agri-maize-yield city-jiushenghe-capacity"),
    (">0.6吨", "agri-maize-yield agri-wheat-yield city-jiushenghe-capacity"),
]


@pytest.mark.parametrize(("query", "figures"), COMPARED, ids=[query for query, _ in COMPARED])
def test_a_comparison(index: Index, query: str, figures: str) -> None:
    """A comparison finds the figures of its unit that meet it; 突破1亿元 is more than 1亿元."""
    results = index.find(query)
    assert results.error is None
    assert results.figures == set(figures.split())
    assert {hit.matched for hit in results.hits} <= {"value"}


def test_a_number_says_how_it_was_found(find: Find) -> None:
    """A number that is printed as typed is literal; another form of it is found by value."""
    assert find("1.3亿") == {"city.p3": "literal"}
    assert find("13000万") == {"city.p3": "value"}
    assert find("319.4") == {"city.p23": "value"}
    assert find("百分之五") == {"city.p23": "value"}


def test_a_number_lights_its_numeral(index: Index) -> None:
    """A match of a number is the numeral with its unit."""
    [hit] = index.find("130000000").hits
    assert [hit.passage.text[start:end] for start, end in hit.spans] == ["1.3亿元"]


def test_digits_in_names_and_dates_are_whole_too(find: Find) -> None:
    """A number finds a name or a day that has it, and none that has it within a longer one."""
    assert find("中棉113") == {"agri.p6": "literal"}
    assert find("中棉11") == {}
    assert set(find("113")) == {"agri.p6", "city.p3", "city.p5"}
    assert set(find("8月16日")) == {"city.p9", "city.p22"}
    assert set(find("10月1")) == set()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (">abc", "“>abc” compares with no number, expected one as in >1亿元, <=50%, 10%..50%"),
        (">", "“>” compares with no number"),
        ("<=", "“<=” compares with no number"),
        ("1亿元..50%", "“1亿元..50%” has two units, expected one"),
        ("“技术", "the quotation mark is not closed, expected “技术”"),
        ('技术 "合同', 'the quotation mark is not closed, expected "合同"'),
        ("speaker:", "“speaker:” has no value, expected one behind its colon"),
    ],
)
def test_a_bad_query_is_told(index: Index, query: str, told: str) -> None:
    """A bad query says in both languages what is wrong, and raises nothing."""
    error = index.find(query).error
    assert error is not None
    assert told in error.en
    assert error.zh


def test_what_can_be_read_of_a_bad_query_still_holds(index: Index) -> None:
    """While a query is typed, the rest of it goes on finding."""
    whole = index.find("技术合同").by_passage
    assert index.find("技术合同 >").by_passage.keys() == whole.keys()
    assert index.find("技术合同 speaker:").by_passage.keys() == whole.keys()
    assert index.find("“技术合同").by_passage.keys() == whole.keys()


def test_a_number_in_characters_beats_a_label_that_says_it(tmp_path: Path) -> None:
    """Value beats translation and label: 五个 finds the 5个 of the print, not the label 五个苹果."""
    folder = tiny.write(tmp_path / "page")
    tiny.change(folder, "news.toml", 'zh = "苹果", en = "apples"', 'zh = "五个苹果", en = "apples"')
    [hit] = Index(load_page(folder)).find("五个").hits
    assert hit.matched == "value"
    assert [hit.passage.text[start:end] for start, end in hit.spans] == ["5个"]
