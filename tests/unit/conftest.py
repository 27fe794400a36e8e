"""What every test of a page's folder needs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.unit import tiny

FIXTURE = Path(__file__).parents[1] / "fixtures" / "small"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page of one section, each line of which is known."""
    return tiny.write(tmp_path / "page")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the fixture page."""
    return shutil.copytree(FIXTURE, tmp_path / "small")
