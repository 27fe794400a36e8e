"""Figures: tables, cards, charts, comparisons."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action

FIGURES: tuple[Action, ...] = (
    Action(
        id="numbers",
        scopes=("page", "view"),
        keys=("u",),
        shown="u",
        name=Bilingual(zh="数字写法", en="numbers"),
        sentence=Bilingual(
            zh="所有数字：如版面所印、写全、英文读法。",
            en="Every number as printed, in full digits, or in English words.",
        ),
    ),
)
