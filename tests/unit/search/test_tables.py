"""The generated tables are those that this machine's Unihan data makes."""

from __future__ import annotations

import pytest

from tests.unit.search import make_tables


def test_tables_are_reproducible() -> None:
    """The script makes the files that are in the repository, byte for byte."""
    version = make_tables.UNICODE / "LineBreak.txt"
    if not all(file.exists() for file in (*make_tables.FILES, version)):
        pytest.skip("2 files not made anew: no Unihan (apt install unicode-data)")
    if "15.0.0" not in version.read_text(encoding="utf-8")[:40]:
        pytest.skip("2 files not made anew: the Unicode data here is not 15.0.0")
    for name, text in make_tables.tables().items():
        assert text == (make_tables.SEARCH / name).read_text(encoding="utf-8")


def test_the_tables_have_their_notice() -> None:
    """A notice beside the tables names the source of their data, and its licence."""
    notice = (make_tables.SEARCH / "NOTICE.txt").read_text(encoding="utf-8")
    assert "UNICODE, INC. LICENSE AGREEMENT" in notice
    assert all(name in notice for name in ("variants.txt", "pinyin.txt", "Unihan"))
