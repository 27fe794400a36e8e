"""What every test of the query language needs: the bundled page, ready for searching."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Index

Find = Callable[[str], dict[str, str]]
"""The passages that a query finds, each with the reason why."""


@pytest.fixture(scope="session")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


@pytest.fixture(scope="session")
def index(page: Page) -> Index:
    """The bundled page, ready for searching."""
    return Index(page)


@pytest.fixture
def find(index: Index) -> Find:
    """Find the passages of the bundled page that a readable query finds, with why."""

    def find(query: str) -> dict[str, str]:
        results = index.find(query)
        assert results.error is None
        return {hit.passage.id: hit.matched for hit in results.hits}

    return find
