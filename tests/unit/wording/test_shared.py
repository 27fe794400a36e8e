"""Shared and own wording, compared with a check that looks at every string of every text."""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.model.page import Page
from changji_tui.model.voices import Voice
from changji_tui.model.voices import compared as compared_on
from changji_tui.search.folding import fold
from changji_tui.wording.repeats import BREAK, maximal_repeats
from changji_tui.wording.said import Said
from changji_tui.wording.shared import (
    LEAST,
    Wording,
    own_wording,
    shared_wording,
)
from tests.unit.wording.texts import voice, voices

TEXTS = st.lists(
    st.lists(st.text("ab的，12", max_size=14), min_size=1, max_size=3), min_size=1, max_size=5
)


def every_place(said: Said) -> dict[str, list[int]]:
    """Every string that no break divides, with every place where it stands."""
    places = defaultdict(list)
    for start, end in itertools.combinations(range(len(said.signs) + 1), 2):
        if BREAK in said.signs[start:end]:
            continue
        places[said.signs[start:end]].append(start)
    return places


def maximal(used: dict[str, int], least: int) -> set[str]:
    """The strings used twice or more, and more than any that is longer by one sign."""
    widest: dict[str, int] = defaultdict(int)
    for string, times in used.items():
        for part in (string[1:], string[:-1]):
            widest[part] = max(widest[part], times)
    return {s for s, n in used.items() if n > 1 and len(s) >= least and widest[s] < n}


def shared_by_brute_force(said: Said, least: int) -> dict[str, list[int]]:
    """The definition of shared wording, word for word."""
    places = every_place(said)
    used = {string: len({said.number[at] for at in ats}) for string, ats in places.items()}
    return {string: places[string] for string in maximal(used, least)}


def found(wordings: tuple[Wording, ...]) -> dict[str, list[int]]:
    """The places of each wording, by its signs."""
    return {w.said.signs[w.starts[0] : w.starts[0] + w.length]: list(w.starts) for w in wordings}


@given(TEXTS, st.integers(1, 4))
def test_shared_wording_equals_a_quadratic_check(texts: list[list[str]], least: int) -> None:
    """Exactly the strings of the definition are found, each with all of its places."""
    compared = voices(texts)
    assert found(shared_wording(compared, least)) == shared_by_brute_force(Said(compared), least)


@given(TEXTS, st.integers(1, 4))
def test_repeats_equal_a_quadratic_check(texts: list[list[str]], least: int) -> None:
    """The maximal repeats, counted by places, are those of the definition."""
    said = Said(voices(texts))
    places = every_place(said)
    expected = maximal({string: len(ats) for string, ats in places.items()}, least)
    repeats = {
        said.signs[ats[0] : ats[0] + n]: ats for n, ats in maximal_repeats(said.signs, least, len)
    }
    assert repeats == {string: places[string] for string in expected}


def test_shared_wording_of_the_page_equals_a_quadratic_check(page: Page) -> None:
    """The shared wording of the bundled page is exactly that of the definition."""
    compared = compared_on(page)
    said = Said(compared)
    places: dict[str, list[int]] = defaultdict(list)
    for start in range(len(said.signs)):
        end = start
        while said.signs[end] != BREAK:
            end += 1
            places[said.signs[start:end]].append(start)
    used = {string: len({said.number[at] for at in ats}) for string, ats in places.items()}
    expected = {string: places[string] for string in maximal(used, LEAST)}
    assert len(expected) > 50
    assert found(shared_wording(compared)) == expected


def test_the_longest_comes_first(page: Page) -> None:
    """Shared wording is ordered by length, then by how many say it, then by its first place."""
    wordings = shared_wording(compared_on(page))
    keys = [(-w.length, -len(w.voices), w.starts[0]) for w in wordings]
    assert keys == sorted(keys)
    assert wordings[0].text == "为建设中国式现代化新疆实践的典范地州"
    assert [voice.id for voice in wordings[0].voices] == ["yu-fengshan", "zeng-jun"]


def test_every_place_prints_the_wording(page: Page) -> None:
    """A place is printed text that folds to the same, in a document that is named."""
    for wording in shared_wording(compared_on(page)):
        assert {fold(place.text) for place in wording.places} == {fold(wording.text)}
        assert {p.passage.document for p in wording.places} == {
            voice.id for voice in wording.voices
        }


def told(compared: list[Voice]) -> dict[str, list[tuple[str, int]]]:
    """What each speaker says alone: the words, and how often."""
    return {
        name: [(wording.text, len(wording.starts)) for wording in wordings]
        for name, wordings in own_wording(compared).items()
    }


@pytest.mark.parametrize(
    ("mine", "other", "own"),
    [
        pytest.param("绿色低碳，绿色低碳", "蓝色", [("绿色低碳", 2)], id="said twice"),
        pytest.param("绿色低碳", "蓝色", [], id="said once"),
        pytest.param("绿色低碳，绿色低碳", "绿色低碳", [], id="said by another too"),
        pytest.param("绿色低碳好，绿色低碳好", "", [("绿色低碳好", 2)], id="the longer holds it"),
        pytest.param("坚持“双碳”引领", "蓝色", [("双碳", 1)], id="in quotation marks"),
        pytest.param("坚持“双碳”引领", "不说双碳", [], id="quoted, said by another without them"),
        pytest.param("他说：“干得好。”", "", [], id="direct speech"),
        pytest.param("解决‘卡脖子’技术", "", [("卡脖子", 1)], id="in the inner marks"),
        pytest.param("“不配对", "", [], id="a mark without its fellow"),
        pytest.param("一个“实”字", "", [], id="one sign"),
        pytest.param(
            "“大数据+铁脚板”", "大数据、铁脚板", [("大数据+铁脚板", 1)], id="marks within"
        ),
    ],
)
def test_own_wording(mine: str, other: str, own: list[tuple[str, int]]) -> None:
    """Own wording is what only one speaker says: maximal repeated strings, and quoted words."""
    assert told([voice("mine", mine), voice("other", other)])["mine"] == own


@given(TEXTS)
def test_own_wording_is_nobody_elses(texts: list[list[str]]) -> None:
    """Every repeat that stands in one document only is found, and nothing that another says."""
    compared = voices(texts)
    said = Said(compared)
    places = every_place(said)
    repeats = maximal({string: len(ats) for string, ats in places.items()}, LEAST)
    expected = {
        string for string in repeats if len({said.number[at] for at in places[string]}) == 1
    }
    own = own_wording(compared)
    assert set(found(tuple(w for wordings in own.values() for w in wordings))) == expected
