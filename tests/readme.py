"""The tables of the README that are made from the program."""

from __future__ import annotations

import os
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def table(name: str, made: str) -> str:
    """What stands between the README's marks of a name; `UPDATE_GOLDENS=1` puts `made` there."""
    text = README.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
    assert begin in text
    before, _, rest = text.partition(begin)
    stands, _, after = rest.partition(end)
    if os.environ.get("UPDATE_GOLDENS"):
        README.write_text(before + begin + made + end + after, encoding="utf-8")
        return made
    return stands
