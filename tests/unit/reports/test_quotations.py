"""Who is quoted saying what: the kinds of quotations, from records or entities, and their proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.cli import main
from changji_tui.errors import DataError
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, quotations
from changji_tui.reports.quotations import quotations_data, quotations_text
from tests.unit.checking.faulty import without_line
from tests.unit.tiny import broken, change, write

QUOTED = {
    "王建荣": ["为提高企业核心竞争力", "高新技术企业申报", "企业要高质量发展"],
    "肖家宝": ["昌吉市精准实施科技计划项目", "卡脖子"],
    "马国忠": ["前段时间", "政银企"],
    "杨云锋": ["公司成立13年来"],
    "王建福": ["通过不断研发创新"],
    "州党委十二届九次全会": ["健全保障和改善民生体制机制"],
}
"""Whose words the bundled page prints in quotation marks, and how they begin."""

FIGURE = '[[documents.paragraphs.figures]]\nid = "lin-river-policy"'
RECORD = '[[documents.paragraphs.quotes]]\nbegins = "{begins}"\nkind = "{kind}"\n{speaker}\n'


def recorded(begins: str, kind: str = "term", speaker: str = "") -> str:
    """A record of a quotation, before the first figure of its paragraph."""
    speaker = speaker and f'speaker = "{speaker}"\n'
    return RECORD.format(begins=begins, kind=kind, speaker=speaker) + FIGURE


@pytest.fixture(scope="module")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def quotation(page: Page, words: str) -> Quotation:
    """The quotation that begins with these words."""
    return next(q for q in quotations(page) if q.words.startswith(words))


def test_whoever_is_quoted_is_known(page: Page) -> None:
    """Each person's words in the bundled page, in page order, and nobody else's."""
    found: dict[str, list[str]] = {}
    for item in quotations(page):
        if item.speaker:
            found.setdefault(item.speaker, []).append(item.words)
    assert found.keys() == QUOTED.keys()
    for name, beginnings in QUOTED.items():
        assert len(found[name]) == len(beginnings)
        assert all(map(str.startswith, found[name], beginnings))


@pytest.mark.parametrize(
    ("words", "kind", "entity"),
    [
        pytest.param("一带一路", "term", "belt-and-road", id="a policy term by its entity"),
        pytest.param("农科星创", "name", "nongke-xingchuang", id="an organisation's name"),
        pytest.param("宽早优", "name", "kuanzaoyou", id="a part of a printed name"),
        pytest.param("铸牢", "term", "community-sense", id="an alias"),
        pytest.param("为提高", "speech", "", id="direct speech by the record"),
    ],
)
def test_kinds(page: Page, words: str, kind: str, entity: str) -> None:
    """An entity says what a quotation is, unless a record does."""
    found = quotation(page, words)
    assert (found.kind, found.entity) == (kind, entity)


def test_every_quotation_of_the_source_is_listed(page: Page) -> None:
    """There are as many quotations as the page's text has opening marks, each with a kind."""
    source = "".join(passage.text for passage in page.passages)
    found = quotations(page)
    assert len(found) == source.count("“") + source.count("‘")
    assert all(item.kind for item in found)


def test_the_command_prints_all(page: Page, capsys: pytest.CaptureFixture[str]) -> None:
    """The text has a line for each quotation under its document; the JSON has its place."""
    assert main(["quotes"]) == 0
    text = capsys.readouterr().out
    assert text == quotations_text(page)
    assert "马国忠 · Ma Guozhong: “前段时间" in text
    assert main(["quotes", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data == quotations_data(page)
    assert data["count"] == len(data["quotes"]) == len(quotations(page))
    for item in data["quotes"]:
        words = page.passage(item["passage"]).text[item["start"] : item["end"]]
        assert words == item["words"]


def test_a_page_without_quotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On a page without quotations `quotes` says so, and ends with 1."""
    assert main(["quotes", "--data", str(write(tmp_path / "page"))]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "nothing in quotation marks" in captured.err


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            "让清水流到",
            "让“清水”流到",
            "talks.toml: documents[0].paragraphs[0].zh: “清水” is of no known kind, "
            "expected [[quotes]] that say it, or an entity of that name in entities.toml",
            id="no kind",
        ),
        pytest.param(
            "水是农业",
            "水“是农业",
            "talks.toml: documents[0].paragraphs[0].zh: has “ at 1 without its fellow",
            id="a mark alone",
        ),
        pytest.param(
            FIGURE,
            recorded("二河"),
            "talks.toml: documents[0].paragraphs[1].quotes[0].begins: "
            "no words in quotation marks begin with “二河”",
            id="a record of nothing",
        ),
        pytest.param(
            FIGURE,
            recorded("一河", speaker="何晴"),
            "talks.toml: documents[0].paragraphs[1].quotes[0].speaker: "
            "“何晴” is not named in this passage, expected a name printed in it, "
            "or a `reason` that says why they are this speaker's words",
            id="a speaker from elsewhere",
        ),
    ],
)
def test_fault(small: Path, old: str, new: str, fault: str) -> None:
    """A fault of a quotation is reported in one line."""
    change(small, "talks.toml", old, new)

    report = check(small)

    assert "quotations" in broken(report)
    assert fault in map(without_line, report.faults), report.faults


def test_direct_speech_has_a_speaker_of_the_page_or_none(small: Path) -> None:
    """Direct speech may lack a speaker, but one who is not on the page is refused."""
    change(small, "talks.toml", FIGURE, recorded("一河", "speech"))
    (quotation,) = [q for q in quotations(load_page(small)) if q.kind == "speech"]
    assert quotation.speaker == ""
    change(small, "talks.toml", 'kind = "speech"\n\n', 'kind = "speech"\nspeaker = "何青"\n\n')
    with pytest.raises(DataError, match="“何青” is no entity, did you mean 何晴"):
        load_page(small)
