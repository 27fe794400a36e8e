"""Writes records as TOML, in the form of a page's files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from typing import Any

from changji_tui.loading.writing import quoted
from changji_tui.model.recorded import Bilingual, KeptApart

_INLINE = (Bilingual, KeptApart)
"""Kinds of record that are written on one line."""


def document(record: Any, heading: str = "") -> str:
    """Write a record as a TOML document, without the keys that have their default.

    Args:
        record: A record of a file: its fields are records, tuples of them, texts, numbers.
        heading: A comment to write above.
    """
    remark = "".join(f"# {line}\n" for line in heading.split("\n") if heading)
    lines = "\n".join(_table(record, ""))
    return f"{remark}\n{lines.strip()}\n" if remark else f"{lines.strip()}\n"


def _table(record: Any, path: str) -> Iterator[str]:
    """The lines of a record: its own keys first, then the tables below it."""
    below: list[tuple[str, Any]] = []
    for field in fields(record):
        value = getattr(record, field.name)
        if field.default is not MISSING and value == field.default:
            continue
        if _is_below(value):
            below.append((field.name, value))
        else:
            yield f"{field.name} = {_value(value)}"
    for name, value in below:
        key = f"{path}.{name}" if path else name
        for item in value if isinstance(value, tuple) else [value]:
            lines = list(_table(item, key))
            if isinstance(value, tuple):
                yield from ("", f"[[{key}]]")
            elif lines and lines[0]:  # the headings of the tables below name this one too
                yield from ("", f"[{key}]")
            yield from lines


def _is_below(value: Any) -> bool:
    """Whether a value is written as a table, or a list of tables, with its own heading."""
    first = value[0] if isinstance(value, tuple) and value else value
    return is_dataclass(first) and not isinstance(first, _INLINE)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Bilingual):
        english = f", en = {quoted(value.en)}" if value.is_translated else ""
        return f"{{ zh = {quoted(value.zh)}{english} }}"
    if isinstance(value, KeptApart):
        return f"{{ figures = {_value(value.figures)}, reason = {_value(value.reason)} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    return quoted(str(value))
