"""The JSON Schema of each kind of file explains every key, and accepts what the program accepts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator

from changji_tui.loading import bundled_folder
from changji_tui.loading.describing import schema, schemas
from changji_tui.loading.folders import KINDS, record_type
from tests.robust.running import run

SMALL = Path(__file__).parents[2] / "fixtures" / "small"
FILES = sorted([*bundled_folder().glob("*.toml"), *SMALL.glob("*.toml")])


def problems(name: str, tables: dict[str, Any]) -> list[str]:
    """What the schema of a file says of its tables."""
    return [e.message for e in Draft202012Validator(schema(record_type(name))).iter_errors(tables)]


def test_every_key_is_explained() -> None:
    """Every key of every table has a description of one line."""
    for name, made in schemas().items():
        Draft202012Validator.check_schema(made)
        for table in [made, *made["$defs"].values()]:
            assert table["description"], name
            for key, value in table["properties"].items():
                assert value["description"].strip(), (name, key)
                assert "\n" not in value["description"]


def test_inherited_keys_are_explained_too() -> None:
    """A paragraph is a passage with a kind: its text is explained as a passage's is."""
    tables = schema(KINDS["SECTION.toml"])["$defs"]
    explained = tables["PassageRecord"]["properties"]["zh"]["description"]
    assert explained == "The printed text, line breaks joined."
    assert tables["ParagraphRecord"]["properties"]["zh"]["description"] == explained


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_files_hold(file: Path) -> None:
    """Every file of both pages is as its schema has it."""
    assert problems(file.name, tomli.loads(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("name", "tables", "problem"),
    [
        ("entities.toml", {"entitys": []}, "'entitys' was unexpected"),
        ("pinyin.toml", {"words": [{"zh": "得"}]}, "'pinyin' is a required property"),
        ("glossary.toml", {"terms": [{"zh": "得", "en": 3}]}, "3 is not of type 'string'"),
        ("town.toml", {"series": [{"kind": "pie"}]}, "'pie' is not one of"),
        ("town.toml", {"checks": [{"computed": "3"}]}, "'3' is not of type 'number'"),
        ("town.toml", {"checks": [{"holds": None}]}, "None is not of type 'boolean'"),
    ],
)
def test_what_the_program_refuses(name: str, tables: dict[str, Any], problem: str) -> None:
    """The schema refuses an unknown key, a missing key, and values of another type."""
    assert any(problem in told for told in problems(name, tables))


@pytest.mark.parametrize("word", ["section", "page", "page.toml", "Pinyin"])
def test_one_kind(word: str) -> None:
    """With a kind, or the name of its file, only its schema is printed, because an editor reads one."""
    code, out, err = run("schema", word)
    kind = word.removesuffix(".toml").lower()
    name = next(name for name in KINDS if name.lower() == f"{kind}.toml")
    assert (code, err, json.loads(out)) == (0, "", schemas()[name])


def test_an_unknown_kind() -> None:
    """For an unknown kind the known ones are named."""
    assert run("schema", "figures") == (
        2,
        "",
        "changji-tui: KIND “figures” is unknown, expected page, section, entities, glossary, pinyin\n",
    )
