"""The three forms of every number: as printed, in full digits, in English."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from changji_tui.quantities.parsing import Qualifier
from changji_tui.quantities.showing import english_parts, format_value
from changji_tui.quantities.units import scaled, split_scale

Form = Literal["printed", "digits", "english"]
"""As printed (1.3 亿元), in full digits (130,000,000 元), or in English (CNY 130 million)."""
FORMS: tuple[Form, ...] = ("printed", "digits", "english")
"""The forms, in the order in which the key `u` goes through them."""


def usual_form(language: str) -> Form:
    """The form in which numbers are shown at first: as printed for "zh", English for "en"."""
    return "english" if language == "en" else "printed"


class Formatted(NamedTuple):
    """A number and its unit in one of the forms, for two columns."""

    number: str
    """The number with the sign of its qualifier, as `showing.format_value` writes it."""
    unit: str
    """The unit; empty if there is none to show."""

    @property
    def text(self) -> str:
        """Number and unit joined; `parse` reads it back, except the English form."""
        return self.number + self.unit


def formatted(
    value: Decimal | None,
    unit: str,
    qualifier: Qualifier = "exact",
    *,
    printed: str = "",
    form: Form = "printed",
    value_to: Decimal | None = None,
) -> Formatted:
    """Format a quantity in one of the forms.

    Args:
        value: The number, in `unit`; None if the page gives none.
        unit: The printed unit, scale included.
        qualifier: Becomes a sign: `>`, `≥`, `≤`, `<`, `≈`, 前 or "top".
        printed: The printed form; if its digits are the number, they are kept (319.40).
        form: "printed" keeps the printed unit; "digits" multiplies its scale out and writes
            every digit, in groups of three; "english" says the magnitude in words and names
            the unit.
        value_to: The higher end of a range, in `unit`; None for a single number.

    Returns:
        1.3亿元 → ("1.3", "亿元"), ("130,000,000", "元"), ("130 million", "CNY").
    """
    if form == "english":
        return Formatted(*english_parts(value, unit, qualifier, printed=printed, value_to=value_to))
    if form == "printed" or value is None:
        return Formatted(format_value(value, qualifier, printed=printed, value_to=value_to), unit)
    power, noun = split_scale(unit)
    kept = "" if "半" in printed else printed
    number = format_value(
        scaled(value, power),
        qualifier,
        printed=kept,
        grouped=True,
        value_to=None if value_to is None else scaled(value_to, power),
    )
    return Formatted(number, noun)
