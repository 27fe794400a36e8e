"""Areas in any of the units 亩, 公顷, 平方公里 and 平方米 are converted to each other exactly."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from changji_tui.charts.series import series_points
from changji_tui.checking import check
from changji_tui.loading import load_page
from changji_tui.quantities import base, common, common_unit
from changji_tui.search import Index
from tests.robust.running import run
from tests.unit import tiny

PRINTED = {"mu": "30亩", "ha": "4公顷", "km2": "1平方公里", "m2": "10万平方米"}
VALUES = {
    "mu": ("30", "亩"),
    "ha": ("4", "公顷"),
    "km2": ("1", "平方公里"),
    "m2": ("10", "万平方米"),
}


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    """A page with an area in each unit."""
    folder = tiny.write(tmp_path / "page")
    words = "，".join(f"{name}有田{printed}" for name, printed in PRINTED.items())
    figures = "".join(
        f'[[documents.paragraphs.figures]]\nid = "{name}"\nlabel = {{ zh = "田" }}\n'
        f'quote = "{name}有田{printed}"\nprinted = "{printed}"\nvalue = {VALUES[name][0]}\n'
        f'unit = "{VALUES[name][1]}"\nquantity = "stock"\n'
        for name, printed in PRINTED.items()
    )
    points = ", ".join(f'{{ figure = "{name}" }}' for name in PRINTED)
    (folder / "news.toml").write_text(
        f'[[documents]]\nid = "fields"\nkind = "article"\nlabel = {{ zh = "田" }}\n'
        f'[[documents.paragraphs]]\nzh = "{words}。"\n{figures}'
        f'[[series]]\nid = "areas"\ntitle = {{ zh = "田" }}\nkind = "comparison"\nunit = "亩"\n'
        f"points = [{points}]\n",
        encoding="utf-8",
    )
    (folder / "entities.toml").unlink()
    (folder / "source.txt").write_text(f"{words}。\n", encoding="utf-8")
    return folder


def found(folder: Path, query: str) -> frozenset[str]:
    """The figures that a query finds."""
    return Index(load_page(folder)).find(query).figures


def test_units_meet_exactly() -> None:
    """An area in 亩 is exact, since 1 亩 is 2000/3 平方米; the base unit stays that of the print."""
    for printed, mu in [("15亩", 15), ("1公顷", 15), ("1平方公里", 1500), ("10000平方米", 15)]:
        number = printed.rstrip("亩公顷平方里米")
        value, unit = base(Decimal(number), printed.removeprefix(number))
        assert (common(value, unit), common_unit(unit)) == (Decimal(mu), "亩")
    assert base(Decimal(800), "万平方米") == (Decimal(8_000_000), "平方米")
    assert common(Decimal(7), "元") == 7


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("60亩", {"ha"}),
        ("40000平方米", {"ha"}),
        ("1500亩", {"km2"}),
        ("100公顷", {"km2"}),
        ("150亩", {"m2"}),
        ("20000平方米", {"mu"}),
        (">1公顷", {"mu", "ha", "km2", "m2"}),
        (">50亩", {"ha", "km2", "m2"}),
        (">=100000平方米", {"m2", "km2"}),
        ("<0.1平方公里", {"mu", "ha"}),
        ("2公顷..50000平方米", {"mu", "ha"}),
        ("150元", set()),
    ],
)
def test_search_by_value(fields: Path, query: str, ids: set[str]) -> None:
    """An area is found by its value in any unit."""
    assert found(fields, query) == ids


def test_comparison_in_one_unit(fields: Path) -> None:
    """Areas of all units are one group in 亩, with exact ratios; areas in 平方米 alone stay in 平方米."""
    code, out, err = run("compare", *PRINTED, "--json", "--data", str(fields))
    assert (code, err) == (0, "")
    (group,) = json.loads(out)["groups"]
    assert group["base_unit"] == "亩"
    assert [side["base_value"] for side in group["figures"]] == [30, 60, 1500, 150]
    ratios = [side["ratio"]["value"] for side in group["figures"] if side["ratio"]]
    assert ratios == [2, 50, 5]

    _, out, _ = run("compare", "m2", "km2", "--json", "--data", str(fields))
    (group,) = json.loads(out)["groups"]
    assert group["base_unit"] == "平方米"
    assert [side["base_value"] for side in group["figures"]] == [100_000, 1_000_000]


def test_what_is_exported_stays(fields: Path) -> None:
    """Each figure keeps the base unit of its print."""
    _, out, _ = run("export", "figures", "--data", str(fields))
    exported = {one["id"]: (one["base_value"], one["base_unit"]) for one in json.loads(out)}
    assert exported == {
        "mu": (30, "亩"),
        "ha": (60, "亩"),
        "km2": (1_000_000, "平方米"),
        "m2": (100_000, "平方米"),
    }


def test_a_series_is_drawn_to_one_scale(fields: Path) -> None:
    """A point is as long as its value in the unit of the series, and has its number as printed."""
    page = load_page(fields)
    points = series_points(page, page.series[0], "zh")
    assert [point.value for point in points] == [30, 60, 1500, 150]
    assert [point.written for point in points] == ["30 亩", "4 公顷", "1 平方公里", "10 万平方米"]
    digits = series_points(page, page.series[0], "zh", "digits")
    assert [point.written for point in digits] == ["30 亩", "60 亩", "1,500 亩", "150 亩"]
    assert not [fault for fault in check(fields).faults if fault.key.startswith("series")]
