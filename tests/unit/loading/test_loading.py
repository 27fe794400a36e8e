"""Each fault of a wrong file is reported in one line; a right file becomes a page."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from changji_tui.loading import load_page
from tests.unit.tiny import change, faults


def test_right_folder(folder: Path) -> None:
    """A right folder is a page whose figures know where they stand."""
    page = load_page(folder)

    pears = page.figure("pears")
    text = page.passage(pears.passage).text
    assert text[pears.start : pears.end] == "、梨5个"
    assert text[pears.printed_start : pears.printed_end] == "5个"
    assert pears.value == Decimal(5)
    assert (pears.document, pears.section, pears.paragraph) == ("fruit", "news", "fruit.p1")


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        pytest.param(
            "page.toml",
            'id = "tiny"',
            'id = "tiny',
            "page.toml:1: broken TOML: ",
            id="broken TOML",
        ),
        pytest.param(
            "news.toml",
            'kind = "comparison"',
            "kind = ",
            "news.toml:35: broken TOML: ",
            id="broken TOML in a section",
        ),
        pytest.param(
            "news.toml",
            'unit = "个"\n\n[[series]]',
            'unit = "个"\nunit = "个"\n\n[[series]]',
            "news.toml:31: broken TOML: ",
            id="key twice",
        ),
        pytest.param(
            "page.toml",
            'title = { zh = "小页", en = "Tiny page" }\n',
            "",
            "page.toml:1: title: is missing, expected a table with zh, en",
            id="missing key",
        ),
        pytest.param(
            "news.toml",
            'quote = "、梨5个"\n',
            "",
            "news.toml:24: documents[0].paragraphs[0].figures[1].quote: is missing, expected text in quotes",
            id="missing key of a figure",
        ),
        pytest.param(
            "news.toml",
            'kind = "comparison"\n',
            "",
            'news.toml:32: series[0].kind: is missing, expected one of "time", "share", "ranking", '
            '"growth", "comparison"',
            id="missing choice",
        ),
        pytest.param(
            "news.toml",
            "value = 3",
            'value = "3"',
            "news.toml:18: documents[0].paragraphs[0].figures[0].value: "
            'is "3", expected a number without quotes',
            id="number in quotes",
        ),
        pytest.param(
            "news.toml",
            "value = 3",
            "value = nan",
            "news.toml:18: documents[0].paragraphs[0].figures[0].value: is no number of at most 28 digits",
            id="no number",
        ),
        pytest.param(
            "news.toml",
            "value = 3",
            "value = 1e999999",
            "news.toml:18: documents[0].paragraphs[0].figures[0].value: is no number of at most 28 digits",
            id="number beyond reason",
        ),
        pytest.param(
            "news.toml",
            "value = 3",
            "value = 0x" + "f" * 100_000,
            "news.toml:18: documents[0].paragraphs[0].figures[0].value: is no number of at most 28 digits",
            id="long number",
        ),
        pytest.param(
            "news.toml",
            'printed = "3个"',
            "printed = 3",
            "news.toml:17: documents[0].paragraphs[0].figures[0].printed: is 3, expected text in quotes",
            id="number for text",
        ),
        pytest.param(
            "news.toml",
            'printed = "3个"',
            "printed = 2024-10-14",
            "news.toml:17: documents[0].paragraphs[0].figures[0].printed: "
            "is 2024-10-14, expected text in quotes",
            id="date for text",
        ),
        pytest.param(
            "news.toml",
            'label = { zh = "梨", en = "pears" }',
            'label = "梨"',
            'news.toml:26: documents[0].paragraphs[0].figures[1].label: is "梨", expected a table { … }',
            id="text for a table",
        ),
        pytest.param(
            "news.toml",
            'people = [{ name = "林小满", role = { zh = "记者", en = "reporter" } }]',
            'people = "林小满"',
            'news.toml:7: documents[0].byline.people: is "林小满", expected a list [ … ]',
            id="text for a list",
        ),
        pytest.param(
            "news.toml",
            'kind = "article"',
            'kind = "poem"',
            'news.toml:3: documents[0].kind: is "poem", expected "article", "speech" or "photo"',
            id="unknown choice",
        ),
        pytest.param(
            "news.toml",
            'printed = "5个"',
            'pritned = "5个"',
            "news.toml:28: documents[0].paragraphs[0].figures[1].pritned: "
            "is no known key, did you mean printed?",
            id="unknown key",
        ),
        pytest.param(
            "entities.toml",
            'kind = "person"',
            'kind = "person"\nxyz = 1',
            "entities.toml:4: entities[0].xyz: is no known key, "
            "expected one of id, kind, name, aliases, role",
            id="unknown key like none",
        ),
        pytest.param(
            "news.toml",
            'id = "pears"',
            'id = "apples"',
            "news.toml:25: documents[0].paragraphs[0].figures[1].id: "
            '"apples" is taken by news.toml documents[0].paragraphs[0].figures[0].id, '
            "expected an id of its own",
            id="id twice",
        ),
        pytest.param(
            "entities.toml",
            'id = "lin"',
            'id = "fruit"',
            'news.toml:2: documents[0].id: "fruit" is taken by entities.toml entities[0].id, '
            "expected an id of its own",
            id="id twice in two files",
        ),
        pytest.param(
            "entities.toml",
            'id = "lin"',
            'id = ""',
            "entities.toml:2: entities[0].id: is empty, expected an id",
            id="empty id",
        ),
        pytest.param(
            "page.toml",
            'id = "news"',
            'id = "../news"',
            "page.toml:6: sections[0].id: is no name of a file, expected letters, digits, _ or -",
            id="section elsewhere",
        ),
        pytest.param(
            "page.toml",
            'id = "news"',
            'id = "entities"',
            "page.toml:6: sections[0].id: entities.toml is a file of its own kind, expected another name",
            id="section with a reserved name",
        ),
        pytest.param(
            "page.toml",
            "[[reasons]]",
            '[[sections]]\nid = "news"\ntitle = { zh = "新闻", en = "News" }\n\n[[reasons]]',
            'page.toml:10: sections[1].id: "news" is taken by another section, '
            "expected an id of its own",
            id="section twice",
        ),
        pytest.param(
            "page.toml",
            'id = "news"',
            'id = "novels"',
            'novels.toml: is missing, expected the [[documents]] of section "novels" of page.toml',
            id="section without a file",
        ),
        pytest.param(
            "news.toml",
            'figure = "apples"',
            'figure = "aples"',
            "news.toml:39: series[0].points[0].figure: “aples” is no figure, did you mean apples?",
            id="reference to nothing",
        ),
        pytest.param(
            "news.toml",
            'formula = "{pears} - 1"',
            'formula = "{peers} - 1"',
            "news.toml:44: series[0].points[1].formula: “peers” is no figure, did you mean pears?",
            id="formula of nothing",
        ),
        pytest.param(
            "news.toml",
            'formula = "{pears} - 1"',
            'formula = "{pears} ^ 1"',
            "news.toml:44: series[0].points[1].formula: formula ",
            id="formula that cannot be read",
        ),
        pytest.param(
            "news.toml",
            'reason = "this-year"',
            'reason = "that-year"',
            "news.toml:22: documents[0].paragraphs[0].figures[0].reason: "
            "“that-year” is no reason, did you mean this-year?",
            id="unknown reason",
        ),
        pytest.param(
            "news.toml",
            'period = "2024"',
            'period = "2024-13"',
            "news.toml:20: documents[0].paragraphs[0].figures[0].period: ",
            id="no period",
        ),
        pytest.param(
            "news.toml",
            'name = "林小满"',
            'name = "周禾"',
            "news.toml:7: documents[0].byline.people[0].name: “周禾” is not printed in this document",
            id="name not printed",
        ),
        pytest.param(
            "news.toml",
            'quote = "苹果3个"',
            'quote = "苹果4个"',
            "news.toml:16: documents[0].paragraphs[0].figures[0].quote: "
            "“苹果4个” is not in its passage, the nearest is “苹果3个” in fruit.p1",
            id="quote that is not there",
        ),
        pytest.param(
            "news.toml",
            'quote = "苹果3个"',
            'quote = "西瓜"',
            "news.toml:16: documents[0].paragraphs[0].figures[0].quote: "
            "“西瓜” is not in its passage, expected words that it prints",
            id="quote like nothing",
        ),
        pytest.param(
            "news.toml",
            'quote = "、梨5个"',
            'quote = "梨"',
            "news.toml:27: documents[0].paragraphs[0].figures[1].quote: "
            "“梨” stands 2 times in its passage, expected once: add words around it",
            id="quote that stands twice",
        ),
        pytest.param(
            "news.toml",
            'printed = "5个"',
            'printed = "6个"',
            "news.toml:28: documents[0].paragraphs[0].figures[1].printed: "
            "“6个” is not in its quote, expected words of “、梨5个”",
            id="printed form that is not in the quote",
        ),
        pytest.param(
            "news.toml",
            'quote = "、梨5个"',
            'quote = ""',
            "news.toml:27: documents[0].paragraphs[0].figures[1].quote: "
            "is empty, expected printed words",
            id="empty quote",
        ),
    ],
)
def test_fault_in_a_file(folder: Path, name: str, old: str, new: str, fault: str) -> None:
    """A fault is reported with its file, line and key, what is wrong, and what would be right."""
    change(folder, name, old, new)

    found = [line for line in faults(folder) if line.startswith(fault)]

    assert len(found) == 1, faults(folder)


def test_quote_of_another_passage(folder: Path) -> None:
    """The fault of a quote that stands in another passage names that passage."""
    change(
        folder,
        "news.toml",
        "\n[[series]]",
        '\n[[documents.paragraphs]]\nzh = "杏也有。"\nen = "Apricots too."\n\n[[series]]',
    )
    change(folder, "news.toml", 'quote = "苹果3个"', 'quote = "杏也有"')

    assert "it stands in fruit.p2" in faults(folder)[0]


def test_all_faults_together(folder: Path) -> None:
    """All faults of all files are reported at once, in the order of files and lines."""
    change(folder, "news.toml", 'kind = "comparison"', 'kind = "comparisom"')
    change(folder, "news.toml", "value = 3", 'value = "three"')
    change(
        folder, "news.toml", 'unit = "个"\n\n[[series.points]]\nfigure', "[[series.points]]\nfigure"
    )
    change(folder, "entities.toml", 'kind = "person"', 'kind = "persom"')

    found = [":".join(fault.split(":")[:2]) for fault in faults(folder)]

    assert found == ["news.toml:18", "news.toml:32", "news.toml:35", "entities.toml:3"]


def test_all_broken_files_together(folder: Path) -> None:
    """Files that are not TOML are reported together, one line each."""
    (folder / "news.toml").write_text("= 1", encoding="utf-8")
    (folder / "entities.toml").write_text("a = 1\nb", encoding="utf-8")

    found = [":".join(fault.split(":")[:2]) for fault in faults(folder)]

    assert found == ["news.toml:1", "entities.toml:2"]


def test_faults_of_references_and_quotes_together(folder: Path) -> None:
    """References that lead nowhere and quotes that stand nowhere are reported in one run."""
    change(folder, "news.toml", 'figure = "apples"', 'figure = "aples"')
    change(folder, "news.toml", 'quote = "苹果3个"', 'quote = "苹果吃3个"')

    assert len(faults(folder)) == 2
