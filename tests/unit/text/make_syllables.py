"""Write `src/changji_tui/text/syllables.txt` from the Unihan data of this machine.

Run it as `python -m tests.unit.text.make_syllables` where Debian's `unicode-data` is installed.
A test proves that the table in the repository is the one it makes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from tests.unit.search.make_tables import Field, targets, unihan

SYLLABLES = Path(__file__).parents[3] / "src/changji_tui/text/syllables.txt"


def listed(value: str) -> list[str]:
    """The readings in the value of a Unihan field, in order: "212.080:le 223.010:liǎo"."""
    return [reading for reading in re.split("[ ,]", re.sub(r"[\d.*,]+:", "", value)) if reading]


def characters(fields: dict[str, Field]) -> set[str]:
    """The 8105 characters in standard use (kTGHZ2013) and their Traditional forms."""
    standard = fields["kTGHZ2013"]
    traditional = {
        character
        for character in fields["kSimplifiedVariant"]
        if character in fields["kMandarin"]
        and any(target in standard for target in targets(fields["kSimplifiedVariant"], character))
    }
    return {*standard, *traditional}


def readings(fields: dict[str, Field], character: str) -> list[str]:
    """Every reading of a character, the default first.

    The default is the first of kMandarin ("most customary") that today's standard, kTGHZ2013,
    has; else the standard's first.  The others are those of kTGHZ2013 and kXHC1983.
    """
    standard, older, customary = (
        listed(fields[field].get(character, "")) for field in ("kTGHZ2013", "kXHC1983", "kMandarin")
    )
    kept = [reading for reading in customary if reading in standard or not standard]
    return list(dict.fromkeys([*kept[:1], *standard, *older]))


def table() -> str:
    """One line a syllable: the syllable, the characters read so by default, those read so otherwise."""
    fields = unihan()
    by_default: dict[str, list[str]] = defaultdict(list)
    otherwise: dict[str, list[str]] = defaultdict(list)
    for character in sorted(characters(fields)):
        first, *others = readings(fields, character)
        by_default[first].append(character)
        for other in others:
            otherwise[other].append(character)
    return "".join(
        f"{syllable} {''.join(by_default[syllable])} {''.join(otherwise[syllable])}\n"
        for syllable in sorted({*by_default, *otherwise})
    )


if __name__ == "__main__":
    made = table()
    SYLLABLES.write_text(made, encoding="utf-8")
    print(f"{SYLLABLES.name}: {len(made.encode())} bytes")
