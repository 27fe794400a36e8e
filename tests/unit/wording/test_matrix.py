"""The matrix of terms and texts, against the text of the printed sheet."""

from __future__ import annotations

import re

import pytest

from changji_tui.loading import bundled_folder
from changji_tui.model.page import Page
from changji_tui.model.voices import Voice, articles, speakers
from changji_tui.search import Index
from changji_tui.search.folding import fold
from changji_tui.wording.matrix import (
    Find,
    Term,
    as_query,
    count,
    proposed_terms,
    typed_terms,
)


@pytest.fixture(scope="session")
def find(page: Page) -> Find:
    """What finds a query on the bundled page."""
    return Index(page).find


def packed(text: str) -> str:
    """A text without white space, as the sheet's line breaks do not count."""
    return re.sub(r"\s", "", text)


def printed(voice: Voice) -> list[str]:
    """The paragraphs of a speaker or an article, cut out of source.txt."""
    source = packed((bundled_folder() / "source.txt").read_text("utf-8"))
    cut = []
    for paragraph in voice.paragraphs:
        start = source.index(packed(paragraph.text))
        cut.append(source[start : start + len(packed(paragraph.text))])
    return cut


def test_counts_equal_brute_force_over_the_source(page: Page, find: Find) -> None:
    """Every proposed term is counted in every text as often as source.txt prints it there."""
    texts = (*speakers(page), *articles(page))
    terms = proposed_terms(page, find)
    assert {term.origin for term in terms} == {"policy", "distinctive"}
    assert len(terms) > 60
    matrix = count(find, texts, terms)
    paragraphs = {voice.id: printed(voice) for voice in texts}
    for column in matrix.columns:
        term = packed(fold(column.term.text))
        expected = tuple(
            sum(fold(text).count(term) for text in paragraphs[voice.id]) for voice in texts
        )
        assert column.counts == expected, column.term.text
        assert column.words == ()


def test_a_policy_term_is_proposed_if_a_speaker_says_it(page: Page, find: Find) -> None:
    """Every form of every policy term that a speech has is proposed."""
    said = "\n".join(p.text for d in speakers(page) for p in d.paragraphs)
    forms = {n for e in page.entities if e.kind == "term" for n in (e.name.zh, *e.aliases)}
    proposed = {term.text for term in proposed_terms(page, find)}
    assert {form for form in forms if form in said and as_query(form)} <= proposed
    assert {form for form in forms if form in said} <= proposed


def test_several_speakers_come_first(page: Page, find: Find) -> None:
    """Terms that several speakers say come first, then distinctive ones, then other terms of one speaker."""
    terms = proposed_terms(page, find)
    matrix = count(find, speakers(page), terms)
    groups = [
        1 if column.term.origin == "distinctive" else 0 if sum(map(bool, column.counts)) > 1 else 2
        for column in matrix.columns
    ]
    assert groups == sorted(groups)
    assert terms[0].text == "高质量发展"


def test_header_lines_do_not_count(page: Page, find: Find) -> None:
    """A word in a header line, as 城乡 in the name of a speaker's bureau, is not counted."""
    [term] = typed_terms("城乡")
    matrix = count(find, speakers(page), [term])
    spoken = {d.id: sum(p.text.count("城乡") for p in d.paragraphs) for d in speakers(page)}
    assert dict(zip(spoken, matrix.columns[0].counts, strict=True)) == spoken
    header = page.document("wu-di").speaker
    assert header
    assert "城乡" in header.line.text
    assert spoken["wu-di"] == 4


def test_rates_are_of_a_thousand_characters(page: Page, find: Find) -> None:
    """Rates are per 1,000 characters of the paragraphs, punctuation included."""
    matrix = count(find, speakers(page), typed_terms("就业"))
    assert matrix.lengths[0] == sum(len(p.text) for p in page.document("yu-fengshan").paragraphs)
    assert matrix.rate(0, 0) == pytest.approx(1000 * 14 / 717)


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("乡村 城乡", ["乡村", "城乡"]),
        ("乡村  乡村", ["乡村"]),
        ("“美丽 昌吉” speaker:顾涛 -改革", ["美丽 昌吉"]),
        ("speaker:顾涛", []),
        ("", []),
    ],
)
def test_terms_as_typed(typed: str, texts: list[str]) -> None:
    """Each word and each phrase is a term; fields and exclusions are not."""
    assert [term.text for term in typed_terms(typed)] == texts


@pytest.mark.parametrize(
    ("typed", "words"),
    [("xiangcun", ("乡村",)), ("鄉村", ("乡村",)), ("乡村", ()), ("rural", ())],
)
def test_what_is_printed_is_told_where_it_is_not_what_was_typed(
    page: Page, find: Find, typed: str, words: tuple[str, ...]
) -> None:
    """Terms in pinyin or Traditional characters have the words that they found; English has none."""
    matrix = count(find, speakers(page), typed_terms(typed))
    assert sum(matrix.columns[0].counts) > 0
    assert matrix.columns[0].words == words


@pytest.mark.parametrize(
    "words",
    [
        "改革",
        "大数据+铁脚板",
        "-改革",
        "5亿",
        "speaker:改革",
        "美丽 昌吉",
        "含“金”量",
        ">5家",
        "9..10",
    ],
)
def test_printed_words_are_asked_for_literally(words: str) -> None:
    """Words that the query language would read otherwise are asked for as a phrase."""
    [term] = typed_terms(as_query(words))
    assert term.text.strip('"') == words


def test_words_in_quotation_marks_are_asked_for_with_them(page: Page, find: Find) -> None:
    """Quotation marks within the marks of a phrase are part of the phrase."""
    assert as_query("“实”") == '"“实”"'
    hits = find(as_query("“实”")).hits
    assert {hit.passage.id for hit in hits} == {p.id for p in page.passages if "“实”" in p.text}


def test_a_label_of_ours_is_not_what_a_text_says(page: Page, find: Find) -> None:
    """Passages that only a figure's label finds are not counted."""
    term = Term(text="转型的时间", query="转型的时间", origin="typed")
    assert "转型的时间" in page.figure("gu-transition-years").label.zh
    assert not any(count(find, speakers(page), [term]).columns[0].counts)


def test_nobody_speaks(page: Page, find: Find) -> None:
    """A matrix without texts, and one without terms, are empty and do not fail."""
    term = Term(text="改革", query="改革", origin="typed")
    assert count(find, (), [term]).columns[0].counts == ()
    assert count(find, speakers(page), []).columns == ()
