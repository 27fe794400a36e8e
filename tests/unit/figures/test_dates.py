"""A date in one cell is in the program's language, and an inferred one never looks printed."""

from __future__ import annotations

import pytest

from changji_tui.figures import saying
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page


@pytest.fixture(scope="module")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def test_every_date_reads_in_english_and_says_whether_it_is_inferred(page: Page) -> None:
    """Dates read in English, with square brackets around just what the print does not give."""
    dates = [figure for figure in page.figures if figure.kind == "date"]
    assert {figure.basis for figure in dates} == {"printed", "inferred"}
    for figure in dates:
        told = saying.amount(figure, "english")
        assert told.isascii(), told
        assert (told[0] + told[-1] == "[]") == (figure.basis == "inferred")
        assert saying.amount(figure, "printed") == figure.printed


def test_a_figure_without_a_period_says_no_time(page: Page) -> None:
    """A figure without a period has an empty cell, without brackets."""
    undated = [figure for figure in page.figures if not figure.period]
    assert undated
    assert {saying.when(figure, "en") for figure in undated} == {""}
