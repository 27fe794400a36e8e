"""Records written as TOML are the records that were read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.exporting import toml
from changji_tui.loading import building, bundled_folder, folders
from changji_tui.loading.reading import read_toml
from changji_tui.loading.writing import quoted

SMALL = Path(__file__).parents[2] / "fixtures" / "small"


@pytest.mark.parametrize("folder", [bundled_folder(), SMALL], ids=["bundled", "small"])
def test_every_file_of_a_page_comes_back(folder: Path) -> None:
    """What is written has the same tables, without keys that have their default."""
    for path in sorted(folder.glob("*.toml")):
        tables = read_toml(path, cached=False).tables
        record = building.build(folders.record_type(path.name), tables)
        written = tomli.loads(toml.document(record, "a remark\nof two lines"), parse_float=Decimal)
        again = building.build(folders.record_type(path.name), written)
        assert toml.document(again) == toml.document(record)
        assert toml.document(record, "a remark").startswith("# a remark\n\n")


@given(st.text())
def test_any_text_is_quoted(text: str) -> None:
    """A TOML reader gets any text back, even one with control or hidden characters."""
    text = text.encode("utf-8", "ignore").decode()
    assert tomli.loads(f"a = {quoted(text)}") == {"a": text}
