"""An archive is searched as one long page, in steps, and says what each of its pages says."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from changji_tui.archive import page as plain
from changji_tui.archive.archive import Archive, ArchiveSearch
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Hit, Index, Instead
from changji_tui.search.amounts import Amount
from changji_tui.search.corpus import Valued
from tests.unit.search.test_properties import TERMS, printed_words

SMALL = Path(__file__).parents[2] / "fixtures" / "small"
Shown = tuple[object, ...]


@cache
def pages() -> tuple[Page, ...]:
    """The bundled page, the fixture page, and the bundled page again."""
    return load_page(bundled_folder()), load_page(SMALL), load_page(bundled_folder())


@cache
def indexes() -> tuple[Index, ...]:
    """Each page, searched alone."""
    return tuple(map(Index, pages()))


def archive_of(*folders: Page, each_apart: bool = True) -> Archive:
    """An archive of pages, each a segment of its own or all in one."""
    archive = Archive()
    for page in folders:
        archive.add(plain.from_data(json.loads(json.dumps(plain.to_data(page)))))
        if each_apart:
            archive.settle()
    archive.settle()
    return archive


@cache
def archive(each_apart: bool) -> Archive:
    """The archive of all pages."""
    return archive_of(*pages(), each_apart=each_apart)


def searched(query: str, *, each_apart: bool = True) -> ArchiveSearch:
    """What a query finds in the archive in the end."""
    search = archive(each_apart).search(query)
    for _ in search.steps():
        pass
    return search


def told(hit: Hit) -> Shown:
    """All that an archive says of a hit."""
    passage = hit.passage
    place = (passage.id, passage.section, passage.document, passage.field)
    lit = (
        hit.spans,
        hit.translation_spans,
        hit.matched,
        tuple(f.id for f in hit.figures),
        hit.score,
    )
    return place, passage.text, passage.translation, lit


def told_alone(number: int, query: str) -> list[Shown]:
    """What a page alone says of its hits."""
    hits = indexes()[number].find(query).hits
    return [
        (
            (h.passage.id, h.passage.section, h.passage.document, h.passage.field),
            h.passage.text,
            h.passage.translation,
            (h.spans, h.translation_spans, h.matched, tuple(f.id for f in h.figures), h.score),
        )
        for h in hits
    ]


ONE = st.one_of(
    TERMS.map(lambda term: term.removeprefix("-")),
    st.sampled_from(
        ["contract", "jishu", "jsht", "wd", "speaker:gt", "person:liu", "apple", "水", "12条", "三",
         "kind:date", "unit:%", "js", "qinghe", "xian", "2024", "0", "year", "the"]
    ),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(ONE, min_size=1, max_size=2).map(" ".join), st.booleans())
def test_a_page_says_what_it_says_alone(query: str, each_apart: bool) -> None:
    """The hits of a page are those that the page alone has, whatever the segments are."""
    search = searched(query, each_apart=each_apart)
    for page in range(len(pages())):
        assert list(map(told, search.hits(page))) == told_alone(page, query)
    assert search.count == sum(map(len, search.rows.values()))


@settings(deadline=None)
@given(printed_words(), TERMS)
def test_segments_make_no_difference(word: str, other: str) -> None:
    """What is found does not depend on where one segment ends and the next begins."""
    query = f"{word} {other}"
    one, many = (searched(query, each_apart=apart) for apart in (False, True))
    assert [h for n in one.rows for h in map(told, one.hits(n))] == [
        h for n in many.rows for h in map(told, many.hits(n))
    ]


def test_the_steps_tell_more_and_more() -> None:
    """What is found grows with the steps, and nothing found is taken back."""
    search = archive(True).search("农业")
    counts = [search.count for _ in search.steps()]
    assert counts == sorted(counts)
    assert 0 < counts[0] < search.count or counts[1] < search.count
    assert list(search.rows) == [0, 1, 2]


def test_pages_are_settled_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive says when a segment is full; what has come is searched once all steps are taken."""
    early = Archive()
    early.add(plain.from_data(plain.to_data(pages()[0])))
    assert not early.is_full
    monkeypatch.setattr("changji_tui.archive.archive.SEGMENT", 7_000)
    assert early.is_full
    steps = early.settling()
    assert (next(steps), early.parts, early.waiting) == (None, [], early.waiting)
    assert len(list(steps)) > 1
    assert (len(early.parts), early.waiting, early.is_full) == (1, 0, False)
    assert list(early.settling()) == []


