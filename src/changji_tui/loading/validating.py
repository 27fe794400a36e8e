"""Validate tables by the types of their records; report all faults of a file at once, each in one line.

Only this module and `describing` import pydantic. Other modules import this one only if something is
wrong, and for `check`.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, SchemaValidator

from changji_tui.loading import lines
from changji_tui.text.cleaning import clean

Record = TypeVar("Record")
Complaint = tuple[lines.Path, str]
"""The path of a key, and the problem."""

_WANTED = {
    "string_type": "text in quotes",
    "is_instance_of": "a number without quotes",
    "tuple_type": "a list [ … ]",
    "bool_type": "true or false",
    "dataclass_type": "a table { … }",
}
"""The type of an error of pydantic → what is expected."""


def validate(
    record: Callable[..., Record], table: dict[str, Any]
) -> tuple[Record | None, list[Complaint]]:
    """Make a record from a table.

    Args:
        record: The type of the record.
        table: The table, with numbers as `Decimal`.

    Returns:
        The record and no complaint; or None and every complaint about the table.
    """
    try:
        valid: Record = _validator(record).validate_python(table)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, [_complaint(record, detail) for detail in details]
    return valid, []


@cache
def _validator(record: Any) -> SchemaValidator:
    return SchemaValidator(_strict(TypeAdapter(record).core_schema))


def _strict(schema: Any) -> Any:
    """Make booleans and decimals strict, so that "2" is no number and "yes" and 1 are not true.

    If every type were strict, pydantic would not accept a table for a dataclass, nor a list for a tuple.
    """
    if isinstance(schema, list):
        return [_strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: _strict(part) for key, part in schema.items()}
    return {**strict, "strict": True} if strict.get("type") in ("bool", "decimal") else strict


def _complaint(record: Any, detail: ErrorDetails) -> Complaint:
    path = tuple(detail["loc"])
    kind = detail["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return path, _unknown_key(record, path)
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return path, "is missing, expected " + _description(_hint_at(record, path))
    if kind == "literal_error":
        wanted = detail["ctx"]["expected"].replace("'", '"')
        return path, f"is {_shown(detail['input'])}, expected {wanted}"
    wanted = _WANTED.get(kind, detail["msg"])
    return path, f"is {_shown(detail['input'])}, expected {wanted}"


def _unknown_key(record: Any, path: lines.Path) -> str:
    parent = _hint_at(record, path[:-1])
    known = (
        [field.name for field in fields(parent)] if hasattr(parent, "__dataclass_fields__") else []
    )
    nearest = difflib.get_close_matches(str(path[-1]), known, n=1, cutoff=0.5)
    if nearest:
        return f"is no known key, did you mean {nearest[0]}?"
    return "is no known key, expected one of " + ", ".join(known)


def _hint_at(record: Any, path: lines.Path) -> Any:
    hint = record
    for part in path:
        hint = _without_none(hint)
        hint = get_args(hint)[0] if isinstance(part, int) else get_type_hints(hint)[part]
    return _without_none(hint)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (types.UnionType, Union):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def _description(hint: Any) -> str:
    if hasattr(hint, "__dataclass_fields__"):
        keys = ", ".join(field.name for field in fields(hint))
        return f"a table with {keys}"
    if get_origin(hint) is tuple:
        return "a list [ … ]"
    if hint is str:
        return "text in quotes"
    if get_args(hint):
        return "one of " + ", ".join(f'"{value}"' for value in get_args(hint))
    return "a value"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        text = clean(value)
        return f'"{text[:40]}…"' if len(text) > 40 else f'"{text}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list | tuple):
        return "a list"
    return str(value)
