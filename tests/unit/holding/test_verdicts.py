"""One claim at a time: which verdict it has, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder
from changji_tui.holding.verdicts import Held
from changji_tui.loading import load_page
from tests.unit import tiny

CLAIMS = [
    # By value, unit and words.
    ("昌吉市高新技术企业达113家。", "113家", "verbatim"),
    ("昌吉市高新技术企业达一百一十三家。", "一百一十三家", "equal"),
    ("登记技术合同金额为13000万元。", "13000万元", "equal"),
    ("Registered technology contracts came to CNY 130 million.", "CNY 130 million", "equal"),
    ("昌吉市新建医院113家。", "113家", "not-grounded"),
    ("昌吉市接待游客1200万人次。", "1200万人次", "not-found"),
    ("昌吉市研究和实验经费投入5.3亿美元。", "5.3亿美元", "differs"),
    # By bound.
    ("农高区技术合同成交额突破1亿元。", "1亿元", "verbatim"),
    ("农高区技术合同成交额达1亿元。", "1亿元", "bound-differs"),
    ("Nearly half of the zone's projects were turned to use locally.", "Nearly half", "bound-differs"),
    ("昌吉市申请专利超过2800件。", "2800件", "equal"),
    ("昌吉市申请专利约2900件。", "2900件", "equal"),
    ("昌吉市申请专利超过2900件。", "2900件", "differs"),
    # By time.
    ("2023年，昌吉市研究和实验经费投入5.3亿元。", "5.3亿元", "verbatim"),
    ("2022年，昌吉市研究和实验经费投入5.3亿元。", "5.3亿元", "period-differs"),
    ("昌吉市有高新技术企业49家。", "49家", "not-grounded"),
    ("荣澳公司成立于2013年。", "2013年", "verbatim"),
    ("荣澳公司成立于2012年。", "2012年", "period-differs"),
    # By level and change.
    ("“四上”企业净增80家。", "80家", "verbatim"),
    ("“四上”企业共80家。", "80家", "differs"),
    # Of whom.
    ("昌吉市技术合同成交额突破1亿元。", "1亿元", "misattributed"),
    ("马瑾说，将用三年时间实现绿色低碳转型。", "三年", "misattributed"),
    # By a formula.
    ("上年同期“四上”企业为721家。", "721家", "derived"),
    ("上年同期“四上”企业为731家。", "731家", "differs"),
    # Quotations.
    ("吴涤说：“房子是用来住的，不是用来炒的”。", "房子是用来住的，不是用来炒的", "verbatim"),
    ("吴涤说：「房子是用来住的，不是用来炒的」。", "房子是用来住的，不是用来炒的", "verbatim"),
    ("吴涤说：“房子是用来住的，不是拿来炒的”。", "房子是用来住的，不是拿来炒的", "near"),
    ("顾涛说：“房子是用来住的，不是用来炒的”。", "房子是用来住的，不是用来炒的", "misattributed"),
    ("吴涤说：“新区的房价明年一定会涨”。", "新区的房价明年一定会涨", "not-found"),
    ("He said “houses are for living in, not for speculation”.", "houses are for living in, not for speculation", "equal"),
    ("He said “prices will rise next year again”.", "prices will rise next year again", "not-grounded"),
    # Names.
    ("顾涛发言。", "顾涛", "verbatim"),
    ("Gu Tao spoke.", "Gu Tao", "equal"),
    ("局长顾滔表示。", "顾滔", "near"),
    ("Gu Tau said so.", "Gu Tau", "near"),
    ("记者李建国报道。", "李建国", "not-found"),
    ("新疆恒安造纸有限公司来了。", "新疆恒安造纸有限公司", "near"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "verdict"), CLAIMS)
def test_verdict(text: str, words: str, verdict: str, holder: Holder) -> None:
    """The claim is found once, and has the verdict that a reader gives."""
    held = _claim(text, words, holder)
    assert held.verdict == verdict, held.note.en
    assert held.borne_out == (verdict in ("verbatim", "equal", "derived"))
    assert held.note.zh
    assert held.note.en


def _claim(text: str, words: str, holder: Holder) -> Held:
    found = holder.hold(Draft("draft", text)).held
    [held] = [own for own in found if own.claim.text == words]
    assert text[held.claim.start : held.claim.end] == words
    return held


def test_a_difference_says_by_how_much(holder: Holder) -> None:
    """A note gives the difference from the nearest figure, and a power of ten if that explains it."""
    text = "2023年发放区、州高新技术企业奖补资金{}。"
    more = _claim(text.format("6300万元"), "6300万元", holder)
    assert "the draft is CNY 230,000 more" in more.note.en
    lost = _claim(text.format("6277元"), "6277元", holder)
    assert "off by 10⁻⁴" in lost.note.en or "off by 10⁴" in lost.note.en


def test_a_verdict_leads_to_its_place(holder: Holder) -> None:
    """The span of a verdict is the printed number in its passage."""
    held = _claim("申请专利2855件。", "2855件", holder)
    assert held.span
    text = holder.page.passage(held.passage).text
    assert text[slice(*held.span)] == "2855件"
    assert held.figures == ("city-patent-applications",)


def test_numbers_in_a_quotation_and_in_names_are_no_claims(holder: Holder) -> None:
    """A number in a quotation or in a name, such as that of a cultivar, is not a claim by itself."""
    found = holder.hold(Draft("d", "王建荣说“每年拿出营收的6%投入创新研发”，还有中麦578。"))
    assert [held.claim.kind for held in found.held] == ["name", "quotation"]
    assert found.left_out == 1


def test_a_draft_that_claims_nothing(holder: Holder) -> None:
    """A draft without claims has no verdicts, and all its counts are zero."""
    holding = holder.hold(Draft("d", "今天天气很好。"))
    assert (holding.held, holding.borne_out, holding.not_borne_out) == ((), 0, 0)


def test_percentages_differ_by_percentage_points(holder: Holder) -> None:
    """14 % is not 27.2 % less than 41.2 %, but 27.2 percentage points."""
    claim = _claim("高新技术企业贡献了规上工业增加值的14%。", "14%", holder)
    assert "the draft is 27.2 percentage points less" in claim.note.en
    assert "草稿少27.2个百分点" in claim.note.zh


def test_a_number_that_nobody_recorded_is_not_grounded(tmp_path: Path) -> None:
    """A number that the text prints, but no figure has, is not grounded, and its place is named."""
    (tmp_path / "source.txt").write_text("苹果产量5吨。\n", "utf-8")
    (tmp_path / "page.toml").write_text(UNRECORDED, "utf-8")
    holder = Holder(load_page(tmp_path))
    held = _claim("苹果产量5吨。", "5吨", holder)
    assert (held.verdict, held.passage, held.span) == ("not-grounded", "fruit.p1", (4, 6))
    assert _claim("苹果产量6吨。", "6吨", holder).verdict == "not-found"


UNRECORDED = """\
id = "fruit"
title = { zh = "果", en = "Fruit" }
about = { zh = "测试用。", en = "For tests." }
[[sections]]
id = "page"
title = { zh = "版", en = "Page" }
[[documents]]
id = "fruit"
kind = "article"
label = { zh = "文", en = "text" }
[[documents.paragraphs]]
zh = "苹果产量5吨。"
en = "Apples: 5 tonnes."
"""


def test_words_of_somebody_unknown_are_nobodys(tmp_path: Path) -> None:
    """Words whose speaker the page does not name are misattributed if a draft names a speaker."""
    folder = tiny.write(tmp_path / "page")
    tiny.change(folder, "news.toml", "比去年多梨1个。", "比去年多梨1个。有人说：“苹果好吃极了。”")
    record = '\n[[documents.paragraphs.quotes]]\nbegins = "苹果"\nkind = "speech"\n\n[[series]]\n'
    tiny.change(folder, "news.toml", "\n[[series]]\n", record)
    holder = Holder(load_page(folder))
    held = holder.hold(Draft("d", "林小满说：“苹果好吃极了。”")).held[-1]
    assert (held.verdict, held.note.zh) == ("misattributed", "版面没有说这是谁的话")
    held = holder.hold(Draft("d", "有人说：“苹果好吃极了。”")).held[-1]
    assert held.verdict == "verbatim"


@pytest.mark.parametrize(
    "opening",
    [
        "The Changji national agricultural high-tech zone reports progress. ",
        "The Changji national agricultural high-tech zone reports progress. It is at work. " * 3,
    ],
)
def test_its_takes_up_who_acts_and_not_whom_it_acts_on(opening: str, holder: Holder) -> None:
    """“Its” means the subject before: in “It gives the Centre 10 million. Its staff …” the zone."""
    gives = "Each year it gives the Western Centre of the Chinese Academy of Agricultural Sciences "
    text = f"{opening}{gives}CNY 10 million. Its research staff number 2,878."
    assert _claim(text, "2,878", holder).verdict == "equal"
