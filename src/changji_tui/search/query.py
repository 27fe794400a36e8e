"""What is typed, read as terms: words, phrases, amounts, fields, and what is excluded."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, get_args

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.amounts import Amount, read_amount, read_comparison
from changji_tui.search.folding import fold

Field = Literal["speaker", "section", "kind", "unit", "person", "org"]
"""What can be asked of where a passage stands, and of what it holds."""
FIELDS: tuple[Field, ...] = get_args(Field)
"""Every field."""
Kind = Literal["word", "phrase", "amount", Field]
"""What a term is."""

_FIELD = rf"({'|'.join(FIELDS)}):"
_OPERATORS = tuple("<>=≤≥")


@record
class Term:
    """One condition of a query."""

    kind: Kind
    """What it is."""
    text: str
    """What is sought, folded; the value of a field."""
    typed: str
    """The term as typed: sign, field and quotation marks included."""
    excluded: bool
    """Whether it must not hold."""
    amount: Amount | None = None
    """What an amount asks for."""


@record
class Query:
    """What a query asks for, as far as it can be read."""

    terms: tuple[Term, ...]
    """Every readable term, as typed."""
    error: Bilingual | None
    """What is wrong with it, if anything."""


def parse(query: str) -> Query:
    """Read a query, however unfinished: what cannot be read is told, the rest holds."""
    text = unicodedata.normalize("NFC", query)
    folded = fold(text)
    terms: list[Term] = []
    errors: list[Bilingual] = []
    at = 0
    while at < len(text):
        if folded[at].isspace():
            at += 1
            continue
        start, excluded = at, text[at] in "-－"
        named = re.compile(_FIELD).match(folded, start + excluded)
        begin = named.end() if named else start + excluded
        quoted = folded[begin : begin + 1] == '"'
        if quoted:
            end = folded.find('"', begin + 1)
            if end < 0:
                end = len(text)
                errors.append(_open_quote(text[begin:]))
            begin, at = begin + 1, end + 1
        else:
            at = end = next((i for i in range(begin, len(text)) if folded[i].isspace()), len(text))
        sought, typed = folded[begin:end].strip(), text[start:at]
        kind: Kind = "phrase" if quoted else "word"
        if named:
            kind = next(field for field in FIELDS if field == named[1])
        amount = None
        if kind == "word" and sought:
            amount, problem = _amount(unicodedata.normalize("NFKC", text[begin]), sought)
            kind = "amount" if amount else kind
        else:
            problem = None if sought or not named else _without_value(typed)
        if problem:
            errors.append(problem)
        elif sought:
            terms.append(
                Term(kind=kind, text=sought, typed=typed, excluded=excluded, amount=amount)
            )
    return Query(terms=tuple(terms), error=errors[0] if errors else None)


def _amount(first: str, word: str) -> tuple[Amount | None, Bilingual | None]:
    """A word as a number or a comparison, or what is wrong with the comparison.

    Args:
        first: Its first character, not folded: 《 is no <.
        word: The word, folded.
    """
    compares = first in _OPERATORS
    if not compares and ".." not in word:
        return (read_amount(word) if word[0].isdecimal() else None), None
    amount = read_comparison(word) if compares or word[0] not in "<>" else None
    if compares and not amount:
        return None, Bilingual(
            zh=f"“{word}”里没有能比较的数，应如 >1亿元、<=50%、10%..50%",
            en=f"“{word}” compares with no number, expected one as in >1亿元, <=50%, 10%..50%",
        )
    if amount and amount.mixed:
        return None, Bilingual(
            zh=f"“{word}”两端的单位不同，无从比较",
            en=f"“{word}” has two units, expected one, as in 1亿元..5亿元",
        )
    return amount, None


def _open_quote(rest: str) -> Bilingual:
    closed = rest + {"“": "”", "「": "」", "『": "』"}.get(rest[0], rest[0])
    return Bilingual(
        zh=f"引号没有关上，应如 {closed}", en=f"the quotation mark is not closed, expected {closed}"
    )


def _without_value(typed: str) -> Bilingual:
    return Bilingual(
        zh=f"“{typed}”之后没有内容，应如 speaker:顾涛",
        en=f"“{typed}” has no value, expected one as in speaker:顾涛",
    )
