"""`export figures` has every field of a figure, and each says what the page does."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from changji_tui import quantities
from changji_tui.exporting import export
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.quantities import periods

SMALL = Path(__file__).parents[2] / "fixtures" / "small"


@pytest.fixture(scope="module", params=["bundled", "small"])
def page(request: pytest.FixtureRequest) -> Page:
    """The page that comes with the program, and the small invented one."""
    return load_page(bundled_folder() if request.param == "bundled" else SMALL)


def leaves(data: dict[str, Any], path: str = "") -> dict[str, Any]:
    """Every value of nested data under the name that a column would have."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict):
            found |= leaves(value, f"{path}{key}_")
        else:
            found[path + key] = value
    return found


def test_csv_has_every_field_of_the_json(page: Page) -> None:
    """CSV has a column for every field of the JSON, nested ones too, with the same value."""
    figures = json.loads(export(page, "figures", "json"))
    rows = list(csv.DictReader(io.StringIO(export(page, "figures", "csv"))))
    for figure, row in zip(figures, rows, strict=True):
        values = leaves({key: value for key, value in figure.items() if key != "period"})
        values |= leaves({"period": figure["period"]})
        assert values.keys() == row.keys()
        for name, value in values.items():
            told = "; ".join(value) if isinstance(value, list) else value
            text = "" if told is None else str(told)
            assert row[name].removeprefix("'") == text.removeprefix("'"), (figure["id"], name)


def test_the_fields_say_what_the_page_does(page: Page) -> None:
    """Place, quote, base value and the reason of an inferred period are those of the page."""
    figures = json.loads(export(page, "figures", "json"), parse_float=Decimal)
    assert [data["id"] for data in figures] == [figure.id for figure in page.figures]
    for data in figures:
        figure = page.figure(data["id"])
        text = page.passage(data["passage"]).text
        assert text[data["start"] : data["end"]] == data["quote"] == figure.quote
        assert text[data["printed_start"] : data["printed_end"]] == data["printed"]
        assert data["paragraph"] == page.passage(data["passage"]).paragraph
        base, unit = quantities.base(figure.value, figure.unit)
        assert (data["base_value"], data["base_unit"]) == (base, unit)
        period = data["period"]
        assert period["text"] == periods.text(period["code"] or "", "zh")
        assert period["basis"] == figure.basis
        if period["basis"] == "inferred":
            assert period["reason"]
            assert period["reason_zh"]


def test_markdown_tells_an_inferred_period(page: Page) -> None:
    """Markdown marks every inferred period, so that none looks printed."""
    head, _, *rows = export(page, "figures", "markdown").splitlines()
    column = [cell.strip() for cell in head.split("|")].index("period\\_basis")
    told = [row.replace("\\|", "").split("|")[column].strip() for row in rows]
    assert told == [figure.basis for figure in page.figures]
