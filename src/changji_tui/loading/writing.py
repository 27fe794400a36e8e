"""The TOML of what a record names and no other record has, ready to be pasted."""

from __future__ import annotations

import json

OPEN = "…"
"""The placeholder for what a person must write."""


def quoted(text: str) -> str:
    """A text as a basic string of TOML: like a string of JSON, but with DEL escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def entity(name: str, kind: str) -> str:
    """The record of someone or something named, for entities.toml."""
    return (
        f'[[entities]]  # in entities.toml\nid = "{OPEN}"\nkind = "{kind}"\n'
        f"name = {{ zh = {quoted(name)} }}"
    )


def reason(identifier: str) -> str:
    """The reason for an inferred period, for page.toml."""
    return f'[[reasons]]  # in page.toml\nid = {quoted(identifier)}\nzh = "{OPEN}"'
