"""How changed files are recognised, and every fault of a page's files."""

from __future__ import annotations

from pathlib import Path

from changji_tui.loading import folders
from changji_tui.loading.gathering import gather
from tests.unit import tiny


def test_a_text_is_told_from_what_it_will_be(tmp_path: Path) -> None:
    """A text has changed if its name, size or time has; a folder of texts, if any of its texts has."""
    text = tmp_path / "a.txt"
    text.write_text("一", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"")
    before, whole = folders.fingerprint(text), folders.fingerprint(tmp_path)
    assert [name for name, *_ in before] == [name for name, *_ in whole] == ["a.txt"]
    text.write_text("一二", encoding="utf-8")
    assert folders.fingerprint(text) != before
    assert folders.fingerprint(tmp_path) != whole


def test_sections_that_are_named_wrongly_hide_no_other_fault(tmp_path: Path) -> None:
    """Two sections of one name are reported together with what is broken in another file."""
    folder = tiny.write(tmp_path / "page")
    page = folder / "page.toml"
    text = page.read_text(encoding="utf-8")
    start = text.index("[[sections]]")
    section = text[start : text.find("\n\n", start)]
    page.write_text(text.replace(section, f"{section}\n\n{section}", 1), encoding="utf-8")
    (folder / "entities.toml").write_text("[[entities\n", encoding="utf-8")
    told = [str(fault) for fault in gather(folder).faults]
    assert any("is taken by another section" in line for line in told)
    assert any("entities.toml" in line and "broken TOML" in line for line in told)
