"""Writes files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from pathlib import Path

from changji_tui.errors import OutputError, UsageError

_PART = re.compile(r"\.changji-(?P<pid>[0-9]+)\.part", re.ASCII)
"""The temporary name of a file, with the id of the process that writes it."""


def write(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write data into a file, following a link, and never leave half a file.

    If the file system allows it, the new file has no name until it is whole, so that even a kill
    leaves nothing behind.

    Args:
        path: The file; a device is written to directly.
        data: The whole content.
        mode: The permissions of a new file, before the umask; an old file keeps its own.

    Raises:
        UsageError: If there can be no such file.
        OutputError: If it cannot be written, as when the disk is full; an old file is unchanged.
    """
    try:
        if path.exists() and not path.is_file():  # a device; opening a folder fails
            file = _Device(path)
        else:
            target = Path(os.path.realpath(path))
            file = _Nameless.beside(target, mode) or _Named(target, mode)
    except (OSError, ValueError) as error:
        raise UsageError(_problem(path, error)) from None
    try:
        with os.fdopen(file.descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            file.settle()
    except OSError as error:
        raise OutputError(_problem(path, error)) from None
    finally:
        file.clear()


class _Device:
    """A device, which is written to directly."""

    def __init__(self, path: Path) -> None:
        self.descriptor = os.open(path, os.O_WRONLY)

    def settle(self) -> None:
        """Put the written file in its place."""

    def clear(self) -> None:
        """Remove what a failed attempt has left."""


class _Named(_Device):
    """A file with a temporary name until it is whole."""

    def __init__(self, target: Path, mode: int) -> None:
        self._target = target
        self._part = target.with_name(f".changji-{os.getpid()}.part")
        _clear_after_killed(target.parent)
        self.descriptor = self._open(mode)

    def _open(self, mode: int) -> int:
        return os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)

    def settle(self) -> None:
        """Replace the old file, keeping its permissions."""
        if self._target.exists() and os.chmod in os.supports_fd:
            os.chmod(self.descriptor, stat.S_IMODE(self._target.stat().st_mode))  # noqa: PTH101
        os.fsync(self.descriptor)
        self._name()
        self._part.replace(self._target)

    def _name(self) -> None:
        """Give the file its temporary name."""

    def clear(self) -> None:
        """Remove the part that was not finished."""
        self._part.unlink(missing_ok=True)


class _Nameless(_Named):
    """A file without a name until it is whole, so that a kill leaves nothing (open(2), O_TMPFILE)."""

    @classmethod
    def beside(cls, target: Path, mode: int) -> _Nameless | None:
        """A nameless file in the target's folder; None if the file system cannot make one."""
        with contextlib.suppress(AttributeError, OSError, ValueError):
            return cls(target, mode) if Path("/proc/self/fd").exists() else None
        return None

    def _open(self, mode: int) -> int:
        return os.open(self._target.parent, os.O_WRONLY | os.O_TMPFILE, mode)

    def _name(self) -> None:
        self._part.unlink(missing_ok=True)  # left by a killed process that had the same id
        folder = os.open(self._part.parent, os.O_RDONLY)
        try:
            # With `dst_dir_fd` Python calls linkat, which follows the link in /proc.
            os.link(f"/proc/self/fd/{self.descriptor}", self._part.name, dst_dir_fd=folder)
        finally:
            os.close(folder)


def _problem(path: Path, error: Exception) -> str:
    reason = getattr(error, "strerror", None) or str(error)
    return f"{path} cannot be written: {reason}"


def _clear_after_killed(folder: Path) -> None:
    """Remove the files of processes that were killed between naming a file and moving it."""
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            left = _PART.fullmatch(file.name)
            if left and not _is_running(int(left["pid"])):
                file.unlink(missing_ok=True)


def _is_running(pid: int) -> bool:
    if os.name != "posix":  # signal 0 is a mere question on POSIX only
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # another user's process, or an impossible id
    return True
