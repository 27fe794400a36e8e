"""Write `src/changji_tui/text/_tables.py` from the Unicode data of this machine.

Run it as `python tests/unit/text/make_tables.py` where Debian's `unicode-data` is installed.
A test proves that the tables in the repository are the ones it makes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from string import ascii_letters

from rich.cells import cell_len

UNICODE = Path("/usr/share/unicode")
TABLES = Path(__file__).parents[3] / "src/changji_tui/text/_tables.py"

CODE_POINTS = 0x110000
HANGUL = range(0xAC00, 0xD7A4)

# One letter a class; the classes that UAX #14 resolves before its rules begin (LB1) have none.
LINE_BREAK_NAMES = (
    "AL B2 BA BB BK CB CL CM CP CPN CR EB EM EX GL H2 H3 HL HY ID IDX IN IS "
    "JL JT JV LF NL NS NU OP OPN PO PR QU RI SP SY WJ ZW ZWJ"
)
LINE_BREAK_LETTERS = dict(zip(LINE_BREAK_NAMES.split(), ascii_letters, strict=False))
RESOLVED = {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}

GRAPHEME_LETTERS = {
    "CR": "r",
    "LF": "n",
    "Control": "c",
    "Extend": "e",
    "ZWJ": "z",
    "Regional_Indicator": "R",
    "Prepend": "p",
    "SpacingMark": "s",
    "L": "L",
    "V": "V",
    "T": "T",
    "LV": "H",
    "LVT": "H",
}

HEADER = '''"""Properties of characters, as runs; made by tests/unit/text/make_tables.py: do not edit.

A run is a letter and the number of code points that have it, 1 where no number stands; the runs
of a table cover U+0000 to U+10FFFF in order. `%` stands for the Hangul syllables AC00–D7A3, whose
properties follow from their numbers.

Source:
    Unicode 15.0 (Debian unicode-data 15.0.0-1): LineBreak.txt, GraphemeBreakProperty.txt,
    EastAsianWidth.txt, DerivedGeneralCategory.txt, emoji-data.txt. Cell widths: Rich 15.0, whose
    tables are those of wcwidth (Unicode 17.0). The notices of both stand in NOTICE.txt.
"""
'''


def read(name: str) -> Iterator[tuple[int, int, str]]:
    """Read a property file of the Unicode Character Database.

    Args:
        name: The file, below `UNICODE`.

    Yields:
        First and last code point of a range, and the value that it has.
    """
    for line in (UNICODE / name).read_text(encoding="utf-8").splitlines():
        data = line.partition("#")[0].strip()
        if data:
            span, value = (field.strip() for field in data.split(";")[:2])
            first, _, last = span.partition("..")
            yield int(first, 16), int(last or first, 16), value


def column(name: str, default: str) -> list[str]:
    """Read a property file into one value a code point."""
    values = [default] * CODE_POINTS
    for first, last, value in read(name):
        values[first : last + 1] = [value] * (last + 1 - first)
    return values


def pictographic() -> set[int]:
    """Read the code points of the property Extended_Pictographic."""
    return {
        code_point
        for first, last, value in read("emoji/emoji-data.txt")
        if value == "Extended_Pictographic"
        for code_point in range(first, last + 1)
    }


def line_break() -> list[str]:
    """Resolve every code point's line breaking class to its letter (LB1, and LB30, LB30b)."""
    category = column("extracted/DerivedGeneralCategory.txt", "Cn")
    wide = {"F", "W", "H"}
    east_asian_width = column("EastAsianWidth.txt", "N")
    emoji = pictographic()
    letters = []
    for code_point, name in enumerate(column("LineBreak.txt", "XX")):
        resolved = RESOLVED.get(name, name)
        if name == "SA":
            resolved = "CM" if category[code_point] in {"Mn", "Mc"} else "AL"
        elif name in {"OP", "CP"} and east_asian_width[code_point] not in wide:
            resolved = name + "N"
        elif name == "ID" and code_point in emoji and category[code_point] == "Cn":
            resolved = "IDX"
        letters.append(LINE_BREAK_LETTERS[resolved])
    return letters


def graphemes() -> list[str]:
    """Give every code point the letter of its grapheme cluster class; `x` is pictographic."""
    letters = ["o"] * CODE_POINTS
    for first, last, value in read("auxiliary/GraphemeBreakProperty.txt"):
        letters[first : last + 1] = [GRAPHEME_LETTERS[value]] * (last + 1 - first)
    for code_point in pictographic():
        if letters[code_point] != "o":
            raise ValueError(hex(code_point))
        letters[code_point] = "x"
    return letters


def widths() -> list[str]:
    """Measure every code point as Rich does: z, n, w are 0, 1, 2 cells.

    `a` is one cell that some terminals draw as two (East Asian Ambiguous); `e` and `b` are `n` and
    `a` that become two cells when U+FE0F follows.
    """
    ambiguous = {
        code_point
        for first, last, value in read("EastAsianWidth.txt")
        if value == "A"
        for code_point in range(first, last + 1)
    }
    emoji = {
        code_point
        for first, last, value in read("emoji/emoji-data.txt")
        if value == "Emoji"
        for code_point in range(first, last + 1)
    }
    letters = []
    for code_point in range(CODE_POINTS):
        character = chr(code_point)
        cells = cell_len(character)
        letter = "znw"[cells]
        if cells == 1:
            doubtful = code_point in ambiguous
            letter = "na"[doubtful]
            if code_point in emoji and cell_len(character + "\ufe0f") == 2:
                letter = "eb"[doubtful]
        letters.append(letter)
    return letters


def runs(letters: list[str]) -> str:
    """Write letters, one a code point, as runs."""
    letters[HANGUL.start : HANGUL.stop] = ["%"] * len(HANGUL)
    return "".join(
        letter + (str(count) if count > 1 else "")
        for letter, count in ((key, sum(1 for _ in same)) for key, same in groupby(letters))
    )


def literal(name: str, text: str) -> str:
    """Write a long string as Python, in lines of at most 100 columns."""
    lines = [f'    "{text[start : start + 93]}"' for start in range(0, len(text), 93)]
    if len(lines) == 1:
        return f"{name} = {lines[0].strip()}"
    return "\n".join([f"{name} = (", *lines, ")"])


def module() -> str:
    """Write the whole module."""
    tables = {
        "LINE_BREAK_NAMES": LINE_BREAK_NAMES,
        "LINE_BREAK_LETTERS": "".join(LINE_BREAK_LETTERS.values()),
        "LINE_BREAK": runs(line_break()),
        "GRAPHEME": runs(graphemes()),
        "WIDTH": runs(widths()),
    }
    return HEADER + "".join(f"\n{literal(name, text)}\n" for name, text in tables.items())


if __name__ == "__main__":
    TABLES.write_text(module(), encoding="utf-8")
    print(f"{TABLES}: {TABLES.stat().st_size} bytes")
