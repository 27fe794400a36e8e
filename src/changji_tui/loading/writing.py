"""Write the TOML of what a record names and nobody has recorded yet, for a person to paste."""

from __future__ import annotations

import json

OPEN = "…"
"""The placeholder for what a person must write."""


def quoted(text: str) -> str:
    """Write a text as a basic string of TOML: like a string of JSON, but with DEL escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def entity(name: str, kind: str) -> str:
    """Write the record of an entity of a kind, by its printed name, for entities.toml."""
    return (
        f'[[entities]]  # in entities.toml\nid = "{OPEN}"\nkind = "{kind}"\n'
        f"name = {{ zh = {quoted(name)} }}"
    )


def reason(identifier: str) -> str:
    """Write the record of a reason, by its id, for page.toml."""
    return f'[[reasons]]  # in page.toml\nid = {quoted(identifier)}\nzh = "{OPEN}"'
