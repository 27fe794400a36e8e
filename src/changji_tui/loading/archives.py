"""A folder of page folders: which pages it holds."""

from __future__ import annotations

import os
from pathlib import Path

PAGE_FILE = "page.toml"
"""What makes a folder a page's."""


def page_folders(folder: Path) -> list[Path]:
    """The page folders in a folder, by name; none where it is a page itself, or cannot be read."""
    try:
        if (folder / PAGE_FILE).exists():
            return []
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.is_dir())
    except (OSError, ValueError):
        return []
    return [folder / name for name in names if (folder / name / PAGE_FILE).is_file()]
