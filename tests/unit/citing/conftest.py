"""The pages that are cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from tests.unit.conftest import FIXTURE


@pytest.fixture(scope="session")
def page() -> Page:
    """The bundled page, whose paper and date nobody knows."""
    return load_page(bundled_folder())


@pytest.fixture
def published(small: Path) -> Page:
    """The fixture page with a paper, a date and a sheet."""
    file = small / "page.toml"
    text = file.read_text("utf-8")
    table = '[publication]\nname = { zh = "青禾日报", en = "Qinghe Daily" }\ndate = "2024-10-08"\npage = "3"\n'
    file.write_text(text.replace("[[sections]]", f"{table}\n[[sections]]", 1), "utf-8")
    return load_page(small)


@pytest.fixture(scope="session")
def small_page() -> Page:
    """The fixture page."""
    return load_page(FIXTURE)
