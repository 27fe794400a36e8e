"""Parses a typed query: words, phrases, amounts, fields, alternatives, exclusions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from changji_tui.model.recorded import Bilingual
from changji_tui.quantities.periods import MONTHS
from changji_tui.search import comparisons, pinyin
from changji_tui.search.amounts import measured_in, read_amount
from changji_tui.search.folding import fold, typed_form
from changji_tui.search.query import FIELDS, NAMED_FIELDS, Either, Every, Kind, Node, Query, Term

_FIELD = re.compile(rf"({'|'.join(FIELDS)}|when):")
_MONTH = rf"(?:{'|'.join(name[:3].lower() for name in MONTHS)})[a-z]*\.?"
_PERIOD = re.compile(
    r"(?:h[12]|q[1-4]|(?:\d{1,2}\s+)?[a-z]{3,9}(?:\s+of)?)\s+\(?\d{4}\)?|\d{4}\s+to\s+date"
    rf"|now\s+\(\d{{4}}\)|(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?(?![^\s|)])"
)
"""A period in English, with spaces in it."""
_NAME = re.compile(r"[A-Z][\w'’-]*(?:[ \u00a0]+[A-Z][\w'’-]*)+")
"""An English name of several words, which needs no quotation marks."""
_FIELD_OF_GROUP = re.compile(rf"((?:{'|'.join(FIELDS)}|when)[:：])[(（]([^()（）]*)[)）]")
_SAID = re.compile(
    r"(?<![^\s(|])(?:amount|数值|(years|年份))\s*([<>=≤≥＜＞＝]+)(?(1)\s*(\d+)年?)", re.IGNORECASE
)
"""A comparison in the words of the search box, which is then no word to find."""
_UNIT = re.compile(r"(?<![^\s(])unit:([^\s|()]+)(?![^\s)])")
_AND = re.compile(r"[a-z][\w'-]*(?:\s*&\s*[a-z][\w'-]*)+")
"""English words with & between them, folded."""
_CLOSING = {"“": "”", "「": "」", "『": "』"}
_HYPHENS = "-－"
_LONGEST_GROUP = 500
"""Characters within which a group must end."""
_MOST_TERMS = 32
"""Terms of a query that are read at most."""


def parse(query: str) -> Query:
    """Read a query, which may be unfinished: what cannot be read is an error, the rest is used."""
    typed = _SAID.sub(_plain, typed_form(query))
    reader = _Reader(_FIELD_OF_GROUP.sub(_each_in_field, typed))
    tree = Every(parts=tuple(reader.sequence(is_group=False)))
    terms = tuple(reader.terms)
    if len(terms) == 1 and terms[0].excluded and (signed := _signed(terms[0])):
        terms, tree = (signed,), Every(parts=(signed,))
    errors = reader.errors
    if not reader.is_read:
        zh, en = f"只读前 {_MOST_TERMS} 个词", f"only the first {_MOST_TERMS} terms are read"
        errors = [*errors, Bilingual(zh=zh, en=en)]
    if terms and all(term.excluded for term in terms):
        errors = [*errors, _nothing_to_exclude_from(terms[0].typed)]
    return Query(terms=terms, tree=tree, error=errors[0] if errors else None)


def _plain(said: re.Match[str]) -> str:
    """Make amount > plain: >; years ≥ 2020: ≥2020年."""
    return f"{said[2]}{said[3]}年" if said[1] else said[2]


def _each_in_field(group: re.Match[str]) -> str:
    """speaker:(顾涛|马瑾) → (speaker:顾涛|speaker:马瑾)."""
    values = re.split("[|｜]", group[2])
    each = "|".join(group[1] + value.strip() for value in values if value.strip())
    return f"({each})" if len(values) > 1 else group[0]


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str) -> None:
        self._text, self._folded, self._at = text, fold(text), 0
        self.terms: list[Term] = []
        self.errors: list[Bilingual] = []
        self._units = _UNIT.findall(self._folded)

    def sequence(self, *, is_group: bool) -> list[Node]:
        """The conditions from here to the end of the query, or of its group."""
        nodes: list[Node] = []
        is_alternative = False
        while (start := self._skip_space()) < len(self._text) and len(self.terms) < _MOST_TERMS:
            if is_group and self._folded[start] == ")":
                self._at += 1
                break
            if nodes and self._is_or():
                is_alternative = True
                continue
            if self._folded[start] == "|":
                self._at += 1
                continue
            node = self._condition(is_group=is_group)
            if node is None:
                continue
            if is_alternative:
                nodes[-1] = _either(nodes[-1], node)
            else:
                nodes.append(node)
            is_alternative = False
        return list(_spoken_together(nodes))

    @property
    def is_read(self) -> bool:
        """Whether nothing is left to read."""
        return len(self.terms) < _MOST_TERMS or self._skip_space() >= len(self._text)

    def _skip_space(self) -> int:
        while self._at < len(self._text) and self._folded[self._at].isspace():
            self._at += 1
        return self._at

    def _is_or(self) -> bool:
        """Read a separator of alternatives, |, OR or 或, if there is one here."""
        for word in ("|", "｜", "OR", "或"):
            end = self._at + len(word)
            is_mark = word in ("|", "｜")
            is_word = is_mark or not self._text[end : end + 1].strip()
            if is_word and self._text.startswith(word, self._at):
                self._at = end
                return True
        return False

    def _condition(self, *, is_group: bool) -> Node | None:
        """The group or the term that starts here; None if it asks for nothing."""
        start = self._at
        excluded = self._excludes(start)
        if self._is_a_group(start + excluded):
            self._at += 1 + excluded
            parts = self.sequence(is_group=True)
            if not parts:
                return None
            one = parts[0] if len(parts) == 1 and not excluded else None
            return one or Every(parts=tuple(parts), excluded=excluded)
        term = self._term(is_group=is_group)
        if term:
            self.terms.append(term)
        return term

    def _is_a_group(self, start: int) -> bool:
        """Whether parentheses enclose several terms; if not, they are text, as in 中国（新疆）.

        Only a group of alternatives may have text directly after it: (棉花|小麦)种子.
        """
        depth = 0
        if self._folded[start] != "(":
            return False
        for at in range(start, min(len(self._folded), start + _LONGEST_GROUP)):
            depth += {"(": 1, ")": -1}.get(self._folded[at], 0)
            if depth == 0:
                inside = self._folded[start + 1 : at].strip()
                ends = at + 1 == len(self._folded) or self._folded[at + 1] in " |)\t\n"
                return "|" in inside or (ends and bool(re.search(r"\s", inside)))
        return False

    def _term(self, *, is_group: bool) -> Term | None:
        """The term that starts here; None if it cannot be read."""
        text, folded, start = self._text, self._folded, self._at
        if text[start] in _HYPHENS and (signed := comparisons.signed_at(folded, start)):
            return self._amount_term(start, start, signed)
        excluded = self._excludes(start)
        begin = start + excluded
        named = _FIELD.match(folded, begin)
        if named:
            return self._field_term(start, named, excluded=excluded)
        if folded[begin] == '"':
            sought, self._at = self._quoted(begin)
            return self._made("phrase", sought.strip(), start, excluded=excluded)
        is_operator = unicodedata.normalize("NFKC", text[begin])[:1] in tuple("<>=≤≥")
        reading = comparisons.read_at(folded, begin, is_operator=is_operator)
        if reading:
            return self._amount_term(start, begin, reading, excluded=excluded)
        joined = _AND.match(folded, begin)
        self._at = joined.end() if joined else comparisons.end_of_word(folded, begin)
        if is_group and ")" in folded[begin : self._at]:
            self._at = self._end_in_group(begin)
        if (group := folded.find("(", begin + 1, self._at)) > 0 and self._is_a_group(group):
            self._at = group
        word = folded[begin : self._at]
        amount = read_amount(word) if word[0].isdecimal() else None
        return self._made(
            "amount" if amount else "word", word, start, excluded=excluded, amount=amount
        )

    def _end_in_group(self, begin: int) -> int:
        """The end of a word within a group: a closing parenthesis that the word has not opened."""
        depth = 0
        for at in range(begin, self._at):
            depth += {"(": 1, ")": -1}.get(self._folded[at], 0)
            if depth < 0:
                return max(at, begin + 1)
        return self._at

    def _excludes(self, start: int) -> bool:
        """Whether a hyphen excludes what follows; before a hyphen or at the end it is text."""
        after = self._folded[start + 1 : start + 2]
        return self._text[start] in _HYPHENS and bool(after.strip()) and after not in "-|)"

    def _field_term(self, start: int, named: re.Match[str], *, excluded: bool) -> Term | None:
        folded, begin = self._folded, named.end()
        name = "period" if named[1] == "when" else named[1]
        if folded[begin : begin + 1] == '"':
            sought, self._at = self._quoted(begin)
        else:
            spaced = _PERIOD.match(folded, begin) if name == "period" else None
            if name in NAMED_FIELDS:
                spaced = _NAME.match(self._text, begin)
            self._at = spaced.end() if spaced else comparisons.end_of_word(folded, begin)
            sought = folded[begin : self._at]
            if not spaced and ")" in sought and "(" not in sought:
                self._at = folded.index(")", begin)
            sought = folded[begin : self._at]
        if not sought.strip():
            self.errors.append(_without_value(self._text[start : self._at]))
            return None
        kind = next(field for field in FIELDS if field == name)
        return self._made(kind, sought.strip(), start, excluded=excluded)

    def _amount_term(
        self, start: int, begin: int, reading: comparisons.Reading, *, excluded: bool = False
    ) -> Term | None:
        self._at = reading.end
        if reading.problem:
            self.errors.append(reading.problem)
            return None
        text, amount = self._folded[begin : reading.end].strip(), reading.amount
        for unit in self._units if len(self._units) == 1 else ():
            if amount and (measured := measured_in(amount, unit, text)):
                text, amount = f"{text} {unit}", measured
        more = {"amount": amount, "is_text": reading.is_text}
        return self._made("amount", text, start, excluded=excluded, **more)

    def _made(self, kind: Kind, text: str, start: int, **more: object) -> Term | None:
        if not text:
            return None
        typed = self._text[start : self._at]
        letters = typed.removeprefix("-")
        return Term(
            kind=kind,
            text=text,
            typed=typed,
            sound=pinyin.as_typed(letters) if kind == "word" else "",
            is_whole=kind == "word"
            and len(letters) > 1
            and letters.isascii()
            and letters.isupper(),
            **more,  # type: ignore[arg-type]
        )

    def _quoted(self, begin: int) -> tuple[str, int]:
        """The folded words in the quotation marks that open here, and the offset after them.

        Marks of another kind between them are text, and so are pairs of the same kind.
        """
        text, opening = self._text, self._text[begin]
        closing, depth = _CLOSING.get(opening, opening), 0
        for at in range(begin + 1, len(text)):
            if text[at] == closing and depth == 0:
                return self._folded[begin + 1 : at], at + 1
            depth += (text[at] == opening) - (text[at] == closing)
        if (at := self._folded.find('"', begin + 1)) > 0:
            return self._folded[begin + 1 : at], at + 1
        self.errors.append(_open_quote(text[begin:]))
        return self._folded[begin + 1 :], len(text)


def _either(one: Node, other: Node) -> Either:
    """Join two conditions as alternatives, a third to the first two; an exclusion is one by itself."""
    first = one.parts if isinstance(one, Either) else (one,)
    every = (*first, other)
    return Either(
        parts=tuple(
            part if isinstance(part, Either) or not part.excluded else Every(parts=(part,))
            for part in every
        )
    )


def _signed(term: Term) -> Term | None:
    """A lone excluded share, read as a negative one: -5%."""
    text = fold(term.typed)
    amount = read_amount(text) if len(text) > 1 and text[1].isdecimal() else None
    if not amount or amount.unit not in ("%", "百分点"):
        return None
    return Term(kind="amount", text=text, typed=term.typed, amount=amount)


def _spoken_together(nodes: Sequence[Node]) -> Iterator[Node]:
    """The conditions; neighbouring words of letters may also be the syllables of one word."""
    for is_spoken, group in groupby(nodes, _is_spoken):
        run = list(group)
        words = [word for word in run if isinstance(word, Term)]
        if not is_spoken or len(words) < 2:
            yield from run
            continue
        together = Term(
            kind="spoken",
            text="'".join(word.sound for word in words),
            typed=" ".join(word.typed for word in words),
        )
        apart = [_apart(word, is_last=word is words[-1]) for word in words]
        yield Either(parts=(together, Every(parts=tuple(apart))))


def _is_spoken(node: Node) -> bool:
    """Whether a condition is a word that can be read as pinyin, even one letter (额 is e)."""
    return (
        isinstance(node, Term)
        and node.kind == "word"
        and not node.excluded
        and node.sound.replace("'", "").isalpha()
        and node.sound.isascii()
        and (pinyin.is_pinyin(node.sound) or pinyin.is_syllable(node.sound))
    )


def _apart(word: Term, *, is_last: bool) -> Term:
    """A word that is one of several: a syllable is not read alone; only the last may be unfinished."""
    return Term(
        kind=word.kind,
        text=word.text,
        typed=word.typed,
        sound=word.sound,
        is_whole=word.is_whole or not is_last,
        is_syllable=pinyin.is_syllable(word.sound),
    )


def _open_quote(rest: str) -> Bilingual:
    closed = rest + _CLOSING.get(rest[0], rest[0])
    return Bilingual(
        zh=f"引号没有关上，应如 {closed}", en=f"the quotation mark is not closed, expected {closed}"
    )


def _without_value(typed: str) -> Bilingual:
    return Bilingual(
        zh=f"“{typed}”之后没有内容，应在冒号后写上要找的",
        en=f"“{typed}” has no value, expected one behind its colon",
    )


def _nothing_to_exclude_from(typed: str) -> Bilingual:
    return Bilingual(
        zh=f"“{typed}”要从什么里排除？应如 技术 {typed}",
        en=f"“{typed}” has nothing to exclude from, expected as in 技术 {typed}",
    )
