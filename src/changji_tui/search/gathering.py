"""The pages of an archive, read one after the other: here, or by a process of its own.

Another process leaves this one its time: reading a page holds Python's lock for 20 ms on end.
It says each page in a line of JSON as soon as it is read.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from changji_tui.errors import DataError
from changji_tui.loading import load_page
from changji_tui.search.leaf import Data, Leaf, from_data, to_data

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


async def gather_apart(folders: Sequence[Path]) -> AsyncIterator[Leaf | Faulty]:
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
