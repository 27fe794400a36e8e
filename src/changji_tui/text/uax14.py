"""Find where a line may break, by the Unicode Line Breaking Algorithm.

The rules are written as in the annex, one a line. They run as a state machine whose states are made
when a text first reaches them, so that a character costs one look-up.

Source:
    UAX #14, Unicode 15.0, section 6, with the numbers of section 8.2, example 7, as in
    LineBreakTest.txt.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from changji_tui.text.properties import LINE_BREAK_CLASSES, line_break_property

_RULES = """
    LB4    BK                ÷ *
    LB5    CR                × LF
    LB5    CR|LF|NL          ÷ *
    LB6    * SP*             × BK|CR|LF|NL
    LB7    * SP*             × SP|ZW
    LB8    ZW SP*            ÷ *
    LB8a   ZWJ               × *
    LB11   * SP*             × WJ
    LB11   WJ                × *
    LB12   GL                × *
    LB12a  not-SP-BA-HY      × GL
    LB13   * SP*             × CL|CP|EX|IS|SY
    LB14   OP SP*            × *
    LB15   QU SP*            × OP
    LB16   CL|CP SP*         × NS
    LB17   B2 SP*            × B2
    LB18   SP                ÷ *
    LB19   *                 × QU
    LB19   QU                × *
    LB20   *                 ÷ CB
    LB20   CB                ÷ *
    LB21   *                 × BA|HY|NS
    LB21   BB                × *
    LB21a  HL-hyphen         × *
    LB21b  SY                × HL
    LB22   *                 × IN
    LB23   AL|HL             × NU
    LB23   NU                × AL|HL
    LB23a  PR                × ID|EB|EM
    LB23a  ID|EB|EM          × PO
    LB24   PR|PO             × AL|HL
    LB24   AL|HL             × PR|PO
    LB25   PR|PO             × NU|before-NU
    LB25   OP|HY             × NU
    LB25   number            × NU|SY|IS|CL|CP
    LB25   number|number-CL  × PO|PR
    LB26   JL                × JL|JV|H2|H3
    LB26   JV|H2             × JV|JT
    LB26   JT|H3             × JT
    LB27   JL|JV|JT|H2|H3    × PO
    LB27   PR                × JL|JV|JT|H2|H3
    LB28   AL|HL             × AL|HL
    LB29   IS                × AL|HL
    LB30   AL|HL|NU          × OPN
    LB30   CPN               × AL|HL|NU
    LB30a  RI-odd            × RI
    LB30b  EB|IDX            × EM
    LB31   * SP*             ÷ *
