"""Records are built without pydantic, and are what pydantic would have made of the tables."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from changji_tui.loading import bundled_folder, load
from tests.unit.tiny import change

FIXTURE = Path(__file__).parents[2] / "fixtures" / "small"

LOAD = """
import sys
from dataclasses import asdict
from pathlib import Path
from changji_tui.errors import DataError
from changji_tui.loading import load_page
try:
    load_page(Path(sys.argv[1]))
except DataError:
    pass
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"pydantic", "textual", "rich"}))
"""


def loading_imports(folder: Path) -> list[str]:
    """Which large libraries a process of its own imports to load a page."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(folder)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_a_right_page_costs_no_pydantic(folder: Path) -> None:
    """Pydantic is imported only to say what is wrong."""
    assert loading_imports(folder) == []

    change(folder, "news.toml", "value = 3", 'value = "three"')

    assert loading_imports(folder) == ["pydantic"]


@pytest.mark.parametrize("page", [FIXTURE, bundled_folder()], ids=["fixture", "bundled"])
def test_built_is_validated(page: Path) -> None:
    """A page built without pydantic is the page that pydantic validates."""
    validated = load(page, by_schema=True)
    built = load(page)

    assert asdict(built.recorded) == asdict(validated.recorded)
    assert asdict(built.page) == asdict(validated.page)
