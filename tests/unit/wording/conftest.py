"""What every test here needs: the bundled page."""

from __future__ import annotations

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page


@pytest.fixture(scope="session")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())
