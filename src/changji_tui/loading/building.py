"""Records from tables already proven: no checks, so that a start does not pay for them."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def build(record: type[Record], table: dict[str, Any]) -> Record:
    """One dataclass of `changji_tui.model.recorded` from its table.

    Raises:
        TypeError, ValueError, AttributeError, ArithmeticError: If the table was never proven.
    """
    converters = _converters(record)
    return record(**{key: converters[key](value) for key, value in table.items()})


@cache
def _converters(record: type) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(record)
    return {field.name: _converter(hints[field.name]) for field in fields(record)}


def _converter(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) in (types.UnionType, Union):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        item = _converter(get_args(hint)[0])
        return lambda values: tuple(map(item, values))
    if hint is Decimal:
        return Decimal
    if hasattr(hint, "__dataclass_fields__"):
        return lambda table: build(hint, table)
    return lambda value: value
