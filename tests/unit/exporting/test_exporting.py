"""The page as data for other programs: the contract's JSON, CSV, Markdown, and files."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from changji_tui.exporting import FORMATS, WHAT, as_form, export
from changji_tui.exporting.contract import number
from changji_tui.exporting.formats import as_csv, as_markdown, as_ndjson, as_tsv
from changji_tui.exporting.tables import Table
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page

SMALL = Path(__file__).parents[2] / "fixtures" / "small"

NULL = type(None)
TEXT_OR_NULL = (str, NULL)
NUMBER_OR_NULL = (int, float, NULL)
BILINGUAL = {"zh": str, "en": str}
CONTRACT: dict[str, Any] = {
    "page": {"id": str, "title": BILINGUAL, "columns": [dict], "dates": [dict]},
    "sections": [{"id": str, "title": BILINGUAL, "documents": [str]}],
    "documents": [
        {
            "id": str,
            "section": str,
            "kind": {"article", "speech", "photo"},
            "kicker": TEXT_OR_NULL,
            "headline": TEXT_OR_NULL,
            "subtitle": TEXT_OR_NULL,
            "byline": [{"name": str, "role": str}],
            "speaker": (NULL, {"name": str, "posts": [str], "organisation": str}),
            "paragraphs": [
                {"id": str, "kind": {"text", "heading"}, "text": str, "translation": str}
            ],
        }
    ],
    "figures": [
        {
            "id": str,
            "document": str,
            "paragraph": TEXT_OR_NULL,
            "kind": {"measure", "date", "name"},
            "label": BILINGUAL,
            "subject": TEXT_OR_NULL,
            "value": NUMBER_OR_NULL,
            "unit": str,
            "printed": str,
            "qualifier": {"exact", "over", "least", "within", "under", "about", "rank"},
            "change": {None, "level", "increase", "decrease"},
            "period": {
                "text": str,
                "basis": {"printed", "inferred", "undated"},
                "reason": TEXT_OR_NULL,
            },
            "quote": str,
            "start": int,
            "end": int,
            "base_value": NUMBER_OR_NULL,
            "base_unit": str,
        }
    ],
    "series": [
        {
            "id": str,
            "section": str,
            "title": BILINGUAL,
            "kind": {"time", "share", "ranking", "growth", "comparison"},
            "unit": str,
            "caution": TEXT_OR_NULL,
            "points": [
                {
                    "label": BILINGUAL,
                    "x": TEXT_OR_NULL,
                    "value": (int, float),
                    "figure": TEXT_OR_NULL,
                    "formula": TEXT_OR_NULL,
                }
            ],
        }
    ],
    "checks": [
        {
            "id": str,
            "statement": BILINGUAL,
            "formula": str,
            "computed": (int, float, type(None)),
            "printed": TEXT_OR_NULL,
            "holds": {True, False, None},
            "figures": [str],
        }
    ],
    "entities": [
        {
            "id": str,
            "kind": {"person", "organisation", "achievement", "term", "place", "event"},
            "name": BILINGUAL,
            "aliases": [str],
            "role": TEXT_OR_NULL,
            "mentions": [
                {"document": TEXT_OR_NULL, "paragraph": TEXT_OR_NULL, "start": int, "end": int}
            ],
        }
    ],
}
"""The shape of data in the contract: a set has values, a tuple alternatives, a list its items."""


def fits(data: Any, shape: Any) -> bool:
    """Whether data has every key of a shape, of the right type."""
    if isinstance(shape, dict):
        return isinstance(data, dict) and all(
            key in data and fits(data[key], part) for key, part in shape.items()
        )
    if isinstance(shape, list):
        return isinstance(data, list) and all(fits(item, shape[0]) for item in data)
    if isinstance(shape, tuple):
        return any(fits(data, part) for part in shape)
    if isinstance(shape, set):
        return data in shape
    return isinstance(data, shape)


@pytest.fixture(scope="module", params=["bundled", "small"])
def page(request: pytest.FixtureRequest) -> Page:
    """The page that comes with the program, and the small invented one."""
    return load_page(bundled_folder() if request.param == "bundled" else SMALL)


@pytest.fixture(scope="module")
def data(page: Page) -> Any:
    """Everything, as another program reads it."""
    return json.loads(export(page, "page", "json"))


@pytest.mark.parametrize("part", CONTRACT)
def test_the_export_keeps_the_contract(data: Any, part: str) -> None:
    """Every key that the contract names is there, with a value of its type."""
    assert fits(data[part], CONTRACT[part])


@pytest.mark.parametrize("what", ["figures", "documents", "series", "entities"])
def test_a_list_alone_is_the_same_list(page: Page, data: Any, what: str) -> None:
    """`export figures` is the figures of `export page`."""
    assert json.loads(export(page, what, "json")) == data[what]


def test_offsets_count_code_points_of_the_exported_text(data: Any) -> None:
    """A figure's quote and an entity's name stand where their start and end in the JSON say."""
    texts = {
        passage["id"]: passage["text"]
        for document in data["documents"]
        for passage in (*document["lines"], *document["paragraphs"])
    } | {title["id"]: title["text"] for title in data["page"]["columns"]}
    for figure in data["figures"]:
        assert texts[figure["passage"]][figure["start"] : figure["end"]] == figure["quote"]
        printed = texts[figure["passage"]][figure["printed_start"] : figure["printed_end"]]
        assert printed == figure["printed"]
        assert figure["paragraph"] in (None, figure["passage"])
    for entity in data["entities"]:
        for mention in entity["mentions"]:
            name = texts[mention["passage"]][mention["start"] : mention["end"]]
            assert name in (entity["name"]["zh"], *entity["aliases"])


def test_every_reference_leads_to_something_exported(data: Any) -> None:
    """Documents of sections, figures of points, of checks and of dates are all in the export."""
    figures = {figure["id"] for figure in data["figures"]}
    documents = [document["id"] for document in data["documents"]]
    assert [name for section in data["sections"] for name in section["documents"]] == documents
    used = [point["figure"] for series in data["series"] for point in series["points"]]
    used += [name for check in data["checks"] for name in check["figures"]]
    used += [day["figure"] for day in data["page"]["dates"]]
    assert {name for name in used if name} <= figures


def test_numbers_are_the_printed_numbers(data: Any) -> None:
    """A whole number is a JSON integer and a fraction is exact to its last printed digit."""
    values = {type(figure["value"]) for figure in data["figures"]}
    assert values >= {int, float, NULL}
    for figure in data["figures"]:
        digits = re.match(r"[0-9.]+", figure["printed"])
        if digits and figure["kind"] == "measure":
            assert figure["value"] == float(digits[0])
            assert isinstance(figure["value"], int) == (float(digits[0]).is_integer())


def test_a_formula_shows_its_numbers(data: Any) -> None:
    """The formula of a derived point or a check is written out in numbers, without an id in braces.

    What is refused has a reason instead of a result.
    """
    for check in data["checks"]:
        assert (check["computed"] is None) == bool(check["refused"])
    formulas = [check["formula"] for check in data["checks"]]
    formulas += [p["formula"] for s in data["series"] for p in s["points"] if p["formula"]]
    assert formulas
    assert not [formula for formula in formulas if "{" in formula]


@pytest.mark.parametrize("what", WHAT)
def test_csv_reads_back_as_the_same_table(page: Page, data: Any, what: str) -> None:
    """Every row is as long as the header and, without its guards against formulas, equals the JSON."""
    text = export(page, what, "csv")
    assert not text.startswith("\ufeff")
    header, *rows = list(csv.reader(io.StringIO(text, newline="")))
    assert {len(row) for row in rows} == {len(header)}
    if what == "figures":
        for row, figure in zip(rows, data["figures"], strict=True):
            cells = dict(zip(header, row, strict=True))
            assert cells["quote"] == figure["quote"]
            assert cells["label_en"] == figure["label"]["en"]
            assert cells["value"] == ("" if figure["value"] is None else str(figure["value"]))


@pytest.mark.parametrize("what", WHAT)
def test_an_empty_list_still_has_its_header(what: str) -> None:
    """A page without a single thing gives a table of no rows, not an error."""
    page = load_page(SMALL)
    bare = type(page)(**{**vars_of(page), "sections": (), "titles": (), "entities": ()})
    assert export(bare, what, "csv").count("\r\n") == 1
    assert export(bare, what, "markdown").count("\n") == 2


def vars_of(page: Page) -> dict[str, Any]:
    """The fields of a page, without what it has computed from them."""
    return {name: getattr(page, name) for name in Page.__dataclass_fields__}


def cells_of(text: str) -> list[str]:
    """The one row of a CSV table under its header."""
    return list(csv.reader(io.StringIO(text, newline="")))[1]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
@example("=1+1")
@example("\u3000＠SUM(A1)")
def test_no_cell_is_a_formula_and_every_cell_can_be_had_back(text: str) -> None:
    """A cell that a spreadsheet would compute, or that begins with ', gets a ', which can be taken off."""
    [cell] = cells_of(as_csv(Table(("text",), ((text,),))))
    assert cell in (text, "'" + text)
    assert cell.removeprefix("'") == text
    if not re.fullmatch(r"[+-]?[0-9.eE+-]+", cell):
        assert cell.lstrip(" \u00a0\u3000")[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("number", ["-3.5", "+1e5", "42", "-.5", "12."])
def test_a_number_is_no_formula(number: str) -> None:
    """A signed number gets no ' in front, and stays a number."""
    assert cells_of(as_csv(Table(("n",), ((number,),)))) == [number]


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=4))
def test_no_text_breaks_a_markdown_table(texts: list[str]) -> None:
    """A row of a Markdown table is one line with as many cells as the header, whatever they hold."""
    table = Table(tuple(f"c{i}" for i in range(len(texts))), (tuple(texts),))
    _, _, row = as_markdown(table).removesuffix("\n").split("\n")
    assert len(re.findall(r"(?:\\.|[^\\|])*\|", row)) == len(texts) + 1
    assert not re.search(r"(?<!\\)(?:\\\\)*[<\[`*]", row.replace("<br>", ""))


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3)))
def test_no_text_breaks_a_line_of_tsv(rows: list[list[str]]) -> None:
    """A row of TSV is one line with as many tabs as the header, whatever its cells hold."""
    made = as_tsv(Table(("a", "b", "c"), tuple(map(tuple, rows))), "#columns:")
    lines = made.split("\n")
    assert lines[0] == "#columns:a\tb\tc"
    assert lines.pop() == ""
    assert [line.count("\t") for line in lines] == [2] * (1 + len(rows))
    assert len(made.splitlines()) == len(lines)


