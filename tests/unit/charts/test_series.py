"""A series of the page as a chart: the right kind, the printed numbers, nothing between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.charts.series import series_points, series_rows
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.text.cells import cell_len

SMALL = Path(__file__).parents[2] / "fixtures" / "small"


@pytest.fixture(scope="module", params=["bundled", "small"])
def page(request: pytest.FixtureRequest) -> Page:
    """The page that comes with the program, and the small invented one."""
    return load_page(bundled_folder() if request.param == "bundled" else SMALL)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [30, 60, 100])
def test_every_series_can_be_drawn(page: Page, width: int, language: str) -> None:
    """Each series is drawn within its width, with the number of each of its points."""
    for series in page.series:
        rows = series_rows(page, series, width, 3, language)
        text = "\n".join(row.text for row in rows)
        assert max(cell_len(row.text) for row in rows) <= width
        for point in series_points(page, series, language):
            assert point.number in text


def test_a_point_is_derived_or_a_figure(page: Page) -> None:
    """A printed point is known by its figure, and only a computed one is marked as derived."""
    for series in page.series:
        drawn = series_points(page, series, "zh")
        for point, record in zip(drawn, series.points, strict=True):
            assert point.derived == bool(record.formula)
            assert point.key == record.figure
            assert point.unit == series.unit
            if series.kind == "time":
                assert point.at
