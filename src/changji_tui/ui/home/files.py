"""The user's own files: read without waiting, replaced whole."""

from __future__ import annotations

import os
from pathlib import Path

from changji_tui.loading.home import config_folder, state_folder

__all__ = ["UNUSABLE", "config_folder", "read", "replace", "state_folder"]

UNUSABLE = (OSError, RuntimeError, ValueError)
"""Errors of a file that cannot be used; `Path.home` raises RuntimeError if there is no home."""


def read(path: Path, most: int) -> bytes | None:
    """Read the content of a file.

    Args:
        path: Its path. Only a regular file is opened, since opening a pipe waits for its writer.
        most: Bytes to read at most, so that a huge file cannot delay a start.

    Returns:
        Its first `most` bytes; None if there is no such regular file.

    Raises:
        OSError: If it cannot be read.
    """
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return file.read(most)


def replace(path: Path, content: str) -> None:
    """Write a file whole or not at all, readable by its owner only.

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
