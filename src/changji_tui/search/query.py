"""What a query asks for: terms that must all hold, alternatives, and exclusions."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.amounts import Amount

Field = Literal["speaker", "section", "kind", "unit", "person", "org", "period"]
"""The fields of queries."""
FIELDS: tuple[Field, ...] = get_args(Field)
"""Every field."""
NAMED_FIELDS: tuple[Field, ...] = ("speaker", "section", "person", "org")
"""The fields whose value is a name, which may be several English words."""
Kind = Literal["word", "phrase", "amount", "spoken", Field]
"""The kinds of term; "spoken" is several words of letters, read as syllables of one word."""


@record
class Term:
    """One condition of a query."""

    kind: Kind
    """What it is."""
    text: str
    """What is sought, folded; the value of a field."""
    typed: str
    """The term as typed: sign, field and quotation marks included."""
    excluded: bool = False
    """Whether it must not hold."""
    amount: Amount | None = None
    """What an amount asks for."""
    sound: str = ""
    """The text in the form in which pinyin is typed: jìshù is jishu, lǜ is lv."""
    is_text: bool = False
    """Whether a text may also print the amount as it is typed: over 100 million yuan."""
    is_whole: bool = False
    """Whether it matches only whole English words, not beginnings."""
    is_syllable: bool = False
    """Whether it is one of several syllables that are read as pinyin only together."""


@record
class Every:
    """Conditions that must all hold in one passage."""

    parts: tuple[Node, ...]
    """The conditions."""
    excluded: bool = False
    """Whether this is an exclusion: they must not all hold."""


@record
class Either:
    """Conditions of which one must hold."""

    parts: tuple[Node, ...]
    """The conditions."""


Node: TypeAlias = "Term | Every | Either"
"""A condition."""


@record
class Query:
    """What a query asks for, as far as it can be read."""

    terms: tuple[Term, ...]
    """Every readable term, in the order in which they are typed."""
    tree: Every
    """The conditions on a passage."""
    error: Bilingual | None
    """What is wrong with the query; None if nothing is."""
