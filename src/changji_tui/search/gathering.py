"""The pages of an archive, read one after the other: here, or by a process of its own.

Another process leaves this one its time: reading a page holds Python's lock for 20 ms on end.
It says each page in a line of JSON as soon as it is read.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

import changji_tui
from changji_tui.errors import DataError
from changji_tui.loading import load_page
from changji_tui.search.leaf import Data, Leaf, from_data, to_data

Gathered = Leaf | tuple[str, ...]
"""A page, or what is wrong with it, a line a fault."""
_LONGEST_LINE = 1 << 30


def gather(folders: Sequence[Path]) -> Iterator[Gathered]:
    """Read the pages, in order."""
    for folder in folders:
        yield _gathered(_read(folder))


async def gather_apart(folders: Sequence[Path]) -> AsyncIterator[Gathered]:
    """Read the pages, in order, by another process; it ends when nobody listens any more."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        __name__,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        limit=_LONGEST_LINE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, [_sources(), *sys.path]))},
    )
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(json.dumps([str(folder.absolute()) for folder in folders]).encode())
        process.stdin.close()
        async for line in process.stdout:
            yield _gathered(json.loads(line))
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _sources() -> Path:
    return Path(changji_tui.__file__).parent.parent


def _read(folder: Path) -> Data:
    try:
        return to_data(load_page(folder))
    except DataError as error:
        return {"faults": [str(fault) for fault in error.faults]}


def _gathered(data: Data) -> Gathered:
    return tuple(data["faults"]) if "faults" in data else from_data(data)


def _say() -> None:
    """Read the folders that standard input names, and say each page."""
    for folder in json.load(sys.stdin):
        line = json.dumps(_read(Path(folder)), ensure_ascii=False)
        sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _say()
