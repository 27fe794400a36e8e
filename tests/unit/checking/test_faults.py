"""Each proof of what a page prints finds its faults, and says where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.checking.faulty import assert_found


@pytest.mark.parametrize(
    ("name", "old", "new", "proofs", "fault"),
    [
        pytest.param(
            "talks.toml",
            "让清水流到田间地头",
            "让清水流至田间地头",
            {"characters", "passages"},
            "talks.toml: documents[0].paragraphs[0].zh: "
            "has “条，让清水流至田间地头。” where source.txt:51 prints “条，让清水流到田间地头。”",
            id="a character changed",
        ),
        pytest.param(
            "source.txt",
            "秋 日 里",
            "今日天气晴\n秋 日 里",
            {"characters"},
            "source.txt: “今日天气晴” stands in no passage",
            id="source that nobody recorded",
        ),
        pytest.param(
            "page.toml",
            'zh = "绿色田野 看青禾"',
            'zh = "青禾县“十四五”规划"',
            {"characters", "passages", "numerals"},
            "page.toml: titles[0].zh: “青禾县“十四五”规划” is recorded once too often, "
            "its place is taken by orchard.p1",
            id="words recorded twice",
        ),
        pytest.param(
            "page.toml",
            'zh = "绿色田野 看青禾"',
            'zh = "Lorem ipsum"',
            {"characters", "passages"},
            "page.toml: titles[0].zh: “Loremipsum” stands nowhere in source.txt",
            id="words that nobody printed",
        ),
        pytest.param(
            "page.toml",
            'zh = "绿色田野 看青禾"',
            'zh = " "',
            {"characters", "passages", "readings"},
            "page.toml: titles[0].zh: is empty, expected printed text",
            id="no words at all",
        ),
        pytest.param(
            "farm.toml",
            'zh = "果园用上新办法"',
            'zh = "果园用上 新办法"',
            {"passages"},
            "farm.toml: documents[0].paragraphs[2].zh: "
            "has a space at 4 that source.txt does not print",
            id="a space too many",
        ),
        pytest.param(
            "page.toml",
            'zh = "绿色田野 看青禾"',
            'zh = "绿色田野　看青禾"',
            {"passages"},
            "page.toml: titles[0].zh: has white space at 4, expected single spaces within the line",
            id="a wide space",
        ),
        pytest.param(
            "farm.toml",
            "value = 6\n",
            "value = 7\n",
            {"measures"},
            "farm.toml: documents[0].paragraphs[0].figures[5].value: is 7, “6个” prints 6",
            id="a value",
        ),
        pytest.param(
            "talks.toml",
            'unit = "条"',
            'unit = "座"',
            {"measures"},
            "talks.toml: documents[0].paragraphs[0].figures[1].unit: is 座, “12条” prints 条",
            id="a unit",
        ),
        pytest.param(
            "farm.toml",
            'qualifier = "within"',
            'qualifier = "about"',
            {"measures"},
            "documents[0].paragraphs[3].figures[4].qualifier: is about, “3小时之内” prints within",
            id="a qualifier",
        ),
        pytest.param(
            "farm.toml",
            'printed = "数千个"\nunit',
            'printed = "数千个"\nvalue = 3000\nunit',
            {"measures"},
            "documents[0].paragraphs[3].figures[3].value: is 3000, “数千个” prints absent",
            id="a value that is not printed",
        ),
        pytest.param(
            "farm.toml",
            'change = "decrease"',
            'change = "increase"',
            {"measures"},
            "change: is increase, the quote has no word for it",
            id="the other way",
        ),
        pytest.param(
            "farm.toml",
            'change = "decrease"',
            'change = "level"',
            {"measures", "kinds"},
            "change: is no change, “减少20%” is one",
            id="a change called a level",
        ),
        pytest.param(
            "farm.toml",
            'printed = "1号"',
            'printed = "1号"\nunit = "号"',
            {"dates"},
            "farm.toml: documents[0].paragraphs[0].figures[4].unit: is set, a name has none",
            id="a name with a unit",
        ),
        pytest.param(
            "farm.toml",
            'period = "2024-09-20"',
            'period = "2024-09-21"',
            {"periods"},
            "farm.toml: documents[0].paragraphs[0].figures[0].period: "
            "is 2024-09-21, “9月20日” prints another date",
            id="another day",
        ),
        pytest.param(
            "page.toml",
            'period = "2024-10-03"\nbasis = "inferred"\nreason = "day-in-2024"\n',
            "",
            {"periods"},
            "page.toml: documents[0].paragraphs[1].figures[0].kind: "
            "is absent, “10月3日” prints another date",
            id="a date without a period",
        ),
        pytest.param(
            "farm.toml",
            'printed = "1500亩"\nvalue = 1500\nunit = "亩"\nquantity = "stock"\nperiod = "2024"',
            'printed = "1500亩"\nvalue = 1500\nunit = "亩"\nquantity = "stock"\nperiod = "2025"',
            {"periods"},
            "basis: is printed, the quote does not print 2025",
            id="a year that is not printed",
        ),
        pytest.param(
            "farm.toml",
            'same_as = ["farm-harvest-headline"]',
            'same_as = ["farm-harvest-headline"]\nchange = "level"',
            {"twins"},
            "farm.toml: documents[0].headline.figures[0].same_as[0]: "
            "farm-harvest has another change",
            id="twins that differ",
        ),
        pytest.param(
            "page.toml",
            'words = ["一批", "统一"]',
            'words = ["一批"]',
            {"numerals"},
            "farm.toml: documents[0].paragraphs[3].zh: "
            "“一” in “30余名技术员统一管理。” is no figure and not excluded",
            id="a numeral that nobody holds",
        ),
        pytest.param(
            "farm.toml",
            'quote = "引进“青红1号”等新品种"\nprinted = "1号"',
            'quote = "今年农场苹果产量突破2万"\nprinted = "2万"',
            {"numerals"},
            "documents[0].paragraphs[0].figures[4].printed: another figure prints these characters",
            id="two figures of one print",
        ),
        pytest.param(
            "page.toml",
            'words = ["一批", "统一"]',
            'words = ["一批", "统一", "两三"]',
            {"exclusions"},
            "page.toml: exclusions[0].words[2]: “两三” is printed nowhere",
            id="an exclusion of nothing",
        ),
        pytest.param(
            "page.toml",
            'words = ["一批", "统一"]',
            'words = ["一批", "统一", "三年"]',
            {"exclusions"},
            "page.toml: exclusions[0].words[2]: “三年” is needless: figures hold its numerals",
            id="an exclusion of a figure",
        ),
        pytest.param(
            "page.toml",
            'words = ["一批", "统一"]',
            'words = ["一批", "统一", "管理"]',
            {"exclusions"},
            "page.toml: exclusions[0].words[2]: “管理” holds no numeral, expected words with one",
            id="an exclusion without a numeral",
        ),
        pytest.param(
            "page.toml",
            'words = ["一批", "统一"]',
            'words = ["一批", "统一", "一批"]',
            {"exclusions"},
            "page.toml: exclusions[0].words[2]: “一批” is excluded twice",
            id="an exclusion twice",
        ),
        pytest.param(
            "entities.toml",
            'aliases = ["南坡农场"]',
            'aliases = ["南坡农场", "青禾县南坡"]',
            {"entities"},
            "entities.toml: entities[4].aliases[1]: “青禾县南坡” is named nowhere, "
            "but for longer names that hold it",
            id="an alias that is not printed",
        ),
        pytest.param(
            "talks.toml",
            '    { zh = "局长", en = "director" },\n',
            "",
            {"speakers"},
            "talks.toml: documents[0].speaker.posts: leave “局长” of the line, "
            "expected every post in order",
            id="a post left out",
        ),
    ],
)
def test_fault(small: Path, name: str, old: str, new: str, proofs: set[str], fault: str) -> None:
    """A fault breaks the proof that is made for it, and no other, and is reported in one line."""
    assert_found(small, name, old, new, proofs, fault)
