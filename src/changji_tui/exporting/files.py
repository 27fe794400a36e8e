"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from changji_tui.errors import OutputError, UsageError


def write(path: Path, data: bytes) -> None:
    """Put data into a file, through a link if it is one, and never leave half of it.

    Raises:
        UsageError: If there can be no such file.
        OutputError: If it cannot be filled, as when the disk is full; an old one stays as it was.
    """
    part: Path | None = None
    try:
        if path.exists() and not path.is_file():  # a device is written to; a folder refuses
            descriptor = os.open(path, os.O_WRONLY)
        else:
            target = Path(os.path.realpath(path))
            part = target.with_name(f".{os.getpid()}.part")
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except (OSError, ValueError) as error:
        raise UsageError(_problem(path, error)) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if part:
                os.fsync(descriptor)
        if part:
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
    except OSError as error:
        raise OutputError(_problem(path, error)) from None
    finally:
        if part:
            part.unlink(missing_ok=True)


def _problem(path: Path, error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    return f"{path} cannot be written: {reason}"
