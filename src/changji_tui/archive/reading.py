"""The pages of an archive, read one after the other: here, or by a process of its own.

Another process leaves this one its time: reading a page holds Python's lock for 20 ms on end.
It says each page in a line of JSON as soon as it is read.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from changji_tui.archive.archive import Archive
from changji_tui.archive.page import Data, Leaf, from_data, to_data
from changji_tui.errors import DataError
from changji_tui.loading import load_page
from changji_tui.search import pinyin

PAUSE = 0.001
"""Seconds that keys and the screen have after each page; to read one takes ten times as long."""
SHARE = 8
"""What has been read can be searched once it is an eighth of what can be searched already."""
_LONGEST_LINE = 1 << 27


@dataclass(frozen=True)
class Faulty:
    """A page that is wrong."""

    folder: str
    """The name of its folder."""
    faults: tuple[str, ...]
    """What is wrong with it, a line each; never empty."""


def gather(folders: Sequence[Path]) -> Iterator[Leaf | Faulty]:
    """Read the pages, in order."""
    for folder in folders:
        yield _gathered(_read(folder))


async def gather_apart(folders: Sequence[Path]) -> AsyncGenerator[Leaf | Faulty, None]:
    """Read the pages, in order, by another process; it ends when nobody listens any more."""
    # Python would look for modules where the reader happens to stand.
    program = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import say; say()"
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        program,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        limit=_LONGEST_LINE,
    )
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(json.dumps(list(map(str, folders))).encode())
        process.stdin.close()
        async for line in process.stdout:
            yield _gathered(json.loads(line))
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def read_into(
    archive: Archive, folders: Sequence[Path]
) -> AsyncGenerator[Leaf | Faulty, None]:
    """Add pages to an archive as they are read, and let them be searched from time to time."""
    pinyin.prepare()
    async with aclosing(gather_apart(folders)) as pages:
        async for gathered in pages:
            if isinstance(gathered, Leaf):
                archive.add(gathered)
            await asyncio.sleep(PAUSE)
            if archive.is_full or archive.waiting * SHARE >= archive.passages:
                await _settle(archive)
            yield gathered
    await _settle(archive)


async def _settle(archive: Archive) -> None:
    for _ in archive.settling():
        await asyncio.sleep(PAUSE)


def _read(folder: Path) -> Data:
    try:
        return to_data(load_page(folder, cached=False))
    except DataError as error:
        return {"folder": folder.name, "faults": [str(fault) for fault in error.faults]}


def _gathered(data: Data) -> Leaf | Faulty:
    if "faults" in data:
        return Faulty(data["folder"], tuple(data["faults"]))
    return from_data(data)


def say() -> None:
    """Read the folders that standard input names, and say each page in a line."""
    for folder in json.load(sys.stdin):
        line = json.dumps(_read(Path(folder)), ensure_ascii=False)
        sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()
