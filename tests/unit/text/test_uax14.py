"""Line breaking opportunities, compared with Unicode's own cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from changji_tui.text import chinese, uax14
from changji_tui.text.graphemes import clusters

CASES = Path("/usr/share/unicode/auxiliary/LineBreakTest.txt")
UNISEG = 7623
"""How many cases the library uniseg 0.10.1 passes, to compare with."""

REASONS = {
    "OP": "“ ‘ open: a line may begin with them and never ends with them",
    "CL": "” ’ … — ～ · ％ ： ； close: a line never begins with them and may begin after them",
    "NS": "• is an interpunct",
    "WJ": "／ neither begins nor ends a line",
    "NU": "full-width digits make numbers",
    "AL": "full-width letters make words, and \\ belongs to its path",
    "SP": "an ideographic space is a space",
}


def cases() -> list[tuple[str, list[int]]]:
    """Read the cases: a text, and the offsets at which its lines may begin."""
    if not CASES.exists():
        pytest.skip("7654 cases not run: no LineBreakTest.txt (apt install unicode-data)")
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        signs = line.partition("#")[0].split()
        if signs:
            text = "".join(chr(int(code, 16)) for code in signs[1::2])
            found.append((text, [at for at, sign in enumerate(signs[2:-1:2], 1) if sign == "÷"]))
    return found


def test_unicode_cases(count: Callable[[str], None]) -> None:
    """The untailored algorithm agrees with every case of LineBreakTest.txt."""
    wrong = [text for text, offsets in cases() if uax14.opportunities(text) != offsets]
    total = len(cases())
    count(
        f"line breaks: {total - len(wrong)} of {total} cases of LineBreakTest.txt (15.0), untailored"
    )
    assert wrong == []
    assert total == 7654 > UNISEG


def test_tailored_cases(count: Callable[[str], None]) -> None:
    """The Chinese tailoring departs from Unicode only for the reasons that it names."""
    reasons: Counter[str] = Counter()
    unexplained = []
    for text, offsets in cases():
        where = chinese.opportunities(text)
        if where.free == offsets:
            continue
        lost = set(offsets) - set(where.free)
        if lost and lost == set(offsets) ^ set(where.free) and lost <= where.in_numbers:
            reasons["a number keeps the character that follows it: its unit"] += 1
            continue
        tailored = [name for name, marks in chinese.TAILORED.items() if set(marks) & set(text)]
        if "/" in text:
            reasons["/ outside an address neither begins nor ends a line"] += 1
        elif not tailored and len(clusters(text)) < len(text):
            reasons["a grapheme cluster is never parted"] += 1
        elif not tailored and "-" in text:
            reasons["a hyphen before a digit is a sign"] += 1
        elif not tailored and "%" in text:
            reasons["% closes the number before it"] += 1
        elif not tailored and "}+" in text:
            reasons["a closing mark parts a number from the sign of the next"] += 1
        elif tailored:
            reasons[REASONS[tailored[0]]] += 1
        else:
            unexplained.append(text)
    differing = sum(reasons.values()) + len(unexplained)
    count(
        f"line breaks: {len(cases()) - differing} of {len(cases())} cases as in Unicode, tailored:"
    )
    for reason, number in reasons.most_common():
        count(f"  {number:4} differ: {reason}")
    assert unexplained == []
