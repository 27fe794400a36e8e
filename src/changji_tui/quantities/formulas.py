"""Formulas over figures: compute them exactly, and write them out with their numbers."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

_TOKEN = r"\s*(?:\{([a-z0-9-]+)\}|([0-9]+(?:\.[0-9]+)?)|([-+*/()]))"
_KINDS = ("id", "number", "sign")
_POWER_OF_TEN = re.compile("10+")
_DEEPEST = 20
"""How deep parentheses may be nested: each level takes three calls of Python's stack."""
_SHOWN = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "(": "(", ")": ")"}
_SUMS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {"+": operator.add, "-": operator.sub}
_PRODUCTS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "*": operator.mul,
    "/": operator.truediv,
}


class _Token(NamedTuple):
    """One piece of a formula."""

    kind: str
    """"id", "number" or "sign"."""
    text: str
    """The id without its braces, the number or the sign."""


class Join(NamedTuple):
    """An operator of a formula, and the figures on its two sides."""

    sign: str
    """+, -, * or /."""
    left: frozenset[str]
    """The ids of the figures on its left."""
    right: frozenset[str]
    """The ids of the figures on its right."""


class _Part(NamedTuple):
    """A part of a formula that has been computed."""

    number: Fraction
    """Its value."""
    names: frozenset[str]
    """The ids of its figures."""


def _tokens(formula: str) -> list[_Token]:
    tokens: list[_Token] = []
    text, position, token = formula.rstrip(), 0, re.compile(_TOKEN)
    while position < len(text):
        match = token.match(text, position)
        if not match:
            raise _wrong(formula, f"cannot read {text[position:].strip()[:12]!r}")
        group = match.lastindex or 0
        tokens.append(_Token(_KINDS[group - 1], match[group]))
        position = match.end()
    return tokens


def _wrong(formula: str, problem: str) -> ValueError:
    return ValueError(
        f"formula {formula!r}: {problem}; it takes ids in braces, numbers, + - * / and parentheses"
    )


class _Reader:
    """Compute a formula from left to right, products before sums.

    Without values it only reads the formula: every figure counts as 1, and no division is refused.
    """

    def __init__(self, formula: str, values: Mapping[str, Decimal] | None = None) -> None:
        self.formula = formula
        self.values = values
        self.tokens = _tokens(formula)
        self.position = 0
        self.joins: list[Join] = []

    def result(self) -> Fraction:
        """Compute the whole formula.

        Raises:
            ValueError: As for `evaluate`.
        """
        whole = self._sum(0)
        if self.position < len(self.tokens):
            raise _wrong(self.formula, f"unexpected {self.tokens[self.position].text!r}")
        return whole.number

    def _joined(self, sign: str, left: _Part, right: _Part, number: Fraction) -> _Part:
        self.joins.append(Join(sign, left.names, right.names))
        return _Part(number, left.names | right.names)

    def _next(self, signs: str) -> str:
        """Take the next token if it is one of `signs`."""
        if self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token.kind == "sign" and token.text in signs:
                self.position += 1
                return token.text
        return ""

    def _sum(self, depth: int) -> _Part:
        left = self._product(depth)
        while sign := self._next("+-"):
            right = self._product(depth)
            left = self._joined(sign, left, right, _SUMS[sign](left.number, right.number))
        return left

    def _product(self, depth: int) -> _Part:
        left = self._term(depth)
        while sign := self._next("*/"):
            right = self._term(depth)
            factor = right.number
            if sign == "/" and not factor:
                if self.values is not None:
                    raise _wrong(self.formula, "divides by zero")
                factor = Fraction(1)
            left = self._joined(sign, left, right, _PRODUCTS[sign](left.number, factor))
        return left

    def _term(self, depth: int) -> _Part:
        if self._next("("):
            if depth == _DEEPEST:
                raise _wrong(self.formula, f"has parentheses nested more than {_DEEPEST} deep")
            inner = self._sum(depth + 1)
            if not self._next(")"):
                raise _wrong(self.formula, "a closing parenthesis is missing")
            return inner
        token = self.tokens[self.position] if self.position < len(self.tokens) else None
        if token is None or token.kind == "sign":
            raise _wrong(self.formula, "a number is missing")
        self.position += 1
        if token.kind == "number":
            return _Part(Fraction(token.text), frozenset())
        names = frozenset({token.text})
        if self.values is None:
            return _Part(Fraction(1), names)
        if token.text not in self.values:
            raise _wrong(self.formula, f"no figure {token.text!r} with a value")
        return _Part(Fraction(self.values[token.text]), names)


def evaluate(formula: str, values: Mapping[str, Decimal]) -> Decimal:
    """Compute a formula such as "({now} - {then}) / {then} * 100".

    Args:
        formula: Ids of figures in braces, plain numbers, + - * / and parentheses.
        values: The number of each figure by id, each in the unit that the formula means.

    Returns:
        The exact result; if it has no end as a decimal, rounded to 28 significant digits.

    Raises:
        ValueError: If the formula is anything else, names a figure without a value, or
            divides by zero.
    """
    return _decimal(_Reader(formula, values).result())


def _decimal(number: Fraction) -> Decimal:
    # A denominator 2^a · 5^b needs the larger of a and b decimals; it has at least as many bits.
    places = number.denominator.bit_length()
    if 10**places % number.denominator:
        return Decimal(number.numerator) / Decimal(number.denominator)
    digits = Decimal(int(number * 10**places))
    exact = Context(prec=len(digits.as_tuple().digits) + places + 1)
    return exact.add(exact.scaleb(digits, -places).normalize(exact), Decimal(0))


def references(formula: str) -> tuple[str, ...]:
    """List the ids that a formula names, each once, in the order of their first use.

    Raises:
        ValueError: If the formula cannot be read.
    """
    _Reader(formula).result()
    return tuple(dict.fromkeys(token.text for token in _tokens(formula) if token.kind == "id"))


def joins(formula: str) -> tuple[Join, ...]:
    """List the operators of a formula with their two sides, in the order in which they are computed.

    Raises:
        ValueError: If the formula cannot be read.
    """
    reader = _Reader(formula)
    reader.result()
    return tuple(reader.joins)


def written(
    formula: str,
    values: Mapping[str, Decimal],
    units: Mapping[str, str] | None = None,
    signs: Mapping[str, str] | None = None,
) -> str:
    """Write a formula for reading, with numbers instead of ids: "801 − 80".

    A formula with a power of ten turns one unit into another: 2.1亿元 × 10000 ÷ 16家 would be false, so
    its numbers stand without their units.

    Args:
        formula: As `evaluate` takes it.
        values: The number of each figure by id.
        units: The unit of each figure by id, written after its number where the formula turns no unit
            into another; None: no units.
        signs: The sign of the bound of each figure by id, written before its number; None: no signs.

    Returns:
        One line with − × ÷ and the numbers as they are; a negative number is in parentheses.

    Raises:
        ValueError: As for `evaluate`.
    """
    _Reader(formula, values).result()
    pieces, tokens = [], list(_tokens(formula))
    if any(token.kind == "number" and _POWER_OF_TEN.fullmatch(token.text) for token in tokens):
        units = None
    for token in tokens:
        if token.kind == "id":
            number = format(values[token.text], "f").replace("-", "−")
            number = (signs or {}).get(token.text, "") + number + (units or {}).get(token.text, "")
            pieces.append(f"({number})" if number.startswith("−") else number)
        else:
            pieces.append(_SHOWN.get(token.text, token.text))
    return "".join(pieces)
