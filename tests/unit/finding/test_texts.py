"""Five texts of different kinds, read by the program as a person reads them."""

from __future__ import annotations

from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.finding import Source, find, find_page
from changji_tui.finding.recording import drafts, files
from changji_tui.loading import load_page
from changji_tui.model.comparability import apart_in
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.quantities.numerals import fraction
from tests.conftest import Count
from tests.unit.finding.counted import COUNTED

TEXTS = Path(__file__).parents[2] / "fixtures" / "texts"

Read = tuple[str, ...]


def sources(name: str) -> list[Source]:
    """The texts of one fixture."""
    path = TEXTS / name
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [Source(file.name, file.read_text(encoding="utf-8")) for file in files]


def counted(name: str) -> list[Read]:
    """What a person read: printed, value, other end, unit and bound, or printed and period."""
    found: list[Read] = []
    for entry in COUNTED[name].split(";"):
        printed, value, *rest = entry.split()
        if value.startswith("@"):
            found.append((printed, value[1:]))
            continue
        unit, bound = rest[0].removeprefix("-"), rest[1] if len(rest) > 1 else "exact"
        low, _, high = value.partition("..")
        found.append((printed, _plain(low), _plain(high), unit, bound))
    return found


def _plain(number: str) -> str:
    over, slash, under = number.partition("/")
    return str(fraction(Decimal(over), Decimal(under))) if slash else number


def read(figure: Figure) -> Read:
    """What the program read in a figure, in the same form."""
    if figure.kind == "date":
        return figure.printed, figure.period
    high = "" if figure.value_to is None else str(figure.value_to)
    return figure.printed, str(figure.value), high, figure.unit, figure.qualifier


@pytest.mark.parametrize("name", COUNTED)
def test_nine_of_ten_numerals_are_read_as_a_person_reads_them(name: str, count: Count) -> None:
    """Value, unit, bound, range and date agree with a count by hand; nothing else is a figure."""
    expected = counted(name)
    page = find_page(sources(name), TEXTS)
    found = [read(figure) for figure in page.figures]
    blocks = SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
    right = sum(block.size for block in blocks)
    count(f"texts: {name}: {right} of {len(expected)} read right, {len(found) - right} besides")
    assert right >= 0.9 * len(expected)
    assert len(found) - right <= 0.1 * len(expected)


@pytest.mark.parametrize("name", COUNTED)
def test_everything_found_is_told_as_such_and_stands_where_it_says(name: str) -> None:
    """Everything has the status found and its offsets, and every character of the text is in the page."""
    page = find_page(sources(name), TEXTS)
    assert page.found
    for figure in page.figures:
        text = page.passage(figure.passage).text
        assert text[figure.printed_start : figure.printed_end] == figure.printed
        assert page.status_of(draft=figure.draft) == "found"
    written = sorted("".join("".join(s.text for s in sources(name)).split()))
    assert sorted("".join("".join(p.text for p in page.passages).split())) == written


@pytest.mark.parametrize("name", COUNTED)
def test_what_is_written_is_a_page_that_passes_as_a_draft(name: str, tmp_path: Path) -> None:
    """`check` finds no fault in the files, and the page has the same figures, all drafts."""
    texts = sources(name)
    recorded = find(texts, tmp_path)
    for file, contents in files(recorded, texts).items():
        (tmp_path / file).write_text(contents, encoding="utf-8")
    report = check(tmp_path)
    assert report.faults == ()
    page, found = load_page(tmp_path, cached=False), find_page(texts, tmp_path)
    assert [read(figure) for figure in page.figures] == [read(figure) for figure in found.figures]
    assert {page.status_of(draft=figure.draft) for figure in page.figures} == {"draft"}
    assert drafts(recorded) >= len(page.figures)


EDITS = [
    ("半亩左右", "每块", "每块菜地的面积"),
    ("780元", "租了一块", "一块菜地的年租金"),
    ("5名", "党员挨家挨户做工作", "做工作的党员"),
    ("40天", "党员挨家挨户做工作", "流转土地用时"),
    ("27户", "流转", "流转土地的农户"),
    ("600元", "每亩", "每亩土地的年租金"),
    ("20万元", "加上农家乐", "村集体收入"),
    ("71岁", "最大", "最大的年龄"),
    ("一个月", "一个月", "工作的时间"),
    ("两千多元", "能挣", "月收入"),
    ("9个", "村", "开办菜园的村"),
    ("三成以上", "带动", "带动低收入户的比例"),
    ("27个", "村", "惠及的村"),
]
"""The printed form of a figure, the label that the program proposed, and what a person who read the text wrote."""

DATES = [("3月", "2024-03"), ("3月底", "2024-03-end")]
"""Dates without a year, and their periods, which somebody with the paper knows."""


