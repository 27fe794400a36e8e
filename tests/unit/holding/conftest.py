"""What tests of drafts share: the bundled page, ready to hold drafts against."""

from __future__ import annotations

import pytest

from changji_tui.holding.holding import Holder
from changji_tui.loading import bundled_folder, load_page


@pytest.fixture(scope="session")
def holder() -> Holder:
    """Holds drafts against the bundled page."""
    return Holder(load_page(bundled_folder()))
