"""Ranges of a draft, and numbers that the page prints as ranges."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.finding import Source, find_page
from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder

TEXT = "供热管网全部更换，热损失可以降低15%至20%。设施蔬菜大棚1200座，平均每座年收入3万至5万元。\n"


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("热损失可以降低15%至20%。", "verbatim"),
        ("热损失可以降低15%—20%。", "equal"),
        ("热损失可以降低15%至25%。", "differs"),
        ("热损失可以降低10%至20%。", "differs"),
        ("热损失可以降低18%。", "bound-differs"),
        ("大棚平均每座年收入5万元。", "bound-differs"),
        ("大棚平均每座年收入6万元。", "differs"),
        ("大棚平均每座年收入30000元至50000元。", "equal"),
    ],
)
def test_both_ends_must_be_the_pages(draft: str, verdict: str) -> None:
    """A number within a printed range is not the range; a range with another end differs."""
    page = find_page([Source("a.txt", TEXT)], Path("a.txt"))
    (held,) = Holder(page).hold(Draft("draft.md", draft)).held
    assert held.verdict == verdict


@pytest.mark.parametrize(
    "draft",
    [
        "The zone has 2,878 researchers.",
        "2,878 researchers work in the agri high-tech zone.",
        "The zone counts 2,878 researchers in its teams.",
    ],
)
def test_a_number_that_is_rare_is_not_another_thing(holder: Holder, draft: str) -> None:
    """A number that occurs once on the page is compared with its own figure, not with another thing's."""
    held = [h for h in holder.hold(Draft("d.md", draft)).held if h.figures]
    assert [(h.verdict, h.figures[0]) for h in held if "2,878" in h.claim.text] == [
        ("not-grounded", "agri-research-staff")
    ]
