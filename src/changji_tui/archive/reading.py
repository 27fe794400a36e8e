"""Read the pages of an archive, in this process or in another one.

Reading a page holds Python's lock for 20 ms, in which no key is answered. The explorer therefore lets
another process read; that process writes each page as a line of JSON as soon as it has read it.
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
from changji_tui.archive.page import Data, PlainPage, from_data, to_data
from changji_tui.errors import DataError
from changji_tui.loading import load_page
from changji_tui.search import pinyin

PAUSE = 0.001
"""Seconds that keys and the screen get after each page that is added."""
SHARE = 8
"""Waiting passages become searchable once there are an eighth as many as are searchable already."""
_LONGEST_LINE = 1 << 27
"""The longest line of JSON that is read from the other process, in bytes."""


@dataclass(frozen=True)
class Faulty:
    """A page that cannot be read."""

    folder: str
    """The name of its folder."""
    faults: tuple[str, ...]
    """Its faults, a line each; never empty."""


def read_pages(folders: Sequence[Path]) -> Iterator[PlainPage | Faulty]:
    """Read the pages of some folders, in order; a page that cannot be read becomes its faults."""
    for folder in folders:
        yield _page_or_faults(_read(folder))


async def read_in_process(folders: Sequence[Path]) -> AsyncGenerator[PlainPage | Faulty, None]:
    """Do as `read_pages`, in another process; closing the generator ends that process."""
    # Without this, Python would also look for modules in the current folder.
    program = (
        f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import write_pages; write_pages()"
    )
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
            yield _page_or_faults(json.loads(line))
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def read_into(
    archive: Archive, folders: Sequence[Path]
) -> AsyncGenerator[PlainPage | Faulty, None]:
    """Add pages to an archive as they are read, and yield each; make them searchable from time to time.

    Args:
        archive: The archive that grows.
        folders: The folders of the pages, in order.
    """
    pinyin.prepare()
    async with aclosing(read_in_process(folders)) as pages:
        async for page in pages:
            if isinstance(page, PlainPage):
                archive.add(page)
            await asyncio.sleep(PAUSE)
            if archive.is_full or archive.waiting * SHARE >= archive.passages:
                await _settle(archive)
            yield page
    await _settle(archive)


async def _settle(archive: Archive) -> None:
    for _ in archive.settling():
        await asyncio.sleep(PAUSE)


def _read(folder: Path) -> Data:
    try:
        return to_data(load_page(folder, cached=False))
    except DataError as error:
        return {"folder": folder.name, "faults": [str(fault) for fault in error.faults]}


def _page_or_faults(data: Data) -> PlainPage | Faulty:
    if "faults" in data:
        return Faulty(data["folder"], tuple(data["faults"]))
    return from_data(data)


def write_pages() -> None:
    """Read the folders in the JSON list on standard input; write each page as a line of JSON."""
    for folder in json.load(sys.stdin):
        line = json.dumps(_read(Path(folder)), ensure_ascii=False)
        sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()
