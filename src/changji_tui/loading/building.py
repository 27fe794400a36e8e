"""Build records from tables by the types of the dataclasses alone.

This module accepts what pydantic would accept, without the cost of importing pydantic. It does not say what
is wrong with a table: `validating` does.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from changji_tui.loading.reading import is_too_large

Record = TypeVar("Record")
_Converter = Callable[[Any], Any]


def build(record: Callable[..., Record], table: Any) -> Record:
    """Build a record of `changji_tui.model` from its table.

    Raises:
        TypeError: If the table has an unknown key, lacks one, or has a value of a wrong type or a number
            that is too large.
    """
    converters = _converters(record)
    values = {}
    for key, value in _expect(dict, table).items():
        if key not in converters:
            raise TypeError(key)
        values[key] = converters[key](value)
    return record(**values)


@cache
def _converters(record: Any) -> dict[str, _Converter]:
    return {
        field.name: _converter_for(str(field.type), record.__module__) for field in fields(record)
    }


@cache
def _converter_for(annotation: str, module: str) -> _Converter:
    """Make the converter of an annotation, which is given as source text.

    Many fields have the same annotation, and each is compiled once here; `typing.get_type_hints` would
    compile it again for every record.
    """
    return _converter(eval(annotation, vars(sys.modules[module])))


def _converter(hint: Any) -> _Converter:
    if get_origin(hint) in (types.UnionType, Union):
        hint = next(part for part in get_args(hint) if part is not type(None))
    if get_origin(hint) is tuple:
        item = _converter(get_args(hint)[0])
        return lambda values: tuple(map(item, _expect(list, values)))
    if get_origin(hint) is Literal:
        return lambda value: _one_of(get_args(hint), value)
    if hint is Decimal:
        return _number
    if hasattr(hint, "__dataclass_fields__"):
        return lambda table: build(hint, table)
    return lambda value: _expect(hint, value)


def _expect(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(kind)
    return value


def _number(value: Any) -> Decimal:
    if type(value) not in (int, Decimal) or is_too_large(value):
        raise TypeError(value)
    return Decimal(value)


def _one_of(choices: tuple[str, ...], value: Any) -> str:
    chosen: str = _expect(str, value)
    if chosen not in choices:
        raise TypeError(choices)
    return chosen
