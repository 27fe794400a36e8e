"""One word in several forms: marks inside it, other code points, English in every form."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.english import variants
from tests.unit import tiny
from tests.unit.search.conftest import Find


@pytest.mark.parametrize(
    ("query", "passage", "lit"),
    [
        ("含金量", "city.p1", "含“金”量"),
        ("双碳引领", "gu-tao.p2", "双碳”引领"),
        ("政银企对接", "city.p19", "政银企’对接"),
        ("四统三指导一协调", "suo-min.p1", "四统、三指导、一协调"),
        ("hanjinliang", "city.p1", "含“金”量"),
        ("乡镇街道", "suo-min.p1", "乡镇（街道 乡镇（街道"),
        ("中棉113宽早优", "", ""),
    ],
)
def test_marks_inside_a_word_are_passed_over(
    index: Index, query: str, passage: str, lit: str
) -> None:
    """Quotation marks, parentheses, 、 and dots inside a word are passed over, but not between digits."""
    hits = index.find(query).hits
    assert [hit.passage.id for hit in hits] == passage.split()
    assert [hit.passage.text[a:b] for hit in hits for a, b in hit.spans] == lit.split()


def test_a_phrase_is_exact(find: Find) -> None:
    """In quotation marks a word is found as it stands only."""
    assert find("“含金量”") == {}
    assert find('"含“金”量"') == {"city.p1": "literal"}


def printing(tmp_path: Path, text: str) -> Index:
    """The tiny page with one more text in its paragraph."""
    folder = tiny.write(tmp_path / "page")
    tiny.change(folder, "news.toml", "报道：今年", f"报道：{text}，今年")
    return Index(load_page(folder))


NAMES = [
    "阿依古丽·买买提",
    "阿依古丽•买买提",
    "阿依古丽・买买提",
    "阿依古丽‧买买提",
    "阿依古丽･买买提",
    "阿依古丽买买提",
]


@pytest.mark.parametrize("printed", NAMES)
@pytest.mark.parametrize("typed", NAMES)
def test_dots_of_names_are_one_and_none(tmp_path: Path, printed: str, typed: str) -> None:
    """A name is found whole, whatever dot divides it, in print or as typed."""
    [hit] = printing(tmp_path, printed).find(typed).hits
    assert [hit.passage.text[a:b] for a, b in hit.spans] == [printed]


@pytest.mark.parametrize("printed", ["café", unicodedata.normalize("NFD", "café"), "cafe"])
@pytest.mark.parametrize("typed", ["café", unicodedata.normalize("NFD", "café"), "cafe", "CAFÉ"])
def test_accents_make_no_difference(tmp_path: Path, printed: str, typed: str) -> None:
    """A letter is found with or without its accent, composed or decomposed."""
    [hit] = printing(tmp_path, f"他在{printed}工作").find(typed).hits
    lit = [hit.passage.text[a:b] for a, b in hit.spans]
    assert [unicodedata.normalize("NFC", text) for text in lit] == [
        unicodedata.normalize("NFC", printed)
    ]


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("二○二四年", "二〇二四年"),
        ("二〇二四年", "二零二四年"),
        ("二零二四年", "二○二四年"),
        ("oﬃce楼", "office"),
        ("office楼", "oﬃce"),
        ("技术合同", "\ufeff技术\u200b合同"),
        ("昇平之世", "升平之世"),
        ("託付脩理", "托付修理"),
    ],
)
def test_the_same_text_in_other_code_points(tmp_path: Path, printed: str, typed: str) -> None:
    """Years with 〇, ligatures, invisible characters and Traditional forms find the same text."""
    [hit] = printing(tmp_path, printed).find(typed).hits
    assert hit.matched == "literal"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("university", "universities"),
        ("company", "companies"),
        ("county", "counties"),
        ("tax", "taxes"),
        ("process", "processes"),
        ("chilli", "chili"),
        ("chillies", "chili"),
        ("labour", "labor"),
        ("centre", "centers"),
        ("organisation", "organizations"),
        ("modernise", "modernize"),
        ("programme", "programs"),
        ("licence", "license"),
        ("people", "person"),
        ("halves", "half"),
        ("lives", "life"),
        ("kilometres", "kilometer"),
        ("kilogrammes", "kilograms"),
        ("tonnes", "tons"),
        ("yoghurt", "yogurt"),
        ("liveable", "livable"),
    ],
)
def test_forms_of_english_words(one: str, other: str) -> None:
    """Either number and either spelling of a word leads to the other."""
    assert other in variants(one)
    assert one in variants(other) | {f for v in variants(other) for f in variants(v)}


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("university", "universities"),
        ("company", "companies"),
        ("chili", "chilli"),
        ("center", "centre"),
        ("industrialization", "industrialisation"),
        ("high-tech", "“high tech”"),
        ("well-being", "wellbeing"),
        ("co-operation", "cooperation"),
        ("science & technology", "“science and technology”"),
        ("R & D", "R&D"),
        ("zone's", "zone"),
        ("enterprises’", "enterprise"),
    ],
)
def test_english_finds_the_same_in_every_form(find: Find, query: str, same: str) -> None:
    """English finds the same in either number and spelling, and with hyphens, & and possessives."""
    whole = {passage for passage, why in find(query).items() if why == "translation"}
    assert whole
    assert {passage for passage, why in find(same).items() if why == "translation"} == whole


def test_capitals_are_a_whole_word(find: Find, page: Page) -> None:
    """A word in capitals is a whole word: BRI does not find bright; bri does."""
    assert find("BRI") == {}
    assert {p.id for p in page.passages if "bright" in p.translation} <= find("bri").keys()


def test_two_letters_are_a_beginning(find: Find, page: Page) -> None:
    """Two letters or more find every passage with a word that begins with them."""
    words = {p.id for p in page.passages if " un" in p.translation or " Un" in p.translation}
    assert words
    assert words <= find("un").keys()


def test_an_english_name_finds_its_passages(index: Index, page: Page) -> None:
    """The English name of an entity finds its mentions, which are highlighted."""
    for entity in (e for e in page.entities if e.kind == "organisation"):
        found = index.find(f"“{entity.name.en}”").by_passage
        words = index.find(entity.name.en.replace("“", "").replace("”", "")).by_passage
        mentioned = {mention.passage.id for mention in page.mentions[entity.id]}
        assert mentioned <= found.keys() | words.keys(), entity.name.en


def test_labels_come_first_and_then_what_is_said_most(index: Index) -> None:
    """Passages found by the label of a figure rank first among those found in English."""
    ranked = [hit for hit in index.find("incubators").ranked if hit.matched == "translation"]
    share = [
        sum(b - a for a, b in hit.translation_spans) / max(1, len(hit.passage.translation))
        for hit in ranked
    ]
    labelled = [any("incubator" in figure.label.en for figure in hit.figures) for hit in ranked]
    assert labelled == sorted(labelled, reverse=True)
    rest = [s for s, is_labelled in zip(share, labelled, strict=True) if not is_labelled]
    assert rest == sorted(rest, reverse=True)


def test_a_syllable_of_one_letter_is_one_among_others(find: Find) -> None:
    """额 is e: the words of 合同成交额 stand side by side."""
    assert find("he tong cheng jiao e")["agri.headline"] == "pinyin"
