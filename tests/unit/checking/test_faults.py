"""Each proof of `check` finds what it is there to find, and says where it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.errors import Fault
from tests.unit.tiny import broken, change


def without_line(fault: Fault) -> str:
    """FILE: KEY: PROBLEM of a fault on whose line the key, or at least its table, stands."""
    row = fault.file.read_text(encoding="utf-8").split("\n")[fault.line - 1]
    names = re.findall("[a-z_]+", fault.key)
    assert not names or names[-1] in row or row.startswith("[[")
    return ": ".join(part for part in (fault.file.name, fault.key, fault.problem) if part)


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
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "stock"',
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "flow"',
            {"kinds"},
            "documents[0].paragraphs[0].figures[5].quantity: "
            "is flow, “新品种6个” shows stock: how much there is",
            id="another kind of quantity",
        ),
        pytest.param(
            "farm.toml",
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "stock"',
            'printed = "6个"\nvalue = 6\nunit = "个"',
            {"kinds"},
            "documents[0].paragraphs[0].figures[5].quantity: is missing, expected stock",
            id="no kind of quantity",
        ),
        pytest.param(
            "farm.toml",
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "stock"',
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "set"\nmembers = ["青红1号"]',
            {"kinds"},
            "documents[0].paragraphs[0].figures[5].members: are 1, “6个” says 6",
            id="a set with too few members",
        ),
        pytest.param(
            "farm.toml",
            'quote = "10%制成果干"\nprinted = "10%"\nvalue = 10\nunit = "%"\nquantity = "share"\n'
            'whole = { zh = "采下的苹果", en = "the apples picked" }',
            'quote = "10%制成果干"\nprinted = "10%"\nvalue = 10\nunit = "%"\nquantity = "share"\n'
            'whole = { zh = "采下的梨", en = "the pears picked" }',
            {"kinds", "checks"},
            "documents[0].paragraphs[3].figures[2].whole.zh: “采下的梨” is not in the passage",
            id="a share of another whole",
        ),
        pytest.param(
            "farm.toml",
            "与6个新品种无从相比",
            "与新品种无从相比",
            {"apart"},
            "documents[0].paragraphs[3].figures[3].not_compared[0].reason.zh: "
            "does not say 6个, which farm-new-varieties prints",
            id="a reason that does not name the other",
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
            "farm.toml",
            "value = 1200\n",
            "value = 1201\n",
            {"series"},
            "series[0].points[1].value: is 1201, the formula gives 1200",
            id="a derived value",
        ),
        pytest.param(
            "farm.toml",
            'kind = "share"\nunit = "%"',
            'kind = "share"\nunit = "吨"',
            {"series"},
            "series[1].points[0].figure: farm-share-fresh is in %, the series in 吨",
            id="a series in another unit",
        ),
        pytest.param(
            "farm.toml",
            'x = "2023"',
            'x = "2025"',
            {"series"},
            "series[0].points[2]: 2024 does not come after 2025",
            id="a series out of order",
        ),
        pytest.param(
            "farm.toml",
            "computed = 66.7",
            "computed = 66.6",
            {"checks"},
            "checks[0].computed: is 66.6, the formula gives 66.66666666666666666666666667",
            id="a result",
        ),
        pytest.param(
            "farm.toml",
            "holds = false",
            "holds = true",
            {"checks"},
            "checks[1].holds: is true, recomputed it is false",
            id="a verdict",
        ),
        pytest.param(
            "farm.toml",
            "holds = false\n",
            "",
            {"checks"},
            "checks[1].holds: is no verdict, recomputed it is false",
            id="no verdict",
        ),
        pytest.param(
            "farm.toml",
            'unit = "%"\nclaim',
            'unit = "亩"\nclaim',
            {"checks"},
            "checks[0].unit: is 亩, farm-orchard-growth prints %",
            id="a result in another unit",
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
        pytest.param(
            "talks.toml",
            'label = { zh = "何晴", en = "He Qing" }',
            'label = { zh = "何晴", en = "何晴" }',
            {"readings"},
            "talks.toml: documents[1].label.en: has “何”, expected English throughout",
            id="a reading in Chinese",
        ),
        pytest.param(
            "farm.toml",
            'en = "New Ways in the Orchard"',
            'en = " "',
            {"readings", "terms"},
            "farm.toml: documents[0].paragraphs[2].en: is empty, expected text in English",
            id="a reading left out",
        ),
        pytest.param(
            "farm.toml",
            "computed = 100\n",
            "",
            {"checks"},
            "checks[2].formula: joins nothing that is kept apart, expected `computed`",
            id="a result left out",
        ),
        pytest.param(
            "farm.toml",
            'formula = "{farm-share-fresh} + {farm-share-juice} + {farm-share-dried}"',
            'formula = "{farm-irrigated} * 100 + {farm-share-juice} + {farm-share-dried} + 10"',
            {"checks"},
            "checks[2].formula: joins what is kept apart: Each has a whole or a base of its own",
            id="shares of other wholes added",
        ),
        pytest.param(
            "farm.toml",
            'figure = "farm-share-dried"',
            'figure = "farm-water-saved"',
            {"series"},
            "series[1].points[2].figure: farm-water-saved is kept apart from farm-share-fresh: "
            "One is an amount and one a change",
            id="a series of what is kept apart",
        ),
        pytest.param(
            "talks.toml",
            'label = { zh = "修渠的时间", en = "time for the repairs" }',
            'label = { zh = "修渠的时间", en = "time that the repairs are to take in all" }',
            {"labels"},
            "label.en: has 40 cells, expected 34 at most and the rest in `description`",
            id="a label that a table would cut",
        ),
        pytest.param(
            "talks.toml",
            'label = { zh = "修渠的时间", en = "time for the repairs" }',
            'label = { zh = "青禾县水利局修渠", en = "time for the repairs" }',
            {"labels"},
            "label.zh: says “青禾县水利局” again, which is its subject",
            id="a label that says its subject again",
        ),
        pytest.param(
            "farm.toml",
            'quote = "2024年果园达到1500亩，比2023年增加300亩"',
            'quote = "比2023年增加300亩"',
            {"periods"},
            "basis: is printed, the quote does not print 2023/2024",
            id="a printed period whose words the quote does not hold",
        ),
        pytest.param(
            "farm.toml",
            'period = "2020-end"\nbasis = "printed"\n\n[[documents.paragraphs.figures]]\n'
            'id = "farm-orchard-yearly"',
            'period = "2020-end"\nbasis = "inferred"\nreason = "this-year"\n\n'
            '[[documents.paragraphs.figures]]\nid = "farm-orchard-yearly"',
            {"periods"},
            "basis: is inferred, the quote prints 2020-end",
            id="an inferred period that the quote prints",
        ),
        pytest.param(
            "page.toml",
            'id = "this-year"\n',
            'id = "this-year"\nvoice = "speech"\n',
            {"periods"},
            "reason: this-year is a reason of the other voice, the figure stands in no direct speech",
            id="a reason of direct speech outside it",
        ),
        pytest.param(
            "talks.toml",
            "Water is the lifeblood of agriculture. We",
            "Water is the lifeblood of agriculture, and we",
            {"sentences"},
            "talks.toml: documents[0].paragraphs[0].en: "
            "“水是农业的命脉。” has no sentence of its own, record `begins`",
            id="two sentences read as one",
        ),
        pytest.param(
            "farm.toml",
            'begins = ["This newspaper’s report", "Following Qinghe"]',
            'begins = ["This newspaper’s report"]',
            {"sentences"},
            "documents[0].paragraphs[0].begins: has 1 beginnings, expected 2, one for each sentence",
            id="a beginning left out",
        ),
        pytest.param(
            "farm.toml",
            '"Following Qinghe"',
            '"introduced 6"',
            {"sentences"},
            "documents[0].paragraphs[0].begins: "
            "has “introduced 6”, expected words with which one sentence begins",
            id="a beginning within a sentence",
        ),
        pytest.param(
            "farm.toml",
            '"Following Qinghe"',
            '"Nobody says this"',
            {"sentences"},
            "documents[0].paragraphs[0].begins: "
            "has “Nobody says this”, which does not follow in the reading",
            id="a beginning that the reading has not",
        ),
        pytest.param(
            "talks.toml",
            "to repair 12 channels",
            "to repair 12 canals",
            {"terms"},
            "talks.toml: documents[0].paragraphs[0].en: "
            "prints “渠道”, the reading does not say “channel”",
            id="a term rendered otherwise",
        ),
        pytest.param(
            "glossary.toml",
            'zh = "整理"',
            'zh = "清理"',
            {"terms"},
            "glossary.toml: terms[6].zh: “清理” is printed nowhere",
            id="a term that is not printed",
        ),
    ],
)
def test_fault(small: Path, name: str, old: str, new: str, proofs: set[str], fault: str) -> None:
    """What is wrong breaks the proof that is made for it, and no other, and is told in one line."""
    change(small, name, old, new)

    report = check(small)

    assert broken(report) == proofs, report.rows()
    assert any(fault in line for line in map(without_line, report.faults)), report.faults
