"""Speeches: who said what, in which words."""

from __future__ import annotations

from changji_tui.ui.actions.action import Action

SPEECHES: tuple[Action, ...] = ()
