"""How a query was understood, in a few words: amount > CNY 100 million · speaker 顾涛."""

from __future__ import annotations

import re
from decimal import Decimal

from changji_tui import quantities
from changji_tui.layout.catalogue import say
from changji_tui.search.amounts import Amount
from changji_tui.search.parsing import parse
from changji_tui.search.query import FIELDS, Term


def understood(query: str, language: str) -> str:
    """Describe what a query compares or limits; empty for words alone.

    Args:
        query: As typed.
        language: "zh" or "en".

    Returns:
        "amount > CNY 100 million", "10%–50%", "speaker 顾涛"; parts with a dot between them.
    """
    return " · ".join(filter(None, (_term(term, language) for term in parse(query).terms)))


def _term(term: Term, language: str) -> str:
    not_ = say("without", language) if term.excluded else ""
    if term.amount and not term.amount.exact:
        return not_ + _amount(term.amount, language)
    if term.kind in FIELDS:
        return f"{not_}{say(f'field-{term.kind}', language)} {_value(term)}"
    return ""


def _value(term: Term) -> str:
    """The text after a field's colon, as typed: H1 2024 and TBEA keep their capitals."""
    return re.split("[:：]", term.typed, maxsplit=1)[-1].strip('"“”「」『』')


def _amount(amount: Amount, language: str) -> str:
    """A comparison or a range."""
    name = say("years" if amount.are_years else "amount", language)
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        return f"{name} {_number(low, amount, language)}–{_number(high, amount, language)}"
    if low is not None:
        return f"{name} {'>' if amount.over else '≥'} {_number(low, amount, language)}"
    if high is not None:
        return f"{name} {'<' if amount.under else '≤'} {_number(high, amount, language)}"
    return ""


def _number(value: Decimal, amount: Amount, language: str) -> str:
    if amount.are_years:
        return f"{value:f}"
    if language == "en":
        return quantities.english(value, amount.unit)
    return f"{quantities.chinese(value)}{amount.unit}"