@given(st.lists(st.dictionaries(st.text(), st.text())))
def test_no_text_breaks_a_line_of_ndjson(records: list[dict[str, str]]) -> None:
    """Each action and each document of NDJSON is one line, and reads back as it was."""
    given_ids = [{**record, "id": str(number)} for number, record in enumerate(records)]
    lines = as_ndjson(given_ids).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines[1::2]] == given_ids
    assert [json.loads(line)["index"]["_id"] for line in lines[::2]] == [
        record["id"] for record in given_ids
    ]


def test_json_is_told_from_csv_by_name(page: Page) -> None:
    """Every kind of thing can be exported in every format."""
    for what in WHAT:
        for form in FORMATS:
            assert export(page, what, form).endswith("\n")


def test_a_table_has_a_form_of_json() -> None:
    """A table is a list with an object for each row, too."""
    assert json.loads(as_form(Table(columns=("a", "b"), rows=(("1", "2"),)), "json")) == [
        {"a": "1", "b": "2"}
    ]


def test_where_a_page_was_published(tmp_path: Path) -> None:
    """The export has what is recorded of the paper, and null for what is not."""
    folder = shutil.copytree(SMALL, tmp_path / "page")
    text = (folder / "page.toml").read_text(encoding="utf-8")
    dated = 'id = "qinghe"\npublication = { date = "2024-10" }'
    (folder / "page.toml").write_text(text.replace('id = "qinghe"', dated, 1), encoding="utf-8")
    exported = json.loads(export(load_page(folder), "page", "json"))
    assert exported["page"]["publication"] == {"name": None, "date": "2024-10", "page": None}


def test_a_value_that_is_not_there_is_null() -> None:
    """A figure without a value has null, not zero."""
    assert number(None) is None
