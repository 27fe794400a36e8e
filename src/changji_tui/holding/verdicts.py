"""The claims of a draft, and the verdicts on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Quantity
from changji_tui.quantities.dates import Dated

ClaimKind = Literal["quantity", "date", "quotation", "name"]
Language = Literal["zh", "en"]
Verdict = Literal[
    "verbatim",
    "equal",
    "bound-differs",
    "differs",
    "period-differs",
    "derived",
    "near",
    "misattributed",
    "not-grounded",
    "not-found",
]

Standing = Literal["borne-out", "not", "unsure"]
"""What a verdict amounts to: the page bears the claim out, does not, or cannot decide."""
BORNE_OUT: frozenset[Verdict] = frozenset({"verbatim", "equal", "derived"})
"""The verdicts on claims that the page bears out."""
UNSURE: frozenset[Verdict] = frozenset({"not-grounded", "not-found"})
"""The verdicts on claims that the page cannot decide."""
MEANINGS: dict[Verdict, Bilingual] = {
    "verbatim": Bilingual(zh="原文所印", en="printed so"),
    "equal": Bilingual(zh="数值相等", en="equal by value"),
    "bound-differs": Bilingual(zh="界限不同", en="bound differs"),
    "differs": Bilingual(zh="与所印不同", en="differs"),
    "period-differs": Bilingual(zh="时期不同", en="period differs"),
    "derived": Bilingual(zh="可以推算", en="follows by a formula"),
    "near": Bilingual(zh="相近而不同", en="near, not the same"),
    "misattributed": Bilingual(zh="归属有误", en="of someone else"),
    "not-grounded": Bilingual(zh="依据不足", en="not grounded"),
    "not-found": Bilingual(zh="版面没有", en="not on the page"),
}
"""Each verdict in words."""


class Claim(NamedTuple):
    """One thing that a draft says, in code points of its text."""

    kind: ClaimKind
    """Its kind."""
    start: int
    """Its start."""
    end: int
    """Its end."""
    text: str
    """The words, on one line."""
    sentence: tuple[int, int]
    """The sentence that contains it."""
    language: Language
    """The language of the sentence."""
    quantity: Quantity | None = None
    """The value of a quantity; None for other kinds."""
    date: Dated | None = None
    """The value of a date; None for other kinds."""


@dataclass(frozen=True)
class Held:
    """A claim with its verdict."""

    claim: Claim
    """The claim."""
    verdict: Verdict
    """The verdict."""
    note: Bilingual
    """The reason, in one sentence."""
    figures: tuple[str, ...] = ()
    """The ids of the figures that it was compared with."""
    passage: str = ""
    """The id of the passage that prints it, or what is nearest to it; empty if there is none."""
    span: tuple[int, int] | None = None
    """The place of the printed number, words or name in that passage, in code points."""

    @property
    def borne_out(self) -> bool:
        """Whether the page bears the claim out."""
        return self.verdict in BORNE_OUT

    @property
    def standing(self) -> Standing:
        """What the verdict amounts to."""
        if self.borne_out:
            return "borne-out"
        return "unsure" if self.verdict in UNSURE else "not"
