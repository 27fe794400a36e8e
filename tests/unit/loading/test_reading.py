"""What is no file, no text or no TOML is reported in one line, at once, even if made to do harm."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from changji_tui.errors import DataError
from changji_tui.loading import load_page, reading
from tests.unit.tiny import NEWS, change, faults


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        pytest.param(b"\xff\xfei\x00d\x00", "news.toml:1: byte 0xFF is not UTF-8", id="UTF-16"),
        pytest.param(
            "昌 = 1".encode("gb18030"), "news.toml:1: byte 0xB2 is not UTF-8", id="GB18030"
        ),
        pytest.param(b"# a\n# b \xe4\xb8\n", "news.toml:2: byte 0xE4 is not UTF-8", id="cut short"),
        pytest.param(b"a = 1\n\x00", "news.toml:2: broken TOML: ", id="NUL"),
        pytest.param(
            b"a." * 40_000 + b"a=1", "news.toml:1: a key of more than 32 parts", id="long key"
        ),
        pytest.param(
            b"[" + b"a." * 40_000 + b"a]",
            "news.toml:1: a key of more than 32 parts",
            id="long header",
        ),
        pytest.param(b"a = " + b"[" * 100_000, "news.toml: broken TOML: ", id="deep list"),
        pytest.param(b"a = " + b"{a=" * 100_000, "news.toml: broken TOML: ", id="deep table"),
        pytest.param(
            b"a = " + b"[" * 40 + b"]" * 40, "news.toml:1: a[0][0]", id="list deeper than any page"
        ),
    ],
)
def test_hostile_bytes(folder: Path, data: bytes, fault: str) -> None:
    """Bytes that are no text, or TOML made to exhaust a parser, are refused in one line.

    They take no more than four times as long as a plain file of their length, or of 1,000 lines.
    """
    file, plain = folder / "news.toml", folder / "plain.toml"
    file.write_bytes(data)
    line = 'k{:06} = "v"\n'
    plain.write_text("".join(map(line.format, range(max(1000, len(data) // 14)))), encoding="utf-8")

    [found] = faults(folder)

    assert found.startswith(fault)
    assert time_to_read(file) < 4 * time_to_read(plain)


def time_to_read(file: Path) -> float:
    """The least processor time of some readings, in seconds, so that other work does not count."""
    times = []
    for _ in range(5):
        start = time.thread_time()
        with suppress(DataError):
            reading.read_toml(file)
        times.append(time.thread_time() - start)
    return min(times)


def test_byte_order_mark(folder: Path) -> None:
    """A byte order mark at the start of a file is no fault."""
    (folder / "news.toml").write_bytes(b"\xef\xbb\xbf" + NEWS.encode())

    assert load_page(folder).figure("apples").printed == "3个"


def _missing(folder: Path) -> Path:
    return folder / "nowhere"


def _a_file(folder: Path) -> Path:
    return folder / "page.toml"


def _empty(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


def _nul(folder: Path) -> Path:
    return Path(f"{folder}\0x")


def _long(folder: Path) -> Path:
    return folder / ("x" * 5000)


def _loop(folder: Path) -> Path:
    (folder / "loop").symlink_to(folder / "loop")
    return folder / "loop"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (_missing, "cannot be read: No such file or directory, expected a folder with page.toml"),
        (_a_file, "cannot be read: Not a directory, expected a folder with page.toml"),
        (_empty, "has no page.toml, expected a page's folder"),
        (_nul, "cannot be read: no file can have such a name, expected a folder with page.toml"),
        (_long, "cannot be read: File name too long, expected a folder with page.toml"),
        (
            _loop,
            "cannot be read: Too many levels of symbolic links, expected a folder with page.toml",
        ),
    ],
)
def test_no_folder(folder: Path, name: Callable[[Path], Path], problem: str) -> None:
    """A path that is not a page's folder is reported in one line."""
    path = name(folder)

    with pytest.raises(DataError) as caught:
        load_page(path)

    assert str(caught.value) == f"{path}: {problem}"


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.mkdir()


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize("name", ["page.toml", "news.toml", "entities.toml"])
@pytest.mark.parametrize(
    ("put", "problem"),
    [
        (_fifo, "is not a file, expected a file of text"),
        (_device, "is not a file, expected a file of text"),
        (_folder, "is not a file, expected a file of text"),
        (_dangling, "cannot be read: No such file or directory"),
    ],
)
def test_no_file(folder: Path, name: str, put: Callable[[Path], None], problem: str) -> None:
    """What is not a regular file is reported in one line, and not waited for."""
    (folder / name).unlink()
    put(folder / name)

    assert faults(folder) == [f"{name}: {problem}"]


def test_large_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is too large is not read to its end."""
    monkeypatch.setattr(reading, "MAX_BYTES", 64)

    assert faults(folder) == ["page.toml: is larger than 0 MiB"]


def test_one_line_whatever_the_data(folder: Path) -> None:
    """Control characters and line ends in keys and values neither act nor break the line."""
    (folder / "entities.toml").write_text(
        '[[entities]]\n"k\\u001b]0;x\\n" = 1\nid = "a\\u0007\\nb"\nkind = "\\u009b2J\\n"\n'
        'name = { zh = "一", en = "one" }\n',
        encoding="utf-8",
    )

    for line in faults(folder):
        assert line.isprintable()


def test_hidden_characters_are_shown(folder: Path) -> None:
    """A character that a terminal would obey is shown by its code point in the text itself."""
    change(folder, "news.toml", "比去年多", "比去年\\u202E多")

    assert "比去年⟨202E⟩多" in load_page(folder).passage("fruit.p1").text
