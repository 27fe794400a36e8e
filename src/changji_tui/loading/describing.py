"""Make the JSON Schema of each kind of file; the docstring of each field explains its key.

An editor's TOML language server reads the schema to complete keys, explain them and mark what is wrong.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from changji_tui.loading.folders import KINDS
from changji_tui.model import files, recorded

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The dialect that pydantic writes."""


def schemas() -> dict[str, dict[str, Any]]:
    """Make the schema of each kind of file, by the name of the file; SECTION stands for a section's id."""
    return {name: schema(record) for name, record in KINDS.items()}


def schema(record: type[Any]) -> dict[str, Any]:
    """Make the schema of one kind of file, from the type of its record."""
    made: dict[str, Any] = _without_null(TypeAdapter(record).json_schema())
    for name, table in [(record.__name__, made), *made.get("$defs", {}).items()]:
        for key, words in _explained(name).items():
            part = table["properties"][key]
            # Before draft 2019-09 a schema ignored all keys beside "$ref"; some editors still do.
            part = {"allOf": [part]} if "$ref" in part else part
            table["properties"][key] = {**part, "description": words}
    return {"$schema": _DIALECT, **made}


def _without_null(value: Any) -> Any:
    """Remove what TOML cannot write (null, and numbers in quotes), and titles that only repeat the key."""
    if isinstance(value, list):
        return [_without_null(part) for part in value]
    if not isinstance(value, dict):
        return value
    clean = {key: _without_null(part) for key, part in value.items() if part is not None}
    if "properties" in clean:
        for part in clean["properties"].values():
            part.pop("title", None)
    if "anyOf" in clean:
        options = [part for part in clean.pop("anyOf") if part != {"type": "null"}]
        if {"type": "number"} in options:
            options = [{"type": "number"}]
        clean = {**options[0], **clean} if len(options) == 1 else {**clean, "anyOf": options}
    return clean


def _explained(name: str) -> dict[str, str]:
    """The docstring of each field of a record, inherited fields included."""
    record: type[Any] = getattr(files, name, None) or getattr(recorded, name)
    found: dict[str, str] = {}
    for cls in reversed(record.__mro__):
        found.update(_docstrings(cls) if cls is not object else ())
    return found


def _docstrings(cls: type[Any]) -> Iterator[tuple[str, str]]:
    body = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(body, ast.ClassDef)
    for field, words in zip(body.body, body.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(words, ast.Expr)
            and isinstance(words.value, ast.Constant)
        ):
            yield field.target.id, " ".join(str(words.value.value).split())
