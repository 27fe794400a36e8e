"""The generated tables are those that this machine's Unicode data makes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.unit.text import make_tables


@pytest.mark.no_cover  # many cases, few branches
def test_tables_are_reproducible(count: Callable[[str], None]) -> None:
    """The script makes the file that is in the repository, byte for byte."""
    if not (make_tables.UNICODE / "LineBreak.txt").exists():
        pytest.skip("1 file not made anew: no LineBreak.txt (apt install unicode-data)")
    if "15.0.0" not in (make_tables.UNICODE / "LineBreak.txt").read_text(encoding="utf-8")[:40]:
        pytest.skip("1 file not made anew: the Unicode data here is not 15.0.0")
    made = make_tables.module()
    assert made == make_tables.TABLES.read_text(encoding="utf-8")
    count(f"generated tables: {len(made.encode())} bytes, made anew and equal")


def test_only_the_standard_library() -> None:
    """Importing every module of the package loads neither Rich nor Textual nor Pydantic."""
    script = (
        "import sys, pkgutil, importlib, changji_tui.text as package\n"
        "for module in pkgutil.iter_modules(package.__path__, package.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        "sys.exit(bool({'rich', 'textual', 'pydantic', 'wcwidth'} & set(sys.modules)))\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
