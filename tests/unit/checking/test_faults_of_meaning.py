"""Each proof of what is recorded about the print, or computed from it, finds its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.checking.faulty import assert_found


@pytest.mark.parametrize(
    ("name", "old", "new", "proofs", "fault"),
    [
        pytest.param(
            "farm.toml",
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "stock"',
            'printed = "6个"\nvalue = 6\nunit = "个"\nquantity = "flow"',
            {"kinds"},
            "documents[0].paragraphs[0].figures[5].quantity: "
            "is flow, “新品种6个” shows stock: an amount at a moment",
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
            "2023年是由2024年减去增加数推算的，未印。",
            "2023年是由2024年减去增加数推算的，未印；各年不可相加。",
            {"apart"},
            "farm.toml: series[0].caution.zh: forbids adding farm-orchard-2020 to "
            "farm-orchard-2024, expected not_added of one of them",
            id="a caution that forbids what is not recorded",
        ),
        pytest.param(
            "farm.toml",
            "2023年是由2024年减去增加数推算的，未印。",
            "2023年是由2024年减去增加数推算的，未印；各年不应相加。",
            {"apart"},
            "farm.toml: series[0].caution.zh: forbids adding farm-orchard-2020 to ",
            id="a caution that forbids it in other words",
        ),
        pytest.param(
            "page.toml",
            '[[reasons]]\nid = "day-in-2024"',
            '[[reasons]]\nid = "spare"\nzh = "无人用。"\nen = "Of nothing."\n\n'
            '[[reasons]]\nid = "day-in-2024"',
            {"reasons"},
            "page.toml: reasons[1].id: is needless: nothing has this reason",
            id="a reason that nothing has",
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
            "talks.toml",
            'label = { zh = "何晴", en = "He Qing" }',
            'label = { zh = "何晴", en = "He 晴" }',
            {"readings"},
            "talks.toml: documents[1].label.en: has “晴”, expected English throughout",
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
            "farm.toml",
            'id = "farm-irrigated"\n'
            'label = { zh = "节水灌溉面积占比", en = "share with water-saving irrigation" }\n'
            'description = { zh = "节水灌溉面积所占的比例", en = "share of the area under water-saving',
            'id = "farm-irrigated"\n'
            'label = { zh = "节水灌溉面积占比", en = "share with water-saving irrigation" }\n'
            'description = { zh = "节水灌溉面积所占的比例", en = "share of the area under sparing',
            {"terms"},
            "documents[0].paragraphs[0].figures[2].description.en: "
            "prints “节水灌溉”, the reading does not say “water-saving irrigation”",
            id="a term of a description rendered otherwise",
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
def test_fault_of_meaning(
    small: Path, name: str, old: str, new: str, proofs: set[str], fault: str
) -> None:
    """A fault breaks the proof that is made for it, and no other, and is reported in one line."""
    assert_found(small, name, old, new, proofs, fault)