def test_the_news_is_proven_after_at_most_25_edits(tmp_path: Path) -> None:
    """A page made of the news has no fault and no draft after at most 25 edits."""
    texts = sources("news.txt")
    written = files(find(texts, tmp_path), texts)
    tables = written["texts.toml"].split("\n\n")
    for printed, proposed, label in EDITS:
        (at,) = [
            n
            for n, t in enumerate(tables)
            if f'label = {{ zh = "{proposed}" }}' in t and f'printed = "{printed}"' in t
        ]
        tables[at] = tables[at].replace(f'zh = "{proposed}"', f'zh = "{label}"', 1)
    dated = 'basis = "inferred"\nreason = "issue"'
    for printed, period in DATES:
        (at,) = [n for n, t in enumerate(tables) if f'printed = "{printed}"\n' in t]
        tables[at] += f'\nperiod = "{period}"\n{dated}'
    written["texts.toml"] = "\n\n".join(tables)
    written["page.toml"] += '\n[[reasons]]\nid = "issue"\nzh = "报纸是2024年4月的。"\n'
    for file, contents in written.items():
        (tmp_path / file).write_text(contents.replace("draft = true\n", ""), encoding="utf-8")
    report = check(tmp_path)
    assert (report.faults, report.drafts) == ((), 0)
    assert len(EDITS) + len(DATES) + 2 <= 25


def _page(name: str) -> Page:
    return find_page(sources(name), TEXTS)


def test_ratios_with_other_colons_are_compared() -> None:
    """2.31∶1 and 2.25:1 have one unit, each as it is printed."""
    page = _page("report.txt")
    ratios = [figure for figure in page.figures if figure.unit in ("∶1", ":1")]
    assert [figure.printed for figure in ratios] == ["2.31∶1", "2.25:1"]
    assert apart_in(ratios) is None


def test_turns_of_a_debate_are_speeches_under_their_speakers() -> None:
    """A debate has eleven turns of four speakers, after an article of what stands before them."""
    spoken = [document.speaker for document in _page("debate.txt").documents]
    names = [speaker.name.zh for speaker in spoken if speaker]
    assert names == [
        "主持人", "周启明", "主持人", "孟秀兰", "周启明", "赵立军", "孟秀兰", "周启明", "赵立军",
        "周启明", "主持人",
    ]  # fmt: skip
    assert spoken[0] is None


def test_a_name_is_parted_from_the_post_behind_it() -> None:
    """陳志明議員 is 陳志明, and 陳議員 is the same person."""
    page = _page("traditional.txt")
    speakers = [document.speaker for document in page.documents if document.speaker]
    assert {(s.name.zh, *(post.zh for post in s.posts)) for s in speakers} == {
        ("主席",), ("陳志明", "議員"), ("發展局局長",), ("李慧芳", "議員"),
    }  # fmt: skip
    person = page.entity_named("陳議員")
    assert person is not None
    assert person.name.zh == "陳志明"


def test_quotations_of_the_news_are_their_speakers() -> None:
    """The news has five quotations of direct speech with their speakers, one of a document, and terms."""
    quotes = [quote for p in _page("news.txt").passages for quote in p.quotes]
    said = [(quote.speaker, quote.begins[:4]) for quote in quotes if quote.kind == "speech"]
    assert said == [
        ("李建华", "我租了一"), ("郑国平", "土地荒着"), ("郑国平", "村集体去"), ("吴桂英", "以前在家"),
        ("何文涛", "关键要把"),
    ]  # fmt: skip
    assert [(q.kind, q.speaker) for q in quotes if q.begins.startswith("对连片")] == [
        ("citation", "")
    ]


def test_headline_subtitle_and_byline_of_the_news_are_found() -> None:
    """The first line is the headline, one that begins with a dash the subtitle."""
    (document,) = _page("news.txt").documents
    assert document.headline is not None
    assert document.headline.text == "“共享菜园”里的增收账"
    assert document.subtitle is not None
    assert document.subtitle.text == "——青石镇盘活闲置土地见闻"
    assert document.byline is not None
    assert [person.name for person in document.byline.people] == ["林晓芸", "高志远"]


def test_the_year_of_a_headline_is_that_of_dates_below_it() -> None:
    """Dates below a headline have its year, as an inference, unless the headline has two years."""
    text = "2024年上半年经济运行情况\n上半年完成投资58.6亿元。1—6月新增企业86家。\n今年还要开工9个项目。\n"
    page = find_page([Source("a.txt", text)], TEXTS)
    found = {f.printed: (f.period, f.basis) for f in page.figures if f.passage != "text.headline"}
    assert found == {
        "上半年": ("2024-H1", "inferred"),
        "58.6亿元": ("2024-H1", "inferred"),
        "1—6月": ("2024-01/2024-06", "inferred"),
        "86家": ("2024-01/2024-06", "inferred"),
        "9个": ("", "undated"),
    }
    two = find_page([Source("a.txt", text.replace("2024年", "2023年和2024年", 1))], TEXTS)
    assert all(not f.period for f in two.figures if f.passage != "text.headline")


def test_thirty_texts_are_thirty_documents() -> None:
    """Each file is a document with its headline, in the order of the names."""
    page = _page("short")
    assert len(page.documents) == 30
    assert all(document.headline for document in page.documents)
    assert page.documents[0].label.zh == "一场透雨解旱情"
