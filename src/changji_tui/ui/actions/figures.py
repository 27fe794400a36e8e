"""Figures: tables, cards, charts, comparisons."""

from __future__ import annotations

from changji_tui.ui.actions.action import Action

FIGURES: tuple[Action, ...] = ()
