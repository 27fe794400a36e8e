"""Folders of the user's own, after the XDG Base Directory Specification 0.8.

A variable that is unset, or names no absolute path, counts as its default.
"""

from __future__ import annotations

import os
from pathlib import Path


def state_folder() -> Path:
    """Where the program keeps what it remembers: `$XDG_STATE_HOME/changji-tui`.

    Raises:
        RuntimeError: If the variable is not set, and the user has no home.
    """
    return _folder("XDG_STATE_HOME", ".local/state")


def config_folder() -> Path:
    """Where the user keeps what the program is to do otherwise: `$XDG_CONFIG_HOME/changji-tui`.

    Raises:
        RuntimeError: If the variable is not set, and the user has no home.
    """
    return _folder("XDG_CONFIG_HOME", ".config")


def _folder(variable: str, default: str) -> Path:
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / default) / "changji-tui"
