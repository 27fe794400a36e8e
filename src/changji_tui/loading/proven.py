"""Which folders are known to be right, by the hash of their bytes.

Only the fact is remembered, never the data: the files are read anew each time, so a lost,
old or forged memory can at worst skip a validation whose result the resolver still needs
to be sound.  A mark is an empty file named by the hash, in the user's cache folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from changji_tui import __version__

MARKS_KEPT = 64
"""How many marks are kept; the oldest go first."""


def fingerprint(files: Mapping[Path, bytes]) -> str:
    """The SHA-256 of the program's version and of every file's name and bytes, in hex."""
    digest = hashlib.sha256(__version__.encode())
    for path, data in sorted(files.items()):
        digest.update(f"\0{path.name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def is_proven(mark: str) -> bool:
    """Whether a folder with this fingerprint has been validated before."""
    return (_folder() / mark).exists()


def remember(mark: str) -> None:
    """Mark a fingerprint as validated; in silence where the cache cannot be written."""
    with contextlib.suppress(OSError):
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / mark).touch()
        by_age = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in by_age[MARKS_KEPT:]:
            old.unlink()


def _folder() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(cache) if os.path.isabs(cache) else Path(os.path.expanduser("~/.cache"))
    return base / "changji-tui" / "proven"
