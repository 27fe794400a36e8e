"""Files of the user's own: read in full or not at all, replaced whole."""

from __future__ import annotations

import os
from pathlib import Path

from changji_tui.loading.home import config_folder, state_folder

__all__ = ["UNUSABLE", "config_folder", "read", "replace", "state_folder"]

UNUSABLE = (OSError, RuntimeError, ValueError)
"""What a file raises that cannot be used; RuntimeError is `Path.home` where there is no home."""


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
