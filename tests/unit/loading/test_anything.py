"""Tables of every shape: the loader makes a page of them or reports their faults, and never fails."""

from __future__ import annotations

import contextlib
import re
import tempfile
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from changji_tui.errors import DataError, Fault
from changji_tui.loading import building, load_page, reading, validating
from changji_tui.model.files import (
    EntitiesFile,
    GlossaryFile,
    PageFile,
    PinyinFile,
    SectionFile,
)
from tests.options import cases

FIXTURE = Path(__file__).parents[2] / "fixtures" / "small"
SMALL = ("page", "farm", "talks", "entities", "glossary")

ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")
"""Characters that a terminal obeys or that break a line."""
NAMES = [
    "id",
    "kind",
    "name",
    "zh",
    "en",
    "sections",
    "documents",
    "title",
    "figures",
    "value",
    "terms",
]
KEYS = st.sampled_from(NAMES) | st.text(max_size=6)
VALUES = st.recursive(
    st.text(max_size=12)
    | st.integers()
    | st.booleans()
    | st.decimals(allow_nan=True, allow_infinity=True)
    | st.sampled_from(
        ["article", "measure", "page", "news", "../x", "entities", "2024", "3个", "a/b"]
    ),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(KEYS, parts, max_size=5),
    max_leaves=25,
)
NO_LIMITS = settings(
    deadline=None,
    max_examples=cases(60, 200),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def toml(value: Any, *, top: bool = True) -> str:
    """A value as TOML; at the top, a table as a file."""
    if isinstance(value, dict):
        pairs = [f"{_string(key)} = {toml(item, top=False)}" for key, item in value.items()]
        return "\n".join(pairs) if top else "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item, top=False) for item in value) + "]"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        if not value.is_finite():
            return "nan" if value.is_nan() else str(value).lower().replace("inity", "")
        return f"{value:e}" if "." in f"{value:e}" else f"{value:e}".replace("e", ".0e")
    return str(value)


def _string(text: str) -> str:
    escaped = (
        character if character.isalnum() and character.isascii() else f"\\U{ord(character):08X}"
        for character in text
    )
    return '"' + "".join(escaped) + '"'


@NO_LIMITS
@given(tables=st.dictionaries(KEYS, VALUES, max_size=6))
@example(tables={"sections": [{"id": "page", "title": {"zh": "一", "en": "a"}}], "documents": [1]})
@example(tables={"sections": [{"id": "一", "title": {}}]})
@example(tables={"sections": {"id": 1}})
def test_any_page_file(tables: dict[str, Any]) -> None:
    """Whatever page.toml holds, the page is loaded or its faults are reported, a line each."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "page.toml").write_text(toml(tables), encoding="utf-8")
        _load_or_tell(Path(name))


@NO_LIMITS
@given(data=st.data())
def test_any_value_anywhere(data: st.DataObject) -> None:
    """Whatever replaces one value of a right page, the page is loaded or its faults are reported."""
    tables = {name: reading.read_toml(FIXTURE / f"{name}.toml").tables for name in SMALL}
    name = data.draw(st.sampled_from(SMALL))
    place = tables[name]
    while True:
        inner = [key for key, value in _items(place) if isinstance(value, dict | list) and value]
        if not inner or data.draw(st.booleans()):
            break
        place = place[data.draw(st.sampled_from(inner))]
    place[data.draw(st.sampled_from([key for key, _ in _items(place)]))] = data.draw(VALUES)
    with tempfile.TemporaryDirectory() as folder:
        for file, table in tables.items():
            (Path(folder) / f"{file}.toml").write_text(toml(table), encoding="utf-8")
        _load_or_tell(Path(folder))


def _items(place: Any) -> list[tuple[Any, Any]]:
    return list(place.items()) if isinstance(place, dict) else list(enumerate(place))


def _load_or_tell(folder: Path) -> None:
    faults: tuple[Fault, ...] = ()
    try:
        load_page(folder)
    except DataError as error:
        faults = error.faults
    for fault in faults:
        assert not ACTING.search(str(fault))


@NO_LIMITS
@given(
    table=VALUES,
    kind=st.sampled_from([PageFile, SectionFile, EntitiesFile, GlossaryFile, PinyinFile]),
)
@example(
    table={"entities": [{"id": "a", "kind": "place", "name": {"zh": "甲", "en": "A"}}]},
    kind=EntitiesFile,
)
@example(table={"terms": [{"zh": "甲", "en": "A", "forms": "B"}]}, kind=GlossaryFile)
def test_what_is_built_is_what_is_valid(table: Any, kind: type[Any]) -> None:
    """A table is built without pydantic exactly when pydantic finds it right, and to the same."""
    cleaned = _cleaned({"top": table})
    try:
        built = building.build(kind, cleaned)
    except TypeError:
        built = None

    valid, complaints = validating.validate(kind, cleaned)

    assert (built and asdict(built)) == (valid and asdict(valid))
    assert (built is None) == bool(complaints)


def _cleaned(tables: dict[str, Any]) -> Any:
    """The tables of a file as the loader sees them, or nothing if it refuses them."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "any.toml"
        path.write_text(toml(tables), encoding="utf-8")
        with contextlib.suppress(DataError):
            return reading.read_toml(path).tables["top"]
    return None
