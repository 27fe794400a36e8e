"""Printed quantities: parsing, base units, formatting and formulas."""

from changji_tui.quantities.forms import FORMS, Form, Formatted, formatted
from changji_tui.quantities.formulas import Join, evaluate, joins, references, written
from changji_tui.quantities.numerals import chinese_number, fold, numerals
from changji_tui.quantities.parsing import Qualifier, Quantity, parse, qualifier_in_context
from changji_tui.quantities.showing import chinese, english, format_quantity, format_value
from changji_tui.quantities.units import base, common, common_unit, is_money, unit_label

__all__ = [
    "FORMS",
    "Form",
    "Formatted",
    "Join",
    "Qualifier",
    "Quantity",
    "base",
    "chinese",
    "chinese_number",
    "common",
    "common_unit",
    "english",
    "evaluate",
    "fold",
    "format_quantity",
    "format_value",
    "formatted",
    "is_money",
    "joins",
    "numerals",
    "parse",
    "qualifier_in_context",
    "references",
    "unit_label",
    "written",
]
