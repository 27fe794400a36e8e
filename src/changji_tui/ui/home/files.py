"""Files of the user's own: where they are, read in full or not at all, replaced whole.

Folders follow the XDG Base Directory Specification 0.8: a variable that is unset, or names no
absolute path, counts as its default.
"""

from __future__ import annotations

import os
from pathlib import Path

UNUSABLE = (OSError, RuntimeError, ValueError)
"""What a file raises that cannot be used; RuntimeError is `Path.home` where there is no home."""


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


def read(path: Path, most: int) -> bytes | None:
    """The content of a file.

    Args:
        path: Its path. Only a regular file is opened: to open a pipe would wait for its writer.
        most: The bytes that are read at most, so that a huge file cannot hold up a start.

    Returns:
        Its first `most` bytes; None where there is no such file.

    Raises:
        OSError: If it cannot be read.
    """
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return file.read(most)


def replace(path: Path, content: str) -> None:
    """Write a file whole or not at all, for nobody else's eyes.

    Raises:
        OSError: If it cannot be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