"""


def _names() -> dict[str, frozenset[str]]:
    """Map each letter to the names that the rules use for it."""
    kinds = {"OPN": "OP", "CPN": "CP", "IDX": "ID"}
    names = {
        letter: frozenset({name, kinds.get(name, name)})
        for name, letter in LINE_BREAK_CLASSES.items()
    }
    for name, letter in BEFORE_NUMBER.items():
        names[letter] = names[LINE_BREAK_CLASSES[name]] | {"before-NU"}
    return names


BEFORE_NUMBER = {"HY": "1", "OP": "2", "OPN": "3"}
"""Class → its letter where a number follows: rule LB25 looks ahead."""

_NAMES = _names()
_TAKES_NO_MARK = frozenset({"BK", "CR", "LF", "NL", "ZW", "start"})
_SPACE = frozenset({"SP"})
_NUMERIC = frozenset({"NU", "SY", "IS"})
_CLOSING = frozenset({"CL", "CP"})


class _Rule(NamedTuple):
    """One line of `_RULES`: the classes before and after a place, and whether a line may break."""

    name: str
    before: frozenset[str]
    over_spaces: bool
    breaks: bool
    after: frozenset[str]

    @classmethod
    def read(cls, line: str) -> _Rule:
        name, *before, verdict, after = line.split()
        return cls(name, _set(before[0]), "SP*" in before, verdict == "÷", _set(after))

    def holds(self, before: frozenset[str], spaces: bool, after: frozenset[str]) -> bool:
        seen = _SPACE if spaces and not self.over_spaces else before
        return _meets(self.before, seen) and _meets(self.after, after)


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split("|"))


def _meets(wanted: frozenset[str], names: frozenset[str]) -> bool:
    if "not-SP-BA-HY" in wanted:
        return names.isdisjoint({"SP", "BA", "HY"})
    return "*" in wanted or not wanted.isdisjoint(names)


_PARSED = [_Rule.read(line) for line in _RULES.strip().splitlines()]


class _State(dict[str, "tuple[bool, _State]"]):
    """A state of the text so far: next letter → whether a line may break before it, next state."""

    def __init__(self, names: frozenset[str], spaces: bool) -> None:
        super().__init__()
        self.names = names
        self.spaces = spaces

    def __missing__(self, letter: str) -> tuple[bool, _State]:
        self[letter] = step = self._breaks(letter), _state(*self._after(letter))
        return step

    def _attaches(self, names: frozenset[str]) -> bool:
        """Tell whether a combining mark belongs to the character before it (LB9)."""
        free = self.spaces or not self.names.isdisjoint(_TAKES_NO_MARK)
        return not free and not names.isdisjoint({"CM", "ZWJ"})

    def _breaks(self, letter: str) -> bool:
        names = _alone(_NAMES[letter])
        if "start" in self.names and not self.spaces:
            return False
        if self._attaches(_NAMES[letter]):
            return False
        return _rule_between(self.names, self.spaces, names).breaks

    def _after(self, letter: str) -> tuple[frozenset[str], bool]:
        names = _NAMES[letter]
        joined = names & {"ZWJ"}
        if "SP" in names:
            return self.names - {"ZWJ"}, True
        if self._attaches(names):
            return (self.names - {"ZWJ"}) | joined, False
        names = _alone(names) | joined
        if "NU" in names:
            return names | {"number"}, False
        if self.spaces:
            return (names | {"RI-odd"} if "RI" in names else names), False
        if "number" in self.names:
            if not names.isdisjoint(_NUMERIC):
                names |= {"number"}
            elif not names.isdisjoint(_CLOSING):
                names |= {"number-CL"}
        if "HL" in self.names and not names.isdisjoint({"BA", "HY"}):
            names |= {"HL-hyphen"}
        if "RI" in names and "RI-odd" not in self.names:
            names |= {"RI-odd"}
        return names, False


def _alone(names: frozenset[str]) -> frozenset[str]:
    """Treat a combining mark that follows no character as a letter (LB10)."""
    return frozenset({"AL"}) if not names.isdisjoint({"CM", "ZWJ"}) else names


def _rule_between(before: frozenset[str], spaces: bool, after: frozenset[str]) -> _Rule:
    """Find the first rule that applies between two characters."""
    return next(rule for rule in _PARSED if rule.holds(before, spaces, after))


@cache
def _state(names: frozenset[str], spaces: bool) -> _State:
    return _State(names, spaces)


_CLASSES = line_break_property()
_MARKS = LINE_BREAK_CLASSES["CM"] + LINE_BREAK_CLASSES["ZWJ"]
_OPENS_NUMBER = re.compile(
    f"[{''.join(LINE_BREAK_CLASSES[name] for name in BEFORE_NUMBER)}]"
    f"(?=[{_MARKS}]*{LINE_BREAK_CLASSES['NU']})"
)
_LOOKING_AHEAD = {LINE_BREAK_CLASSES[name]: letter for name, letter in BEFORE_NUMBER.items()}


def look_ahead(letters: str) -> str:
    """Give hyphens and opening brackets before a number letters of their own (LB25)."""
    return _OPENS_NUMBER.sub(lambda match: _LOOKING_AHEAD[match[0]], letters)


def break_offsets(letters: str) -> list[int]:
    """Apply the rules to a text.

    Args:
        letters: Letters of its line breaking classes, one a character, after `look_ahead`.

    Returns:
        Code point offsets at which a line may or must begin, ascending; never 0 nor the end.
    """
    state = _state(frozenset({"start"}), spaces=False)
    found = []
    for offset, letter in enumerate(letters):
        may_break, state = state[letter]
        if may_break:
            found.append(offset)
    return found


def opportunities(text: str) -> list[int]:
    """Find where a line may begin, by the algorithm without tailoring; as `break_offsets`."""
    return break_offsets(look_ahead(_CLASSES.letters(text)))
