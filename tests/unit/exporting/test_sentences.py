"""Sentences and passages as data: for flash cards, annotations and full-text servers."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from changji_tui.exporting import export
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page

DOCS = Path(__file__).parents[3] / "docs"


@pytest.fixture(scope="module")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def test_sentences_are_the_whole_text(page: Page) -> None:
    """The sentences of each passage, joined, are its text, and each is named by its number."""
    rows = json.loads(export(page, "sentences", "json"))
    for passage in page.passages:
        mine = [row for row in rows if row["passage"] == passage.id]
        assert "".join(row["text"] for row in mine) == passage.text
        assert [row["id"] for row in mine] == [
            f"{passage.id}.s{n}" for n in range(1, len(mine) + 1)
        ]


def test_selectors_find_the_sentence(page: Page) -> None:
    """A position selector cuts the sentence out of the passage; a quote selector occurs there once."""
    for row in json.loads(export(page, "sentences", "json")):
        text = page.passage(row["passage"]).text
        quote, position = row["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert row["target"]["source"] == f"{page.id}/{row['passage']}"
        assert text[position["start"] : position["end"]] == quote["exact"] == row["text"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_every_figure_stands_in_one_sentence(page: Page) -> None:
    """Each figure of the page is among the figures of exactly one sentence, which prints it."""
    rows = json.loads(export(page, "sentences", "json"))
    found = [(name, row) for row in rows for name in row["figures"]]
    assert sorted(name for name, _ in found) == sorted(figure.id for figure in page.figures)
    for name, row in found:
        assert page.figure(name).printed in row["text"]


def test_sentences_are_cards(page: Page) -> None:
    """TSV has Anki's own header, six columns in each line, and pinyin with tones."""
    lines = export(page, "sentences", "tsv").splitlines()
    assert {line.count("\t") for line in lines} == {5}
    assert lines[0] == "#columns:text\tpinyin\ttranslation\tfigures\tid\tstatus"
    [line] = [line for line in lines if "\tcity.p20.s3\t" in line]
    text, pinyin, english, figures, _, status = line.split("\t")
    assert text.startswith("今年以来，驻昌16家银行")
    assert pinyin.startswith("jīn nián yǐ lái，zhù chāng 16 jiā yín háng yǐ xiàng")
    assert english.startswith("Since the beginning of this year, 16 banks")
    assert status == "recorded"
    assert figures == "16家; 22家; 2.1亿元"


def test_passages_load_in_bulk(page: Page) -> None:
    """NDJSON alternates actions and documents, one a line, with ids that are unique and short enough."""
    text = export(page, "passages", "ndjson")
    assert text.endswith("\n")
    lines = [json.loads(line) for line in text.splitlines()]
    actions, documents = lines[::2], lines[1::2]
    assert [action["index"]["_id"] for action in actions] == [row["id"] for row in documents]
    assert len({row["id"] for row in documents}) == len(page.passages) == len(documents)
    assert all(len(row["id"].encode()) <= 512 for row in documents)
    assert [row["text"] for row in documents] == [passage.text for passage in page.passages]
    [speech] = [row for row in documents if row["id"].endswith("/gu-tao.p1")]
    assert (speech["speaker"], speech["kind"], speech["date"]) == ("顾涛", "speech", None)


@pytest.mark.parametrize("what", ["figures", "documents", "series", "entities", "page"])
@pytest.mark.parametrize("form", ["tsv", "ndjson"])
def test_every_list_has_every_form(page: Page, what: str, form: str) -> None:
    """Every list can be exported as TSV, and as NDJSON with an id for each item."""
    lines = export(page, what, form).splitlines()
    if form == "tsv":
        assert len({line.count("\t") for line in lines}) == 1
    else:
        assert all(json.loads(line)["id"] for line in lines[1::2])


def test_figures_bring_their_sentence_and_citation(page: Page) -> None:
    """A row has the sentence that prints it, its English, the source, and a provable reference."""
    rows = {row["id"]: row for row in json.loads(export(page, "figures", "json"))}
    for figure in page.figures:
        row = rows[figure.id]
        assert figure.printed in row["sentence"]
        assert row["sentence"] in page.passage(figure.passage).text
        digest = hashlib.sha256(page.passage(figure.passage).text.encode()).hexdigest()[:8]
        assert row["link"].endswith(f"&sha256={digest}")
    row = rows["city-hightech-now"]
    assert row["sentence_en"].startswith("At present, Changji city’s high-tech enterprises")
    assert row["citation"].startswith("刘茜, 王建华. 把科技创新力转化为产业硬实力")


def test_the_mapping_has_every_field_and_no_other(page: Page) -> None:
    """docs/full-text-server.json maps what `export passages` writes, at both levels."""
    mapping = json.loads((DOCS / "full-text-server.json").read_text("utf-8"))["mappings"]
    assert mapping["dynamic"] == "strict"
    rows = json.loads(export(page, "passages", "json"))
    fields = mapping["properties"]
    assert all(row.keys() == fields.keys() for row in rows)
    figures = [figure for row in rows for figure in row["figures"]]
    assert all(figure.keys() == fields["figures"]["properties"].keys() for figure in figures)


def test_the_queries_of_the_docs_are_json() -> None:
    """Each example of docs/full-text-server.md is JSON, and asks for fields that are mapped."""
    text = (DOCS / "full-text-server.md").read_text("utf-8")
    blocks = re.findall(r"^```json\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 2
    mapping = json.loads((DOCS / "full-text-server.json").read_text("utf-8"))["mappings"]
    known = {*mapping["properties"], *mapping["properties"]["figures"]["properties"]}
    for block in map(json.loads, blocks):
        asked = re.findall(r'"(?:figures\.)?([a-z_]+)(?:\.[a-z]+)?(?:\^3)?"', json.dumps(block))
        assert known & set(asked)
