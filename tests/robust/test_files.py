"""Files of every kind: TOML's own test files, files made to exhaust a parser, what is no file."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from changji_tui.errors import DataError
from changji_tui.loading import reading
from tests.conftest import Count
from tests.robust.running import run

FIXTURES = Path(__file__).parents[1] / "fixtures"
SMALL = FIXTURES / "small"
TOML_TEST = FIXTURES / "toml-test" / "toml-1.0.0.json"
"""The files of toml-test (github.com/toml-lang/toml-test, MIT) for TOML 1.0.0, by name."""
SINCE_1_1 = {
    "invalid/datetime/no-secs.toml",
    "invalid/inline-table/linebreak-01.toml",
    "invalid/inline-table/linebreak-02.toml",
    "invalid/inline-table/linebreak-03.toml",
    "invalid/inline-table/linebreak-04.toml",
    "invalid/inline-table/trailing-comma.toml",
    "invalid/local-datetime/no-secs.toml",
    "invalid/local-time/no-secs.toml",
    "invalid/string/basic-byte-escapes.toml",
}
"""Files that TOML 1.1 allows, which tomli 2.4 and newer read."""


def toml_test() -> dict[str, bytes]:
    """The content of each file."""
    files = json.loads(TOML_TEST.read_text(encoding="utf-8"))
    return {
        name: base64.b64decode(text["base64"]) if isinstance(text, dict) else text.encode()
        for name, text in files.items()
    }


def test_toml_itself(tmp_path: Path, count: Count) -> None:
    """Every valid file of TOML is read, every invalid one is refused in one line that names it."""
    files = toml_test()
    path = tmp_path / "file.toml"
    wrong = []
    for name, content in files.items():
        path.write_bytes(content)
        try:
            reading.read_toml(path, cached=False)
            refused = ""
        except DataError as error:
            refused = str(error)
            assert refused.startswith(str(path))
            assert "\n" not in refused
        if bool(refused) != (name.startswith("invalid") and name not in SINCE_1_1):
            wrong.append((name, refused))
    assert wrong == []
    valid = sum(name.startswith("valid") for name in files)
    bad = len(files) - valid - len(SINCE_1_1)
    count(
        f"toml-test 1.0.0: {valid} valid files read, and {len(SINCE_1_1)} that TOML 1.1 allows; "
        f"{bad} invalid ones refused"
    )


SECOND = 1.0
"""Seconds of CPU time that a command may take."""
LIMIT = 0.05
"""Seconds of CPU time that it may take to refuse a file."""
MEMORY = 60 * 1024
"""KiB of memory that it may take to refuse a file."""
DEEP = {
    "dotted key": b"a." * 40_000 + b"a=1",
    "spaced dotted key": b"a . " * 20_000 + b"a=1",
    "quoted dotted key": b'"a"."b".' * 20_000 + b"c=1",
    "header": b"[" + b"a." * 40_000 + b"a]",
    "array of tables": b"[[" + b"a." * 40_000 + b"a]]",
    "deep header with many keys": b"["
    + b".".join(b"h%d" % number for number in range(998))
    + b"]\n"
    + b"".join(b"k%d=1\n" % number for number in range(80_000)),
    "dotted key in a table": b"x = {" + b"a." * 40_000 + b"a=1}",
    "dotted keys in tables": b"x = [" + b",".join([b"{" + b"a." * 300 + b"a=1}"] * 2000) + b"]",
    "list in list": b"a = " + b"[" * 100_000,
    "table in table": b"a = " + b"{a=" * 100_000,
    "long number": b"a = " + b"9" * 100_000,
}
"""Small files that are made to take much of a parser's time or memory."""
MEASURED = """
import resource, sys, time
from pathlib import Path
from changji_tui.errors import DataError
from changji_tui.loading import reading
import tomli
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before, began = peak(), time.process_time()
try:
    reading.read_toml(Path(sys.argv[1]), cached=False)
except DataError as error:
    print(time.process_time() - began, peak() - before, str(error).count("\\n"))
"""


@pytest.mark.parametrize("name", DEEP)
def test_what_is_made_to_exhaust_a_parser(name: str, tmp_path: Path) -> None:
    """A file that is made to exhaust a parser is refused in one line, within `LIMIT` and `MEMORY`."""
    path = tmp_path / "file.toml"
    path.write_bytes(DEEP[name])
    made = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, check=True
    )
    seconds, memory, breaks = made.stdout.split()
    assert float(seconds) < LIMIT
    assert int(memory) < MEMORY
    assert breaks == "0"


def fifo(path: Path) -> None:
    """A pipe that nobody writes to."""
    os.mkfifo(path)


def device(path: Path) -> None:
    """A device without an end."""
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def huge(path: Path) -> None:
    """Fifty megabytes of zeros, which take no room on the disk."""
    with path.open("wb") as file:
        file.truncate(50_000_000)


def utf16(path: Path) -> None:
    """Text in UTF-16, which Windows calls Unicode."""
    path.write_text(SMALL.joinpath("page.toml").read_text("utf-8"), encoding="utf-16")


def forbidden(path: Path) -> None:
    """A file that may not be read; for root, who may read every file, a directory instead."""
    path.write_bytes(b"")
    path.chmod(0)
    if os.access(path, os.R_OK):
        path.unlink()
        path.mkdir()


def nul(path: Path) -> None:
    """A character that TOML forbids."""
    path.write_bytes(b'id = "a\0b"\n')


def returns(path: Path) -> None:
    """The line ends of the old Macintosh."""
    path.write_bytes(SMALL.joinpath("page.toml").read_bytes().replace(b"\n", b"\r"))


@pytest.mark.parametrize(
    "make", [fifo, device, Path.mkdir, loop, huge, utf16, forbidden, nul, returns]
)
@pytest.mark.parametrize("name", ["page.toml", "farm.toml", "entities.toml", "source.txt"])
def test_what_is_no_file_of_a_page(make: Callable[[Path], None], name: str, tmp_path: Path) -> None:
    """`check` ends at once with 2 and one line that names a file that it cannot read."""
    folder = tmp_path / "page"
    shutil.copytree(SMALL, folder)
    (folder / name).unlink()
    make(folder / name)
    began = time.process_time()
    code, out, err = run("check", str(folder))
    text_of_source = name == "source.txt" and make in (nul, returns)
    if text_of_source:  # both are text, if not of this page
        assert code in (0, 1)
    else:
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert err.startswith(f"{folder / name}")
    assert time.process_time() - began < SECOND


@pytest.mark.parametrize("change", ["BOM", "CRLF"])
def test_what_editors_do_is_no_fault(change: str, tmp_path: Path) -> None:
    """A byte order mark and the line ends of Windows leave a page as it is."""
    folder = tmp_path / "page"
    shutil.copytree(SMALL, folder)
    for file in folder.iterdir():
        data = file.read_bytes()
        file.write_bytes(
            b"\xef\xbb\xbf" + data if change == "BOM" else data.replace(b"\n", b"\r\n")
        )
    assert run("check", str(folder)) == run("check", str(SMALL))
