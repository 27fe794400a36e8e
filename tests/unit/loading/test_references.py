"""A reference from one record to another leads somewhere, or is reported with its line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

import pytest

from changji_tui.loading import folders, load_page
from changji_tui.loading.validating import validate
from changji_tui.model.quotations import quotations
from changji_tui.model.record import record
from changji_tui.model.recorded import FORBID_UNKNOWN_KEYS, Bilingual
from tests.unit.tiny import change, faults

SMALL = Path(__file__).parents[2] / "fixtures" / "small"


@record
class Everything:
    """A record with a value of each kind."""

    table: Bilingual
    several: tuple[Bilingual, ...]
    words: str
    choice: Literal["a", "b"]
    number: int
    perhaps: Bilingual | None = None

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


EVERY = ("table", "several", "words", "choice", "number")
CHANNELS = 'value = 12\nunit = "条"\n'
POINT = '[[series.points]]\nfigure = "farm-orchard-2020"\n'
DERIVED = 'x = "2023"\nvalue = 1200\nformula = "{farm-orchard-2024} - {farm-orchard-increase}"\n'
WRONG = [
    (
        "page.toml",
        'section = "talks"',
        'section = "talk"',
        "“talk” is no section, did you mean talks?",
    ),
    (
        "page.toml",
        'id = "qinghe"',
        'id = "qinghe"\npublication = { date = "gestern" }',
        "is no date",
    ),
    (
        "page.toml",
        'id = "qinghe"',
        'id = "qinghe"\npublication = { date = "2024-H1" }',
        "is no date",
    ),
    ("talks.toml", 'name = "林远"', 'name = "林近"', "“林近” is no person, did you mean 林远?"),
    (
        "talks.toml",
        '{ zh = "局长", ',
        '{ zh = "镇长", ',
        "“镇长” is not in the line, expected words of",
    ),
    (
        "talks.toml",
        CHANNELS,
        f'{CHANNELS}basis = "inferred"\n',
        "reason: is missing, an inferred period",
    ),
    (
        "talks.toml",
        CHANNELS,
        f'{CHANNELS}basis = "printed"\n',
        'basis: is "printed", expected no basis',
    ),
    (
        "talks.toml",
        CHANNELS,
        f'{CHANNELS}period = "2024"\n',
        'basis: is "undated", expected printed or',
    ),
    ("talks.toml", CHANNELS, f'{CHANNELS}period = "x"\n', "period: "),
    ("talks.toml", CHANNELS, f'{CHANNELS}reason = "why"\n', "“why” is no reason"),
    (
        "talks.toml",
        CHANNELS,
        f'{CHANNELS}same_as = ["lin-years"]\n',
        "lin-years does not name lin-channels",
    ),
    ("talks.toml", CHANNELS, f'{CHANNELS}same_as = ["nothing"]\n', "“nothing” is no figure"),
    (
        "talks.toml",
        CHANNELS,
        CHANNELS
        + 'not_added = [{ figures = ["lin-channels"], reason = { zh = "一", en = "one" } }]\n',
        "is the figure itself, expected another",
    ),
    ("farm.toml", DERIVED, DERIVED.replace("2023", "soon"), "points[1].x: "),
    ("farm.toml", DERIVED, 'x = "2023"\n', "needs a figure, or a label, a value and a formula"),
    (
        "farm.toml",
        POINT,
        f"{POINT}value = 1\n",
        "has a figure and a value or formula, expected one or the other",
    ),
    ("farm.toml", "/ 4", "/ 0", "checks[1].formula: "),
    ("farm.toml", "/ 4", "/ {nothing}", "“nothing” is no figure"),
    ("farm.toml", "/ 4", "/ (", "checks[1].formula: "),
    (
        "farm.toml",
        'claim = "farm-orchard-yearly"\n',
        "",
        "holds: is set without a claim, expected both or neither of them",
    ),
    ("entities.toml", 'aliases = ["南坡农场"]', 'aliases = ["南坡农场", "林远"]', "“林远” names "),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page that may be spoiled."""
    return Path(shutil.copytree(SMALL, tmp_path / "page"))


