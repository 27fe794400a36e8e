"""What the code's shape promises: small files, a core without Textual, printing in one place."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from changji_tui import loading

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "changji_tui"
LONGEST = 350
"""Lines of a file at most: as many as one reader can keep in mind."""

MODULES = sorted(SOURCE.rglob("*.py"))
CODE = [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
SCREEN = {"textual", "rich"}
COMMANDS = [
    ["--help"],
    ["--version"],
    ["schema"],
    ["check"],
    ["search", "jishuhetong"],
    ["search", ">1亿元", "--json"],
    ["show", "city-hightech-now"],
    ["show", "city-series-hightech", "--json"],
    ["compare", "city-hightech-2020", "city-hightech-now"],
    ["speeches"],
    ["speeches", "改革", "--json"],
    ["speeches", "--csv"],
    ["matrix", "改革"],
    ["matrix", "--csv"],
    ["quotes"],
    ["quotes", "--json"],
    ["shared"],
    ["shared", "--json"],
    ["export", "page"],
    ["export", "figures", "--format", "csv"],
    ["export", "entities", "--format", "markdown"],
]


def name_of(file: Path) -> str:
    """The dotted name of a module."""
    parts = file.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


NAMES = {name_of(file) for file in MODULES}
"""Every module of ours."""


def imports_of(file: Path) -> set[str]:
    """The modules of ours that a file imports anywhere: in a function, or for its types alone."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update(name if name in NAMES else node.module for name in names)
    return found & NAMES


def loaded_by(script: str) -> set[str]:
    """The top-level modules that a script has loaded when it ends."""
    script += (
        "\nimport sys; print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    made = subprocess.run(
        [sys.executable, "-c", script],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    return set(made.stderr.split())


def loaded_by_command(words: list[str]) -> set[str]:
    """The top-level modules that a command has loaded when it ends."""
    return loaded_by(f"from changji_tui.cli import main; assert main({words}) == 0")


def test_no_file_is_long() -> None:
    """No file of code has more lines than `LONGEST`."""
    lengths = {file.relative_to(ROOT): file.read_text("utf-8").count("\n") for file in CODE}
    assert {str(file): lines for file, lines in lengths.items() if lines > LONGEST} == {}


def test_only_the_command_line_prints() -> None:
    """`print` is called in cli/output.py and nowhere else."""
    printing = {
        name_of(file)
        for file in MODULES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    }
    assert printing <= {"changji_tui.cli.output"}


def test_no_module_has_a_name_that_says_nothing() -> None:
    """There is no utils, helpers, common, constants or types: each module is named for a thing."""
    names = {file.stem for file in MODULES}
    assert not names & {"utils", "helpers", "common", "constants", "types", "misc"}


def test_all_but_the_explorer_loads_without_textual() -> None:
    """Every module outside `ui`, the command line among them, is loaded without Textual or Rich."""
    core = [name_of(file) for file in MODULES if SOURCE / "ui" not in file.parents]
    core.remove("changji_tui.__main__")
    assert not loaded_by(f"import {', '.join(core)}") & SCREEN


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_loads_textual(words: list[str]) -> None:
    """No command loads Textual or Rich; only the explorer does."""
    assert not loaded_by_command(words) & SCREEN


@pytest.mark.parametrize("words", [["show", "page"], ["export", "page"]], ids=" ".join)
def test_a_right_page_costs_no_pydantic(words: list[str]) -> None:
    """A command on a right page does not load pydantic, which only says what is wrong with a page."""
    assert "pydantic" not in loaded_by_command(words)


def test_a_start_of_the_explorer_needs_nothing_that_takes_along() -> None:
    """The explorer starts without exports, citations and briefs, which a key imports."""
    script = "import changji_tui.ui.app, sys; print(*sys.modules, file=sys.stderr)"
    made = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    rooms = {name.split(".")[1] for name in made.stderr.split() if name.count(".") > 1}
    assert "model" in rooms
    assert not rooms & {"briefs", "citing", "exporting", "reports"}


def test_the_page_is_found_in_a_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The data lies in the package where a wheel put it, else at the top of the checkout."""
    assert (loading.bundled_folder() / "page.toml").is_file()
    package = tmp_path / "src" / "changji_tui"
    (package / "loading").mkdir(parents=True)
    monkeypatch.setattr(loading, "__file__", str(package / "loading" / "__init__.py"))
    assert loading.bundled_folder() == tmp_path / "data"
    (package / "data").mkdir()
    assert loading.bundled_folder() == package / "data"


def test_no_files_import_each_other_in_a_circle() -> None:
    """No files import each other in a circle, in functions and for types too."""
    graph = {name_of(file): imports_of(file) - {name_of(file)} for file in MODULES}
    assert sum(map(len, graph.values())) > len(MODULES)
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle
