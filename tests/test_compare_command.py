"""`changji-tui compare`: figures side by side, for pipes."""

from __future__ import annotations

import json

import pytest

from changji_tui.cli import main

Captured = pytest.CaptureFixture[str]


def test_it_prints_bars_results_and_sentences(capsys: Captured) -> None:
    """Two figures are printed as bars, with their sentences and the second against the first."""
    assert main(["compare", "city-hightech-2020", "city-hightech-now"]) == 0
    text = capsys.readouterr().out
    assert "2.31×" in text
    assert "目前，昌吉市高新技术企业达113家" in text


def test_a_series_is_all_its_figures_and_to_names_the_reference(capsys: Captured) -> None:
    """The id of a series stands for its figures; --to chooses which one they are compared with."""
    words = ["compare", "agri-service-bodies", "--to", "agri-finance-bodies", "--json"]
    assert main(words) == 0
    (group,) = json.loads(capsys.readouterr().out)["groups"]
    assert len(group["figures"]) == 3
    assert group["reference"] == "agri-finance-bodies"


def test_an_unknown_id_is_one_line_with_the_nearest(capsys: Captured) -> None:
    """An unknown id ends with 2 and one line that offers the nearest."""
    assert main(["compare", "city-hightech-2020", "city-hightech-nwo"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "did you mean city-hightech-now?" in told


def test_nothing_to_compare_is_told_by_the_exit_code(capsys: Captured) -> None:
    """A date has no size, so that a comparison with it ends with the code of nothing found."""
    assert main(["compare", "city-year-rd"]) == 1
    assert "no size to compare" in capsys.readouterr().out
