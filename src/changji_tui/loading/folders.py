"""The files of a page's folder, and which folders of an archive are pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from changji_tui.model.files import (
    EntitiesFile,
    GlossaryFile,
    PageFile,
    PinyinFile,
    SectionFile,
)

PAGE = "page.toml"
"""The file that makes a folder a page; it also contains the section "page"."""
ENTITIES = "entities.toml"
GLOSSARY = "glossary.toml"
PINYIN = "pinyin.toml"
SOURCE = "source.txt"
"""The page's text as it was extracted; `check` compares the passages with it."""

TEXTS = (".txt", ".text", ".md")
"""The endings of the names of bare texts."""

OPTIONAL: dict[str, type[Any]] = {
    ENTITIES: EntitiesFile,
    GLOSSARY: GlossaryFile,
    PINYIN: PinyinFile,
}
"""The files that a page need not have, with the type of their records."""
KINDS: dict[str, type[Any]] = {PAGE: PageFile, "SECTION.toml": SectionFile, **OPTIONAL}
"""Every kind of TOML file, with the type of its records; SECTION stands for a section's id."""


def section_file(section: str) -> str:
    """Name the file that records the section with this id."""
    return f"{section}.toml"


def record_type(name: str) -> type[Any]:
    """Find the type of the records in the file of this name."""
    return KINDS.get(name, SectionFile)


def is_page(folder: Path) -> bool:
    """Whether a folder is a page; a folder that cannot be read is none."""
    try:
        return (folder / PAGE).exists()
    except (OSError, ValueError):
        return False


def fingerprint(folder: Path) -> tuple[tuple[str, int, int, int], ...]:
    """Describe the files of a page, so that comparing two results shows whether the files have changed.

    Args:
        folder: The folder of a page, or one text.

    Returns:
        Name, inode, size in bytes and time of the last change in nanoseconds of each file, sorted by name:
        of the TOML files of a recorded page; of the texts and TOML files of a folder without page.toml; or
        of the one text. Empty if they cannot be read.
    """
    found = []
    try:
        if folder.is_file():
            status = folder.stat()
            return ((folder.name, status.st_ino, status.st_size, status.st_mtime_ns),)
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith((".toml", *TEXTS)):
                    status = entry.stat()
                    found.append((entry.name, status.st_ino, status.st_size, status.st_mtime_ns))
    except (OSError, ValueError):
        return ()
    is_recorded = any(name == PAGE for name, *_ in found)
    return tuple(sorted(f for f in found if not is_recorded or f[0].endswith(".toml")))


def page_folders(folder: Path) -> list[Path]:
    """List the page folders directly inside a folder, by name.

    Returns:
        The folders; empty if the folder is a page itself or cannot be read.
    """
    if is_page(folder):
        return []
    try:
        found = sorted(folder.iterdir())
    except (OSError, ValueError):
        return []
    return [path for path in found if (path / PAGE).is_file()]
