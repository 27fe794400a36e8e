"""The command line: what it prints, where, and the exit codes that scripts rely on."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, CompletedProcess
from typing import IO

import pytest

from changji_tui import __version__
from changji_tui.cli import main
from changji_tui.exporting import WHAT
from changji_tui.loading import bundled_folder, load_page
from changji_tui.reports import things

SMALL = Path(__file__).parent / "fixtures" / "small"
HERE = ["--data", str(SMALL)]

Outcome = tuple[int, str, str]
Program = Callable[..., Outcome]


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str]) -> Program:
    """Run the program here; returns its exit code, standard output and standard error."""

    def run(*words: str) -> Outcome:
        code = main(words)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def process(
    *words: str, environment: dict[str, str] | None = None, stdout: int | IO[bytes] = PIPE
) -> CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "changji_tui", *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=PIPE,
        env={**os.environ, **(environment or {})},
        timeout=60,
        check=False,
    )


def test_version(program: Program) -> None:
    """--version prints the name and the version."""
    assert program("--version") == (0, f"changji-tui {__version__}\n", "")


@pytest.mark.parametrize("words", [[], ["show"], ["export"], ["check"], ["schema"]])
def test_help_fits_a_terminal(program: Program, words: list[str]) -> None:
    """--help of the program and of each command is at most 80 columns wide."""
    code, out, err = program(*words, "--help")
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80


def test_the_examples_in_the_help_are_true(program: Program) -> None:
    """What --help shows names ids that the bundled page has."""
    _, out, _ = program("--help")
    page = load_page(bundled_folder())
    assert "--section city_tech" in out
    assert page.find("city_tech")
    assert "show city-hightech-now" in out
    assert page.find("city-hightech-now")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["shwo"], "“shwo” is no command, and no file or folder of that name is there"),
        (["show"], "the following arguments are required: ID; see changji-tui show --help"),
        (["--langue"], "unrecognized arguments: --langue"),
        (["show", "farm", "--jsno"], "unrecognized arguments: --jsno"),
        (["--lang", "de"], "argument --lang: invalid choice: 'de'"),
        (["--section", "nope", *HERE], "--section “nope” is unknown, expected page, farm, talks"),
        (["--theme", "pink"], "--theme “pink” is unknown, expected dark, "),
        (["export", "figure"], "WHAT “figure” is unknown, expected page, figures, documents, "),
        (["export", "page", "--format", "xml"], "--format “xml” is unknown, expected json, csv, "),
        (["show", "farm-harvset", *HERE], "did you mean farm-harvest?"),
        (["show", "⸘⸘⸘", *HERE], "“changji-tui export page” has every id"),
        (
            ["--open", "farm-harvset", *HERE],
            "--open “farm-harvset” is not on the page, did you mean ",
        ),
        (["--open", "title-fields", *HERE], "stands in no text, expected a figure, a passage"),
        (["--open", "changji:x", *HERE], "is no whole reference"),
        (["--draft", "none.md", *HERE], "none.md cannot be read"),
        (["--draft", "d.md", "show", "farm"], "--draft is for the explorer, not for show"),
        (["--open", "farm", "show", "farm"], "--open is for the explorer, not for show"),
        (["--section", "farm", "show", "farm"], "--section is for the explorer, not for show"),
        (["export", "page", "-o", "no/such/folder/x", *HERE], "no/such/folder/x cannot be written"),
    ],
)
def test_a_wrong_argument_is_one_line(program: Program, words: list[str], told: str) -> None:
    """A wrong argument ends with 2 and one line that says what is wrong, and what would be right."""
    code, out, err = program(*words)
    assert (code, out) == (2, "")
    assert err.startswith("changji-tui: ")
    assert told in err
    assert err.count("\n") == 1


def test_hostile_arguments_are_shown_not_obeyed(program: Program) -> None:
    """An escape sequence in an argument does not reach the terminal."""
    for words in (
        ["show", "\x1b]0;x\x07", *HERE],
        ["\x1b[2J"],
        ["check", "\x9b2J\udcff"],
        ["show", "a\nb"],
    ):
        code, _, err = program(*words)
        assert code == 2
        assert err.count("\n") == 1
        assert not set(err[:-1]) & {chr(code) for code in (*range(0x20), 0x7F, 0x9B, 0xDCFF)}


def test_wrong_data_is_told_by_file_and_line(program: Program, tmp_path: Path) -> None:
    """Each fault of a page is a line FILE:LINE: KEY: problem, and the exit code is 2."""
    page = tmp_path / "page.toml"
    page.write_text('id = "x"\ntitel = 1\n')
    (tmp_path / "source.txt").touch()  # else `check` also reports that it is missing
    for words in (["check", str(tmp_path)], ["show", "x", "--data", str(tmp_path)]):
        code, out, err = program(*words)
        assert (code, out) == (2, "")
        assert f"{page}:2: titel: is no known key, did you mean title?\n" in err
        assert all(line.startswith(str(page)) for line in err.splitlines())


def test_data_may_be_named_before_and_after_the_command(program: Program) -> None:
    """--data means the same in both places."""
    assert program("show", "farm", *HERE) == program(*HERE, "show", "farm")


@pytest.mark.parametrize("what", WHAT)
def test_export_prints_json(program: Program, what: str) -> None:
    """Without --format an export is JSON."""
    code, out, err = program("export", what, *HERE)
    assert (code, err) == (0, "")
    assert json.loads(out)


def test_export_into_a_file_says_nothing(program: Program, tmp_path: Path) -> None:
    """-o writes into a file what would have been printed, and prints nothing; `-o -` prints it."""
    for form, mark in (("csv", b"\xef\xbb\xbf"), ("tsv", b""), ("json", b""), ("ndjson", b"")):
        file = tmp_path / f"figures.{form}"
        words = ["export", "figures", "--format", form, *HERE]
        assert program(*words, "-o", str(file)) == (0, "", "")
        printed = program(*words)
        assert file.read_bytes() == mark + printed[1].encode()
        assert program(*words, "-o", "-") == printed
    assert program(*words[:2], "--format", "csv", "--no-bom", "-o", str(file), *HERE)[0] == 0
    assert file.read_bytes() == program("export", "figures", "--format", "csv", *HERE)[1].encode()


def test_csv_lines_end_as_rfc_4180_says() -> None:
    """A line of CSV ends with CR LF and is UTF-8 on standard output too."""
    made = process("export", "figures", "--format", "csv", *HERE)
    lines = made.stdout.split(b"\r\n")
    assert len(lines) > 20
    assert not any(b"\n" in line for line in lines)
    assert "苹果产量" in made.stdout.decode()


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}],
    ids=["PYTHONIOENCODING=ascii", "LC_ALL=C"],
)
def test_output_is_utf_8_in_every_locale(environment: dict[str, str]) -> None:
    """Standard output and standard error are UTF-8 whatever the locale says."""
    made = process("show", "farm-harvest", *HERE, environment=environment)
    assert "苹果产量".encode() in made.stdout
    assert "“x”".encode() in process("show", "x", *HERE, environment=environment).stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_everything_with_an_id_can_be_shown(program: Program, form: str) -> None:
    """`show` knows every id of the bundled page and every name of an entity."""
    page = load_page(bundled_folder())
    for name in things.names(page):
        thing = things.find(page, name)
        assert thing
        if form == "json":
            assert things.as_data(page, thing)["id"] == thing.id
        else:
            first, *rest = things.as_text(page, thing).splitlines()
            assert first.endswith(f" {thing.id}")
            assert rest


def test_a_figure_is_shown_with_its_sentence(program: Program) -> None:
    """The card of a figure has its value in each form, its period, its sentence, and figures nearby."""
    code, out, _ = program("show", "farm-harvest", *HERE)
    assert code == 0
    for line in (
        "printed   2万吨",
        "value     2万吨 = 20,000 吨 = 20,000,000 公斤 = 20,000 tonnes",
        "          多于此数；确切数字没有印出 · more than this; the exact number is not printed",
        "unit      万吨 · 10,000 tonnes",
        "period    2024年 · 2024 (inferred)",
        "also      farm-harvest-headline · 南坡农场苹果产量突破2万吨",
    ):
        assert line in out.splitlines()
    assert "今年农场苹果产量突破⟦2万吨⟧，节水灌溉面积超过一半。" in out
    assert "beside    farm-irrigated · 一半 · " in out
    assert (
        "cite      林小满（本报记者）、周禾（通讯员）：《南坡农场苹果产量突破2万吨》［orchard.p1］"
        in out
    )
    assert "next      farm-irrigated · 一半 · " in out
    code, out, _ = program("show", "farm-harvest", "--json", *HERE)
    card = json.loads(out)
    assert card["sentence"].endswith("今年农场苹果产量突破2万吨，节水灌溉面积超过一半。")
    assert "farm-irrigated" in card["neighbours"]
    assert (card["previous"], card["next"]) == ("farm-irrigated-subtitle", "farm-irrigated")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("city-check-grp-base", "formula    319.40 ÷ (1 + 5.0 ÷ 100) ≈ 304.2亿元"),
        ("agri-headline-agrees-turnover", "formula    >1亿元 = >1亿元"),
        ("city-check-share-of-spending", "formula    ≥90 ÷ 100 × 5.3"),
        ("agri-clusters", "members   粮、棉、果、畜"),
        ("wu-four-goods", "members   好房子、好小区、好社区、好城区"),
    ],
)
def test_formulas_and_members_are_shown_as_printed(program: Program, name: str, line: str) -> None:
    """A formula has the printed digits and the right sign, and a set has its members, every time."""
    for _ in range(2):
        assert line in program("show", name)[1].splitlines()


def test_a_decline_says_so_wherever_its_number_stands(program: Program) -> None:
    """A decline has a sign in lists, words on its card and in a comparison, and a column in a table."""
    assert "previous  farm-water-saved · ↓20% · " in program("show", "farm-technicians", *HERE)[1]
    assert "what was taken off, not the total" in program("show", "farm-water-saved", *HERE)[1]
    out = program("compare", "farm-water-saved", "farm-irrigated", *HERE)[1]
    assert "decrease" in out
    assert "farm-water-saved  ↓20% · " in out
    table = program("export", "figures", "--format", "markdown", *HERE)[1]
    [row] = [row for row in table.splitlines() if "farm-water-saved" in row]
    assert "| 20% | decrease |" in row


def test_a_series_is_shown_as_a_chart(program: Program) -> None:
    """The card of a series draws it, and says which number is derived and how."""
    _, out, _ = program("show", "orchard-area", *HERE)
    assert "█" in out
    assert "2023年 · 2023: 1200亩 (derived: 1500 − 300)" in out


@pytest.mark.parametrize("name", ["林远", "南坡农场", "青禾县南坡农场", "lin-yuan"])
def test_a_printed_name_can_be_shown(program: Program, name: str) -> None:
    """A person or a thing can be asked for by any printed form of its name, as well as by id."""
    code, out, _ = program("show", name, *HERE)
    assert code == 0
    assert name in out


def test_the_bundled_page_is_proven(program: Program) -> None:
    """`check` without a folder proves the whole page that comes with the program."""
    code, out, err = program("check")
    assert (code, err) == (0, "")
    assert "7396/7396" in out
    code, out, _ = program("check", "--json")
    assert json.loads(out)["faults"] == []


def test_a_fault_ends_a_check_with_1(program: Program, tmp_path: Path) -> None:
    """A page that loads but does not hold its source is reported, and the exit code is 1."""
    for file in SMALL.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    source = tmp_path / "source.txt"
    source.write_text(source.read_text("utf-8").replace("水", "火", 1), "utf-8")
    code, out, err = program("check", str(tmp_path))
    assert (code, err) == (1, "")
    assert "火" in out
    assert program("check", str(SMALL))[0] == 0


def test_schema_is_json(program: Program) -> None:
    """`schema` prints the JSON Schema of each kind of file."""
    code, out, _ = program("schema")
    assert code == 0
    assert {"page.toml", "SECTION.toml", "entities.toml"} <= set(json.loads(out))


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """`changji-tui export page | head -0` ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    made = process("export", "page", *HERE, stdout=writing)
    os.close(writing)
    assert (made.returncode, made.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["export", "page"], ["--help"], ["show", "agri_zone"]])
def test_a_full_disk_is_one_line(words: list[str]) -> None:
    """Output that cannot be written is reported in one line, and the exit code is 1."""
    with Path("/dev/full").open("wb") as full:
        made = process(*words, stdout=full)
    assert made.returncode == 1
    problem = f"standard output cannot be written: {os.strerror(errno.ENOSPC)}"
    assert made.stderr.decode() == f"changji-tui: {problem}\n"


def test_a_closed_output_is_one_line() -> None:
    """`changji-tui show farm >&-` says in one line that its output is closed."""
    script = f'"{sys.executable}" -m changji_tui show farm --data "{SMALL}" >&-'
    made = subprocess.run(["sh", "-c", script], stderr=PIPE, check=False)
    assert made.returncode == 1
    assert made.stderr == b"changji-tui: standard output is closed\n"
