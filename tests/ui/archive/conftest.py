"""Three sound pages and a faulty one, and the explorer on them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from changji_tui.loading.folders import page_folders
from changji_tui.ui.archive.app import ArchiveApp
from tests.ui.archive.explored import Open
from tests.ui.conftest import SMALL


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three sound pages, the second without its talks, and a faulty one."""
    archive = tmp_path / "qinghe"
    for name in ("2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04"):
        shutil.copytree(SMALL, archive / name)
    page = (archive / "2024-10-02" / "farm.toml").read_text("utf-8")
    (archive / "2024-10-02" / "farm.toml").write_text(page.replace("农户", "果农"), "utf-8")
    (archive / "2024-10-04" / "talks.toml").write_text("[[documents]\n", "utf-8")
    return archive


@pytest.fixture
def explorer(folder: Path) -> Open:
    """Opens the explorer on the archive."""

    def open_explorer(query: str = "", language: str = "en") -> ArchiveApp:
        folders = page_folders(folder)
        return ArchiveApp(folder, folders, query=query, language=language, theme="dark")

    return open_explorer