@pytest.mark.parametrize(("name", "old", "new", "told"), WRONG)
def test_what_leads_nowhere(folder: Path, name: str, old: str, new: str, told: str) -> None:
    """A reference that leads nowhere is reported in a line with its file, line and key."""
    change(folder, name, old, new)
    found = faults(folder)
    assert any(told in line for line in found), found
    assert all(line.startswith(name) and line.split(":")[1].isdecimal() for line in found)


def test_a_speech_without_a_speaker(folder: Path) -> None:
    """A speech without a speaker is a fault."""
    text = (folder / "talks.toml").read_text(encoding="utf-8")
    start = text.index("[documents.speaker]")
    end = text.index("[[documents.paragraphs]]")
    (folder / "talks.toml").write_text(text[:start] + text[end:], encoding="utf-8")
    assert any("speaker: is missing, expected who speaks" in line for line in faults(folder))


def test_a_quotation_without_a_speaker(folder: Path) -> None:
    """Direct speech and citations may be of somebody whom the page does not name."""
    quoted = 'quotes = [{ begins = "一河一策", kind = "citation" }]\n'
    change(
        folder,
        "talks.toml",
        '\n[[documents.paragraphs.figures]]\nid = "lin-river',
        f'{quoted}\n[[documents.paragraphs.figures]]\nid = "lin-river',
    )
    (said,) = (q for q in quotations(load_page(folder)) if q.words == "一河一策")
    assert (said.kind, said.speaker) == ("citation", "")


def test_words_for_what_is_missing() -> None:
    """The fault of a missing key says what is expected: a table, a list, a text, a choice or a value."""
    assert validate(Everything, {})[1] == [
        (("table",), "is missing, expected a table with zh, en"),
        (("several",), "is missing, expected a list [ … ]"),
        (("words",), "is missing, expected text in quotes"),
        (("choice",), 'is missing, expected one of "a", "b"'),
        (("number",), "is missing, expected a value"),
    ]


def test_words_for_what_is_there() -> None:
    """The fault of a wrong value shows the value, a long text cut, a table or a list by its name."""
    shown = [problem for _, problem in validate(Everything, {key: {} for key in EVERY})[1]]
    assert sum("is a table" in problem for problem in shown) >= 3
    shown = [problem for _, problem in validate(Everything, dict.fromkeys(EVERY, "长" * 50))[1]]
    assert any(f'is "{"长" * 40}…"' in problem for problem in shown)
    shown = [problem for _, problem in validate(Everything, {key: [] for key in EVERY})[1]]
    assert any("is a list, expected text in quotes" in problem for problem in shown)


def test_a_key_deep_in_what_is_no_table() -> None:
    """An unknown key is reported with the nearest known one, and not as another fault too."""
    table = {"words": "", "several": [], "choice": "a", "number": 1, "table": {"zh": "", "en": ""}}
    (found,) = validate(Everything, {**table, "tabel": 1})[1]
    assert found == (("tabel",), "is no known key, did you mean table?")
    (found,) = validate(Everything, {**table, "perhaps": {"en": ""}})[1]
    assert found == (("perhaps", "zh"), "is missing, expected text in quotes")
    (found,) = validate(Everything, {**table, "zzz": 1})[1]
    assert found[1].startswith("is no known key, expected one of table, several")


def test_a_section_whose_id_is_no_text(folder: Path) -> None:
    """A section whose id is not a text is reported like any wrong value."""
    change(folder, "page.toml", 'id = "farm"', "id = 3")
    assert any("is 3, expected text in quotes" in line for line in faults(folder))


def test_whose_folder_cannot_be_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder that may not be looked into is no page; one that has gone has no files."""

    def refused(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", refused)
    assert not folders.is_page(tmp_path)
    assert folders.fingerprint(tmp_path / "nowhere") == ()
    assert folders.page_folders(tmp_path / "nowhere") == []
    assert folders.page_folders(tmp_path) == []
    assert [name for name, *_ in folders.fingerprint(SMALL)] == [
        "entities.toml",
        "farm.toml",
        "glossary.toml",
        "page.toml",
        "pinyin.toml",
        "talks.toml",
    ]
