"""The names of the themes; no Textual here, so that the command line can check a name."""

from __future__ import annotations

from typing import Final

NAMES: Final = ("dark", "light", "terminal")
"""Ink on dark, ink on paper, and whatever colours the terminal itself has."""
