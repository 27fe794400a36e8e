"""Signs of a Chinese keyboard where TOML requires ASCII are named, with what to type."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.tiny import NEWS, faults


@pytest.mark.parametrize(
    ("line", "column", "sign"),
    [
        ("title = “果园”", 9, '“ (U+201C) stands where TOML wants "'),
        ('title = "果园”', 12, '” (U+201D) stands where TOML wants "'),
        ('title = “果园"', 9, '“ (U+201C) stands where TOML wants "'),
        ("title = ＂果园＂", 9, '＂ (U+FF02) stands where TOML wants "'),
        ("title = ‘果园’", 9, "‘ (U+2018) stands where TOML wants '"),
        ('title ＝ "果园"', 7, "＝ (U+FF1D) stands where TOML wants ="),
        ("title：“果园”", 6, "： (U+FF1A) stands where TOML wants ="),
        ("［[documents]]", 1, "［ (U+FF3B) stands where TOML wants ["),
        ("[[documents]］", 13, "］ (U+FF3D) stands where TOML wants ]"),
        ("【【documents】】", 1, "【 (U+3010) stands where TOML wants ["),
        ('words = ["一批"， "一心"]', 14, "， (U+FF0C) stands where TOML wants ,"),
        ('words = ["一批"、 "一心"]', 14, "、 (U+3001) stands where TOML wants ,"),
        ('title = ｛ zh = "果园" }', 9, "｛ (U+FF5B) stands where TOML wants {"),
        ('title = { zh = "果园" ｝', 21, "｝ (U+FF5D) stands where TOML wants }"),
        ("value = １５", 9, "１ (U+FF11) stands where TOML wants 1"),
        ("value = 1。5", 10, "。 (U+3002) stands where TOML wants ."),
        ("value = －5", 9, "－ (U+FF0D) stands where TOML wants -"),
        ('\u3000title = "果园"', 1, "a space U+3000 stands where TOML wants a plain space"),
        ('title\u3000= "果园"', 6, "a space U+3000 stands where TOML wants a plain space"),
        ('title =\u00a0"果园"', 8, "a space U+00A0 stands where TOML wants a plain space"),
        ("value = 5 ＃ 个", 11, "＃ (U+FF03) stands where TOML wants #"),
        ('title = "a \\" b" ， # “', 18, "， (U+FF0C) stands where TOML wants ,"),
    ],
)
def test_each(folder: Path, line: str, column: int, sign: str) -> None:
    """The first such sign is named with its line and column; strings and comments may have them."""
    before = '# “注” ＝\nzh = "“说”，\u3000［一］"\nmany = """\n“\n"""\n'
    (folder / "news.toml").write_text(f"{before}{line}\n{NEWS}", encoding="utf-8")

    assert faults(folder) == [f"news.toml:6: broken TOML: {sign}, at column {column}"]


def test_another_fault_comes_first(folder: Path) -> None:
    """A fault before such a sign is reported alone; the sign is reported when the fault is mended."""
    (folder / "news.toml").write_text('a = \nb ＝ "x"\n', encoding="utf-8")

    assert faults(folder)[0].startswith("news.toml:1: broken TOML: ")
    assert "U+FF1D" not in faults(folder)[0]


def test_in_strings_they_stand_as_printed(folder: Path) -> None:
    """A sound file may have all such signs in its strings."""
    text = (folder / "news.toml").read_text(encoding="utf-8")
    spoken = text.replace("苹果3个", "“苹果”＝［3］个")
    (folder / "news.toml").write_text(spoken + "\nx = ", encoding="utf-8")

    assert "U+" not in faults(folder)[0]
