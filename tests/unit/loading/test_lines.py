"""Where each key of a TOML file stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli

from changji_tui.loading import bundled_folder
from changji_tui.loading import lines as toml_lines

FIXTURE = Path(__file__).parents[2] / "fixtures" / "small"

EVERY_FORM = """\
# A comment with [brackets], "quotes" and = signs.
top = 1
dotted.key.deep = "[not.a.table]"

[table]
text = "a # b = c"
literal = 'C:\\new'
long = \"\"\"
[[fake]]
key = "inside"
\\\"\"\" still inside\"\"\"\"
after-long = '''
''' # a comment
"quoted key" = 1
"with \\"escape\\"" = 2
'literal key' = 3
date = 1979-05-27 07:32:00
inline = { a = 1, b = { c = "}" }, d = [1, 2] }
list = [
  # a comment, with ] and ,
  1,
  "]",
  { zh = "一",
    en = "one" },
  [
    7,
  ],
]

[[things]]
id = "first"

[[things.parts]]
id = "a"

[[things.parts]]
id = "b"

[things.parts.label]
zh = "乙"

[[things]]
id = "second"
[[ things . "parts" ]]
  id = "c"
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("top",), 2),
        (("dotted",), 3),
        (("dotted", "key", "deep"), 3),
        (("table",), 5),
        (("table", "text"), 6),
        (("table", "literal"), 7),
        (("table", "long"), 8),
        (("table", "after-long"), 12),
        (("table", "quoted key"), 14),
        (("table", 'with "escape"'), 15),
        (("table", "literal key"), 16),
        (("table", "date"), 17),
        (("table", "inline", "b", "c"), 18),
        (("table", "inline", "d", 1), 18),
        (("table", "list"), 19),
        (("table", "list", 0), 21),
        (("table", "list", 1), 22),
        (("table", "list", 2), 23),
        (("table", "list", 2, "zh"), 23),
        (("table", "list", 2, "en"), 24),
        (("table", "list", 3), 25),
        (("table", "list", 3, 0), 26),
        (("things",), 30),
        (("things", 0), 30),
        (("things", 0, "id"), 31),
        (("things", 0, "parts"), 33),
        (("things", 0, "parts", 0, "id"), 34),
        (("things", 0, "parts", 1), 36),
        (("things", 0, "parts", 1, "id"), 37),
        (("things", 0, "parts", 1, "label", "zh"), 40),
        (("things", 1), 42),
        (("things", 1, "id"), 43),
        (("things", 1, "parts", 0, "id"), 45),
    ],
)
def test_line_of_key(path: toml_lines.Path, line: int) -> None:
    """A key stands on the line where it is written, in every form that TOML has."""
    tomli.loads(EVERY_FORM)

    assert toml_lines.Lines(EVERY_FORM).of(path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("table", "missing"), 5),
        (("table", "inline", "missing", 3, "zh"), 18),
        (("things", 1, "label", "en"), 42),
        (("things", 7), 30),
        (("nowhere",), 1),
    ],
)
def test_line_of_missing_key(path: toml_lines.Path, line: int) -> None:
    """A key that is not there stands on the line of the nearest key above it."""
    assert toml_lines.Lines(EVERY_FORM).of(path) == line


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "a=1", "\r\na = 1\r\n"])
def test_short_files(text: str) -> None:
    """The file itself has the first line, however little is in it."""
    assert toml_lines.Lines(text).of(()) == 1


def test_carriage_returns() -> None:
    """A file with the line ends of Windows has the same lines."""
    found = toml_lines.Lines(EVERY_FORM.replace("\n", "\r\n"))

    assert found.of(("things", 1, "parts", 0, "id")) == 45


@pytest.mark.parametrize(
    "file",
    [*FIXTURE.glob("*.toml"), *bundled_folder().glob("*.toml")],
    ids=lambda file: f"{file.parent.name}-{file.stem}",
)
def test_every_text_of_a_page(file: Path) -> None:
    """Each text of the pages that we have stands on the line that is named for its key."""
    text = file.read_text(encoding="utf-8")
    found, rows = toml_lines.Lines(text), text.split("\n")

    for path, value in _texts((), tomli.loads(text)):
        assert f'"{value}"' in rows[found.of(path) - 1], path


def _texts(path: toml_lines.Path, value: Any) -> Iterator[tuple[toml_lines.Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts((*path, index), item)


def test_deep_file() -> None:
    """Brackets that are nested very deeply do not end the program."""
    text = f"a = 1\nb = {'[' * 5000}{']' * 5000}\n"

    assert toml_lines.Lines(text).of(("b", 0, 0)) == 2


def test_dotted() -> None:
    """A path reads as in the program's messages, without control characters."""
    assert (
        toml_lines.dotted(("documents", 0, "paragraphs", 2, "zh"))
        == "documents[0].paragraphs[2].zh"
    )
    assert toml_lines.dotted(("a\x1b]0;b", "c")) == "a⟨001B⟩]0;b.c"


def test_what_is_no_key_ends_nothing() -> None:
    """Lines are also looked for, without an error, in a text that is not TOML."""
    assert toml_lines.Lines("= 1\na = 2\n").of(("a",)) in (1, 2)
