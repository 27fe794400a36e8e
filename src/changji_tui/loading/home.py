"""The user's own folders, by the XDG Base Directory Specification 0.8.

A variable that is unset, or names no absolute path, has its default: a folder in the user's home.
"""

from __future__ import annotations

import os
from pathlib import Path


def state_folder() -> Path:
    """Name the folder in which the program keeps its state: `$XDG_STATE_HOME/changji-tui`.

    Raises:
        RuntimeError: If the default is needed, and the user has no home.
    """
    return _folder("XDG_STATE_HOME", ".local/state")


def config_folder() -> Path:
    """Name the folder of the user's settings: `$XDG_CONFIG_HOME/changji-tui`.

    Raises:
        RuntimeError: If the default is needed, and the user has no home.
    """
    return _folder("XDG_CONFIG_HOME", ".config")


def _folder(variable: str, default: str) -> Path:
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / default) / "changji-tui"
