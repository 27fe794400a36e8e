"""Every chart of the pages as it is drawn: at three widths, in colour, mono and ASCII.

A golden in colour has under each row the roles of its stretches, each with its number of cells:
`label8 bar27 value2`. `UPDATE_GOLDENS=1` writes the goldens anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from changji_tui.charts import Part, Point, Row, bars, dispersion, levels, sparkline, timeline
from changji_tui.charts.series import refused, series_rows
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual
from changji_tui.text.cells import cell_len

GOLDENS = Path(__file__).parent / "goldens"
SMALL = Path(__file__).parents[2] / "fixtures" / "small"
WIDTHS = (32, 56, 100)
FORMS = ("colour", "mono", "ascii")
HEIGHT = 3

Draw = Callable[[int, bool], Sequence[Row]]

YEARS = [
    Point("2020", Decimal(49), "家", at=date(2020, 12, 31)),
    Point("2022", Decimal(80), "家", derived=True, at=date(2022, 12, 31)),
    Point("2025", Decimal(113), "家", "over", at=date(2025, 12, 31)),
]
SHARES = [
    Point("研发经费", Decimal(90), "%", "over", text="≥90"),
    Point("增加值", Decimal("41.2"), "%"),
    Point("其余", Decimal("58.8"), "%", derived=True),
]
LEVEL = Bilingual(zh="数量", en="amount")
INCREASE = Bilingual(zh="增加的数量", en="amount of increase")

KINDS: dict[str, Draw] = {
    "bars": lambda width, plain: bars(YEARS, width, ascii_only=plain),
    "shares": lambda width, plain: bars(SHARES, width, whole=Decimal(100), ascii_only=plain),
    "timeline": lambda width, plain: timeline(YEARS, width, HEIGHT, ascii_only=plain),
    "sparkline": lambda width, plain: [sparkline(YEARS, width, ascii_only=plain)],
    "levels": lambda width, plain: [
        Row((Part(levels([Decimal(n) for n in range(9)], ascii_only=plain), "bar"),))
    ],
    "dispersion": lambda width, plain: [
        Row((Part(dispersion([0, 3, 4, 5, 80], 100, width, ascii_only=plain), "bar"),))
    ],
    "refusal": lambda width, plain: refused(
        [YEARS[0]._replace(measure=LEVEL), YEARS[2]._replace(measure=INCREASE)], width, "zh"
    ),
}


def pages() -> Iterator[tuple[str, Page, str, str]]:
    """Every series: the name of its golden, its page, its id, the language of its golden."""
    for folder, language in ((bundled_folder(), "zh"), (SMALL, "en")):
        page = load_page(folder)
        for series in page.series:
            yield f"{series.id}", page, series.id, language


SERIES = {name: (page, series, language) for name, page, series, language in pages()}


def draw_series(name: str) -> Draw:
    """The plate of a series: its chart with the table of its data."""
    page, identifier, language = SERIES[name]
    series = next(series for series in page.series if series.id == identifier)
    return lambda width, plain: series_rows(
        page, series, width, HEIGHT, language, table=True, ascii_only=plain
    )


def drawn(draw: Draw) -> Iterator[str]:
    """The chart in every form at every width, under headings."""
    for form in FORMS:
        for width in WIDTHS:
            yield f"-- {form}, {width} cells"
            for row in draw(width, form == "ascii"):
                assert row.cells <= width
                yield row.text
                if form == "colour" and row.parts:
                    yield f"    {' '.join(f'{part.role}{cell_len(part.text)}' for part in row.parts)}"


@pytest.mark.parametrize("name", [*KINDS, *SERIES])
def test_a_chart_is_as_drawn(name: str) -> None:
    """Each chart equals its golden at every width, in every form."""
    text = "\n".join(drawn(KINDS[name] if name in KINDS else draw_series(name))) + "\n"
    golden = GOLDENS / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*KINDS, *SERIES])
def test_ascii_draws_without_block_characters(name: str) -> None:
    """In ASCII every length, cell and axis is drawn with ASCII characters."""
    draw = KINDS[name] if name in KINDS else draw_series(name)
    for row in draw(WIDTHS[1], True):
        for part in row.parts:
            if part.role in ("bar", "derived", "bound", "track", "axis", "mark"):
                assert part.role == "mark" or part.text.isascii(), part


def test_every_golden_is_a_chart() -> None:
    """No golden is left over from a chart that is no longer drawn."""
    assert {file.stem for file in GOLDENS.glob("*.txt")} == {*KINDS, *SERIES}
