"""Pinyin and initials: what each query finds on the bundled page, exactly."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.pinyin import Syllabary, is_pinyin
from tests.unit import tiny
from tests.unit.search.conftest import Find

SPELLED = [
    ("jishuhetong", "技术合同"),
    ("ji shu he tong", "技术合同"),
    ("ji'shu'he'tong", "技术合同"),
    ("jìshù", "技术"),
    ("jishuhet", "技术合同"),
    ("ji shu", "技术"),
    ("cheng jiao e", "成交额"),
    ("JiShu", "技术"),
    ("fangan", "方案"),
    ("fang'an", "方案"),
    ("lvse", "绿色"),
    ("luse", "绿色"),
    ("lüse", "绿色"),
    ("gongchang", ""),
    ("zengzhang", "增长"),
    ("changsheng", ""),
    ("yinhang", "银行"),
    ("chaotianjiao", "朝天椒"),
    ("zhaotianjiao", "朝天椒"),
    ("chongyaojiaose", ""),
    ("guimoyishang", "规模以上"),
    ("xiaolv", "效率"),
    ("技术hetong", "技术合同"),
    ("技術hetong", "技术合同"),
]


@pytest.mark.parametrize(("query", "word"), SPELLED, ids=[query for query, _ in SPELLED])
def test_pinyin(index: Index, page: Page, query: str, word: str) -> None:
    """Pinyin finds the passages that print the word, and lights the word.

    All others that it finds have a word that goes on from its last syllable; they come after.
    """
    ranked = index.find(query).ranked
    printed = {p.id for p in page.passages if word and word in p.text}
    hits = ranked[: len(printed)]
    assert {hit.passage.id for hit in hits} == printed
    assert {hit.matched for hit in ranked} <= {"pinyin"}
    assert {h.passage.text[a:b] for h in hits for a, b in h.spans} == ({word} if word else set())
    others = {h.passage.text[a:b] for h in ranked[len(printed) :] for a, b in h.spans}
    assert others <= {"技水"}


def test_words_of_letters_are_one_word_or_several(find: Find) -> None:
    """`jishu hetong` finds what 技术合同 finds, and what 技术 合同 finds."""
    assert set(find("jishu hetong")) == set(find("技术 合同")) > set(find("技术合同"))


@pytest.mark.parametrize("typed", ["fangan", "jishuhetong", "quanhui", "yinhang"])
def test_pinyin_finds_a_word_from_its_second_syllable_on(index: Index, typed: str) -> None:
    """While a syllable is typed that is one already, as fan'ga of fang'an or quan'hu of quan'hui."""
    whole = {hit.passage.id for hit in index.find(typed).hits}
    assert whole
    for length in range(5, len(typed)):
        hits = index.find(typed[:length]).hits
        assert whole <= {hit.passage.id for hit in hits}
        assert {hit.matched for hit in hits} == {"pinyin"}


INITIALS = [
    ("xjb", "肖家宝"),
    ("XJB", "肖家宝"),
    ("wd", "吴涤 魏丹 五大行动 无党派人士"),
    ("jsht", "技术合同"),
    ("nyncb", "农业农村部"),
    ("tbdg", "特变电工"),
    ("zhzb", ""),
    ("gaoxjsqy", "高新技术企业 高新技术企业证书"),
]


@pytest.mark.parametrize(("query", "words"), INITIALS, ids=[query for query, _ in INITIALS])
def test_initials(index: Index, query: str, words: str) -> None:
    """Initials find names from two letters on, and running text from four."""
    hits = index.find(query).hits
    assert {h.passage.text[a:b] for h in hits for a, b in h.spans} == set(words.split())
    assert {hit.matched for hit in hits} <= {"initials"}


def test_two_letters_are_never_running_text(find: Find) -> None:
    """Initials that no name has find nothing below four letters: 成交额 is printed, no name."""
    assert find("成交额")
    assert find("cje") == {}
    assert set(find("htcje")) == {"agri.headline", "agri.p1", "agri.p2"}


def test_the_stronger_reason_comes_first_and_hides_none(index: Index, find: Find) -> None:
    """Printed letters before English, English before pinyin, in each passage by itself."""
    first, *others = index.find("a").ranked
    assert (first.passage.id, first.matched) == ("gu-tao.p2", "literal")
    assert {hit.matched for hit in others} == {"translation"}
    assert len(others) > 20
    assert set(find("he").values()) == {"translation", "pinyin"}
    assert set(find("jishu").values()) == {"pinyin"}


@pytest.mark.parametrize(
    ("query", "word", "names"),
    [
        ("li liang", "力量", "agri.p6"),
        ("ren wu", "任务", "agri.p5"),
        ("dan wei", "单位", "agri.p1"),
        ("jianfu", "减负", "city.p24"),
    ],
)
def test_a_name_hides_no_word(index: Index, page: Page, query: str, word: str, names: str) -> None:
    """Where letters are a name in our reading and a word of the print, both are found."""
    found = index.find(query).by_passage
    assert {p.id for p in page.passages if word in p.text} <= found.keys()
    assert found[names].matched == "translation"


def test_a_name_in_initials_hides_no_running_text(index: Index, page: Page) -> None:
    """Gzlfz finds every passage with 高质量发展, jsh and kps every name that begins so."""
    for query, word in (("gzlfz", "高质量发展"), ("jsh", "九圣禾"), ("kps", "康普森")):
        found = index.find(query).by_passage
        assert {p.id for p in page.passages if word in p.text} <= found.keys()


def test_one_letter_somewhere_hides_no_sentence(find: Find) -> None:
    """`a better life` finds the passages that say it, though a letter A is printed elsewhere."""
    assert find("a better life") == dict.fromkeys(("yu-fengshan.p4", "wu-di.p1"), "translation")


def test_pinyin_beats_initials(tmp_path: Path) -> None:
    """Sa is the sound of 洒, and not 沈安 by initials, where both are printed."""
    folder = tiny.write(tmp_path / "page")
    for name in ("news.toml", "entities.toml"):
        text = (folder / name).read_text("utf-8").replace("林小满", "沈安")
        (folder / name).write_text(text, "utf-8")
    find = Index(load_page(folder)).find
    assert {hit.matched for hit in find("sa").hits} == {"initials"}
    tiny.change(folder, "news.toml", "报道：今年", "报道：洒水，今年")
    [hit] = Index(load_page(folder)).find("sa").hits
    assert (hit.matched, [hit.passage.text[a:b] for a, b in hit.spans]) == ("pinyin", ["洒"])


@pytest.mark.parametrize("letter", ["e", "o", "n"])
def test_one_letter_is_a_letter(find: Find, letter: str) -> None:
    """One letter is neither a syllable, though 额 is read e, nor the initial of a name or a word."""
    assert find("额")
    assert find(letter) == {}


def test_a_name_in_syllables_is_the_name(find: Find) -> None:
    """Our reading prints names in pinyin, so a name is found there; another word by its sound."""
    assert find("gu tao") == {"gu-tao.speaker": "translation"}
    assert set(find("gutao")) == {"gu-tao.speaker"}
    assert find("gu tao 双碳") == {"gu-tao.p2": "literal"}


def test_syllables_part_in_every_way() -> None:
    """Xian is one syllable or two; an apostrophe parts it; fangan and caozuozhinan go back."""
    syllabary = Syllabary("西安先方案反感操作指南")

    def reads(typed: str, word: str) -> bool:
        pattern = syllabary.pattern(typed, "syllables")
        return bool(pattern and pattern.fullmatch(word))

    assert reads("xian", "西安")
    assert reads("xian", "先")
    assert reads("xi'an", "西安")
    assert reads("xi’an".replace("’", "'"), "西安")
    assert not reads("xi'an", "先")
    assert reads("fangan", "方案")
    assert reads("fangan", "反感")
    assert reads("caozuozhinan", "操作指南")


def test_every_reading_of_a_character_is_read() -> None:
    """重庆 is found as chongqing and as zhongqing, 银行 as yinhang and as yinxing."""
    syllabary = Syllabary("重庆银行长会计乐著着")
    for typed, word in [
        ("chongqing", "重庆"),
        ("zhongqing", "重庆"),
        ("yinhang", "银行"),
        ("yinxing", "银行"),
        ("hangzhang", "行长"),
        ("kuaiji", "会计"),
        ("yue", "乐"),
        ("zhu", "著"),
    ]:
        pattern = syllabary.pattern(typed, "syllables")
        assert pattern
        assert pattern.fullmatch(word)
    pattern = syllabary.pattern("zhu", "syllables")
    assert pattern
    assert not pattern.fullmatch("着")


@pytest.mark.parametrize(
    ("letters", "spelled"), [("jishu", True), ("maize", True), ("contract", False), ("a", False)]
)
def test_what_is_pinyin(letters: str, spelled: bool) -> None:
    """Letters are pinyin if they part into whole syllables."""
    assert is_pinyin(letters) is spelled
