"""Whether a draft states an amount as a level, or as an increase or decrease."""

from __future__ import annotations

import re
from typing import NamedTuple

from changji_tui.holding.draft import Draft
from changji_tui.holding.verdicts import Claim, Language
from changji_tui.model.documents import Figure
from changji_tui.model.recorded import Change

_REACH = 24
"""Code points beside a number within which a word of change refers to it."""
_LEVEL = re.compile(
    r"(?:到|至|达|为|从|由|总数|总计|\b(?:to|from|reached|reaching|at|totall?ed|total of|stood at)\b)[^，,、；;]{0,4}$"
)
_UP: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("增|提高|上升|提升|扩大|多了"),
    "en": re.compile(
        r"\b(?:increas\w*|grew|grow\w*|rose|ris(?:e|en|ing)|(?<!set )(?<!built )up|add(?:s|ed|ing)?|gain\w*|expand\w*"
        r"|new(?:ly)?|climb\w*|more(?! than)|higher|additional)\b",
        re.IGNORECASE,
    ),
}
_DOWN: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("减少|下降|降低|降幅|减低|缩减|少了|减(?=[0-9])"),
    "en": re.compile(
        r"\b(?:decreas\w*|fell|fall\w*|drop\w*|declin\w*|cut(?:s|ting)?|reduc\w*|down|less(?! than)"
        r"|lower|sav\w*)\b",
        re.IGNORECASE,
    ),
}
_BESIDE: dict[Language, str] = {"zh": "了?[约近超过逾]*$", "en": r"(?: (?:by|of))?\s*$"}
_UP_BESIDE: dict[Language, str] = {
    "zh": "(?:增加|增长|新增|净增|增)",
    "en": r"(?:increas\w*|gr[eo]w\w*|rose|(?<!set )(?<!built )up|add(?:s|ed|ing))",
}
_DOWN_BESIDE: dict[Language, str] = {
    "zh": "(?:减少|下降|降低)",
    "en": r"(?:decreas\w*|fell|dropped|declin\w*|down)",
}
_SIGN = re.compile(r"(?:^|[\s(（:：])([+＋−])$")
_MORE = re.compile(r"\s*(?:\w+\s)?more\b(?! than [0-9])")
_EDGE = re.compile(r"[，；。！？、;!?]|, |\. ")
_NO_CHANGE = re.compile("增加值|增值税|value[- ]added")
"""Words that look like words of change but mean none."""


class Told(NamedTuple):
    """What the words around an amount say about change."""

    beside: Change | None
    """The change that the word right beside it states."""
    near: Change | None
    """The change that a word of its clause states."""
    anywhere: frozenset[Change]
    """All changes that its sentence mentions."""

    def agrees_with(self, own: Change) -> bool:
        """Whether the draft states a figure as what it is: a level, or a change."""
        if own == "level":
            return self.beside in (None, "level")
        return self.near == own or (self.near is None and own in self.anywhere)

    def plainly_agrees_with(self, own: Change) -> bool:
        """Whether words of its own clause state it as what it is."""
        return self.near == own or (own == "level" and self.agrees_with(own))


def printed(figure: Figure) -> Change:
    """The change of a figure on the page: 新增在孵企业389家 counts as an increase, although it is not a net one."""
    if figure.change in (None, "level"):
        return "increase" if "新增" in figure.quote else "level"
    return figure.change or "level"


def told(draft: Draft, claim: Claim, left: int, right: int) -> Told:
    """Read what a draft says about change around an amount.

    Args:
        draft: The draft.
        claim: A quantity.
        left: The start of its clause, in code points of the draft.
        right: The end of its clause.
    """
    text = _NO_CHANGE.sub(lambda match: " " * len(match[0]), draft.prose)
    language = claim.language
    if sign := _SIGN.search(text[claim.sentence[0] : claim.start]):
        signed: Change = "increase" if sign[1] in "+＋" else "decrease"
        return Told(signed, signed, frozenset({signed}))
    before = _EDGE.split(text[max(left, claim.start - _REACH) : claim.start])[-1]
    after = text[claim.end : min(right, claim.end + _REACH)]
    sentence = text[slice(*claim.sentence)]
    anywhere: set[Change] = set()
    if _UP[language].search(sentence):
        anywhere.add("increase")
    if _DOWN[language].search(sentence):
        anywhere.add("decrease")
    return Told(_beside(before, language), _near(before, after, language), frozenset(anywhere))


def _beside(before: str, language: Language) -> Change | None:
    if _LEVEL.search(before.rstrip()):
        return "level"
    for change, words in (("increase", _UP_BESIDE), ("decrease", _DOWN_BESIDE)):
        if re.search(words[language] + _BESIDE[language], before):
            return "increase" if change == "increase" else "decrease"
    return None


def _near(before: str, after: str, language: Language) -> Change | None:
    """增加80家, "up 5%" and "80 more" are increases; 增加到113家 and "rose to 113" are levels."""
    if _LEVEL.search(before.rstrip()) and not re.search(r"[增降]幅|增速|\bby\b", before):
        return "level"
    behind = after if language == "en" else ""
    if _MORE.match(behind) or _UP[language].search(before) or _UP[language].search(behind):
        return "increase"
    if _DOWN[language].search(before) or _DOWN[language].search(behind):
        return "decrease"
    return None
