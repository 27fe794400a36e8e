"""What is typed, read as terms: words, phrases, amounts, fields, and what is excluded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, TypeAlias, get_args

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search import pinyin
from changji_tui.search.amounts import Amount, read_amount, read_comparison
from changji_tui.search.folding import fold

Field = Literal["speaker", "section", "kind", "unit", "person", "org"]
"""What can be asked of where a passage stands, and of what it holds."""
FIELDS: tuple[Field, ...] = get_args(Field)
"""Every field."""
Kind = Literal["word", "phrase", "amount", "spoken", Field]
"""What a term is; "spoken": words of letters as the syllables of one word."""

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
    is_whole: bool = False
    """Whether its English is whole words, not the beginning of one."""
    is_syllable: bool = False
    """Whether it is one of several syllables: only all of them have a sound."""


@record
class Every:
    """Conditions all of which must hold in one passage."""

    parts: tuple[Node, ...]
    """The conditions."""


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
    """Every readable term, as typed."""
    tree: Every
    """What must hold of a passage."""
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
                Term(
                    kind=kind,
                    text=sought,
                    typed=typed,
                    excluded=excluded,
                    amount=amount,
                    is_whole=kind == "word" and len(typed) > 1 and typed.isupper(),
                )
            )
    return Query(
        terms=tuple(terms),
        tree=Every(parts=tuple(_conditions(terms))),
        error=errors[0] if errors else None,
    )


def _conditions(terms: Sequence[Term]) -> Iterator[Node]:
    """The terms; words of letters side by side are words, or the syllables of one word."""
    for is_spoken, run in groupby(terms, _is_spoken):
        words = list(run)
        if not is_spoken or len(words) == 1:
            yield from words
            continue
        together = Term(
            kind="spoken",
            text="'".join(word.text for word in words),
            typed=" ".join(word.typed for word in words),
            excluded=False,
        )
        yield Either(parts=(together, Every(parts=tuple(map(_apart, words, [*words[1:], None])))))


def _is_spoken(term: Term) -> bool:
    """Whether a word can be read as pinyin."""
    return (
        term.kind == "word"
        and not term.excluded
        and term.text.replace("'", "").isalpha()
        and all(character < "\u0250" for character in term.text)
        and pinyin.is_pinyin(term.text)
    )


def _apart(word: Term, after: Term | None) -> Term:
    """One of several words: a syllable has no sound by itself; the last may be unfinished."""
    return Term(
        kind=word.kind,
        text=word.text,
        typed=word.typed,
        excluded=False,
        is_whole=word.is_whole or after is not None,
        is_syllable=pinyin.is_syllable(word.text),
    )


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
