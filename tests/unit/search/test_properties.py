"""What holds of every query."""

from __future__ import annotations

from functools import cache
from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.folding import MARKS, fold
from changji_tui.search.results import Matched
from tests.options import cases


@cache
def bundled() -> tuple[Page, Index]:
    """The bundled page and its index, made once for all examples."""
    page = load_page(bundled_folder())
    return page, Index(page)


@st.composite
def printed_words(draw: st.DrawFn) -> str:
    """One to six Chinese characters that the page prints together."""
    page, _ = bundled()
    text = draw(st.sampled_from(page.passages)).text
    start = draw(st.integers(0, len(text) - 1))
    word = text[start : start + draw(st.integers(1, 6))]
    return "".join(c for c in word if "\u4e00" <= c <= "\u9fff") or "技"


TERMS = st.one_of(
    printed_words(),
    printed_words().map(lambda word: f"“{word}”"),
    printed_words().map(lambda word: f"-{word}"),
    st.sampled_from(
        [">1亿元", "<=50%", "20", "1.3亿", "113家", "unit:家", "section:plenary", "kind:speech",
         "speaker:顾涛", "person:刘茜", "org:九圣禾", "-kind:article", "10%..50%"]
    ),
)  # fmt: skip
REASONS = get_args(Matched)
SPOKEN = [
    "jishu",
    "chuangxin",
    "jsht",
    "contract",
    "technology",
    "zone",
    "qiye",
    "liuxi",
    "百分之五",
]


@given(printed_words())
def test_a_literal_search_is_brute_force(word: str) -> None:
    """A printed word finds the passages that have it, at every place that has it.

    All others that it finds have it in a label of ours, or as a number, and say so.
    """
    page, index = bundled()
    folded = fold(word)
    hits = index.find(f"“{word}”").by_passage
    printed = {p.id for p in page.passages if folded in fold(p.text)}
    assert {passage for passage, hit in hits.items() if hit.matched == "literal"} == printed
    assert {hit.matched for hit in hits.values()} <= {"literal", "translation"}
    assert set(index.find(word).by_passage) >= set(hits)
    for hit in (hits[passage] for passage in printed):
        text = fold(hit.passage.text)
        lit = {at for start, end in hit.spans for at in range(start, end)}
        places = {at for at in range(len(text)) if text.startswith(folded, at)}
        assert lit <= {at + i for at in places for i in range(len(folded))}
        assert all(at in lit or text.startswith(folded, at - 1) for at in places)


@given(printed_words())
def test_spans_fold_to_the_query(word: str) -> None:
    """What a literal hit lights folds to what was typed, once or more often, marks inside aside."""
    _, index = bundled()
    for hit in (hit for hit in index.find(word).hits if hit.matched == "literal"):
        for start, end in hit.spans:
            lit = "".join(c for c in hit.passage.text[start:end] if c not in MARKS)
            assert fold(lit).replace(fold(word), "") == ""


@given(st.lists(TERMS, min_size=1, max_size=3), TERMS)
def test_another_term_never_adds_hits(terms: list[str], term: str) -> None:
    """What a longer query finds, the shorter one finds too, or it finds its header lines.

    顾涛 alone finds the line above his speech, 顾涛 双碳 the paragraph below it.
    """
    page, index = bundled()
    shorter = index.find(" ".join(terms)).by_passage
    longer = index.find(" ".join([*terms, term])).by_passage
    lines = {hit.passage.document for hit in shorter.values() if not hit.passage.paragraph}
    added = longer.keys() - shorter.keys()
    assert {page.passage(passage).document for passage in added} <= lines


@given(st.lists(TERMS, min_size=1, max_size=3), printed_words())
def test_another_term_never_adds_documents(terms: list[str], word: str) -> None:
    """Documents that a longer query finds, the shorter one finds too."""
    _, index = bundled()
    shorter = {hit.passage.document for hit in index.find(" ".join(terms)).hits}
    longer = {hit.passage.document for hit in index.find(" ".join([*terms, word])).hits}
    assert longer <= shorter


@given(st.lists(TERMS, min_size=2, max_size=4))
def test_the_order_of_terms_is_free(terms: list[str]) -> None:
    """Terms find the same in every order."""
    _, index = bundled()
    assert set(index.find(" ".join(terms)).by_passage) == set(
        index.find(" ".join(reversed(terms))).by_passage
    )


@given(st.lists(st.one_of(TERMS, st.sampled_from(SPOKEN)), min_size=1, max_size=4))
def test_no_number_of_words_outdoes_a_surer_reason(terms: list[str]) -> None:
    """Ranked, what was found more surely always stands before what was found less surely."""
    _, index = bundled()
    ranked = [REASONS.index(hit.matched) for hit in index.find(" ".join(terms)).ranked]
    assert ranked == sorted(ranked)


@given(TERMS)
def test_exclusion_is_the_rest(term: str) -> None:
    """What a term finds, or its header lines lend, and what its exclusion finds part the page."""
    page, index = bundled()
    term = term.removeprefix("-")
    found = set(index.find(term).by_passage)
    rest = set(index.find(f"-{term}").by_passage)
    assert not found & rest
    lent = {p.id for p in page.passages} - found - rest
    lending = {p.document for p in page.passages if p.id in found and not p.paragraph}
    assert {page.passage(p).document for p in lent} <= lending


QUERIES = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="0123456789.,%<>=-\"“”'：:…亿万元亩年 ajishut[](\\*", max_size=14),
    st.text(alphabet="019.%<>=-~～至到¥$|｜()（）\"“”「」、·&℃ 年元或OR技Atomi", max_size=16),
    st.lists(
        st.sampled_from(
            ["over", "at", "least", "CNY", "10", "million", "to", "yuan", "..", "~", "|", "OR", "或", "(", ")",
             "-(", "技术", "R", "&", "D", "period:H1", "2024", "when:", "speaker:Gu", "Tao", "-12.5℃", "-"]
        ),
        max_size=6,
    ).map(" ".join),
    st.lists(
        st.one_of(TERMS, st.sampled_from(["ji", "shu", "he", "xi'an", "wd", "zz", ">", "“", "unit:"])),
        max_size=4,
    ).map(" ".join),
)  # fmt: skip


@settings(max_examples=cases(100, 400), deadline=None)
@given(QUERIES)
@example("''")
def test_no_query_raises(query: str) -> None:
    """Whatever is typed, something is answered; every span lies in its text, apart and in order."""
    _, index = bundled()
    results = index.find(query)
    assert isinstance(results.instead, tuple)
    for hit in results.hits:
        for text, spans in (
            (hit.passage.text, hit.spans),
            (hit.passage.translation, hit.translation_spans),
        ):
            flat = [at for span in spans for at in span]
            assert flat == sorted(flat)
            assert all(0 <= start < end <= len(text) for start, end in spans)
        assert {figure.id for figure in hit.figures} <= {f.id for f in hit.passage.figures}