def test_a_search_uses_what_the_one_before_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A term that has been sought is not sought again when another one is typed after it."""
    first = searched("农业")
    monkeypatch.setattr("changji_tui.search.haystack.LiteralScan.rows", pytest.fail)
    again = archive(True).search("农业")
    for _ in again.steps():
        pass
    assert again.rows == first.rows


def test_a_number_is_tried_once_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number is compared once, however many segments of the archive print it."""
    tried: list[Valued] = []
    real = Amount.met_by

    def met_by(amount: Amount, figure: Valued) -> bool:
        tried.append(figure)
        return real(amount, figure)

    monkeypatch.setattr(Amount, "met_by", met_by)
    assert searched(">8亿元").count
    assert len(tried) == len(set(tried)) > 40


def test_hits_are_looked_at_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search of any size makes no hit; the hits of a screen are all that are made for it."""
    made: list[Hit] = []
    monkeypatch.setattr(
        "changji_tui.archive.archive.Hit",
        lambda **values: made.append(Hit(**values)),
    )
    search = searched("的")
    assert search.count > 30
    assert made == []
    assert len(search.hits(0, 2, 5)) == len(made) == 3


def test_pages_can_be_searched_while_others_come() -> None:
    """Pages that have come are searched; later pages add hits, even for a stronger reason."""
    early = Archive()
    early.add(plain.from_data(plain.to_data(pages()[0])))
    early.settle()
    search = early.search("梨")
    for _ in search.steps():
        pass
    assert (search.count, search.rows) == (0, {})
    early.add(plain.from_data(plain.to_data(pages()[1])))
    early.settle()
    search = early.search("梨")
    assert list(search.steps()) != []
    assert list(search.rows) == [1]
    assert [page.folder for page in early.pages] == ["data", "small"]


LOST = [
    "技树合同",
    "contrakt",
    "xiaojiabo",
    "昌吉溢达纺织公司",
    "乌鲁木齐技术",
    "3亿元",
    ">500亿元",
    "顾涛 孵化器",
    "技术合同 zqzqzq",
    "speaker:顾桃",
    "unit:亿",
    "“技术 合同”",
]


def sought_instead(archive: Archive, query: str) -> ArchiveSearch:
    """A search whose every step is taken."""
    search = archive.search(query)
    for _ in chain(search.steps(), search.seek_instead()):
        pass
    return search


def datas(instead: Iterable[Instead]) -> list[dict[str, object]]:
    """What is offered, as it is said."""
    return [near.data for near in instead]


@pytest.mark.parametrize("query", LOST)
def test_an_archive_offers_what_its_page_offers(query: str) -> None:
    """An archive of one page that finds nothing offers what the page alone offers."""
    offered = sought_instead(archive_of(pages()[0]), query).instead
    assert datas(offered) == datas(indexes()[0].find(query).instead) != []


@pytest.mark.parametrize("query", LOST)
def test_what_an_archive_offers_is_found(query: str) -> None:
    """Each offer finds as much as it says, whatever the segments are."""
    near, same = (sought_instead(archive(apart), query).instead for apart in (True, False))
    assert datas(near) == datas(same) != []
    assert {one.query: searched(one.query).count for one in near} == {
        one.query: one.hits for one in near
    }


def test_what_is_found_needs_nothing_instead() -> None:
    """A query that finds something, or cannot be read, offers nothing."""
    for query in ("技术合同", "", ">abc", "“"):
        assert sought_instead(archive(True), query).instead == ()


@pytest.mark.parametrize("query", ["", "  ", "“", ">abc", "zzqxj", "speaker:nobody", "-的 zzqxj"])
def test_nothing_is_found_by_nothing(query: str) -> None:
    """A blank, broken or vain query finds nothing, and says whether it is broken."""
    search = searched(query)
    assert (search.count, search.rows) == (0, {})
    assert (search.error is not None) == (query in ("“", ">abc"))


def test_units_are_not_mixed_in_an_archive() -> None:
    """A comparison without a unit is left out, with what it could mean, as on a page."""
    search = searched(">1")
    assert (search.count, search.rows, search.asks) == (0, {}, False)
    assert search.error
    assert "has no unit" in search.error.en
    both, alone = searched("农业 >1"), searched("农业")
    assert both.error
    assert both.rows == alone.rows != {}


def test_an_empty_archive_is_searched() -> None:
    """An archive without pages finds nothing, and is searched without an error."""
    search = Archive().search("技术 jishu -的 >5")
    assert list(search.steps()) == []
    assert search.count == 0
