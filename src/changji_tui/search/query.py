"""What a query asks for: terms, all of which must hold, alternatives, and what is excluded."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.amounts import Amount

Field = Literal["speaker", "section", "kind", "unit", "person", "org", "period"]
"""What can be asked of where a passage stands, and of what it holds."""
FIELDS: tuple[Field, ...] = get_args(Field)
"""Every field."""
NAMED_FIELDS: tuple[Field, ...] = ("speaker", "section", "person", "org")
"""Those whose value is a name, which may be several English words."""
Kind = Literal["word", "phrase", "amount", "spoken", Field]
"""What a term is; "spoken": words of letters as the syllables of one word."""


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
    """The same as pinyin is typed: jìshù is jishu, lǜ is lv."""
    is_text: bool = False
    """Whether an amount may also stand as it is typed: over 100 million yuan."""
    is_whole: bool = False
    """Whether its English is whole words, not the beginning of one."""
    is_syllable: bool = False
    """Whether it is one of several syllables: only all of them have a sound."""


@record
class Every:
    """Conditions all of which must hold in one passage."""

    parts: tuple[Node, ...]
    """The conditions."""
    excluded: bool = False
    """Whether they must not hold together."""


@record
class Either:
    """Conditions one of which must hold."""

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
    """What must hold of a passage."""
    error: Bilingual | None
    """What is wrong with it, if anything."""
