"""The bundled page with bytes changed: each command says what is wrong, with file and line."""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.ui.app import ChangjiApp
from tests import options
from tests.conftest import Count
from tests.robust.running import FAULT, run

pytestmark = pytest.mark.no_cover  # many cases, few branches: to measure them takes minutes

SEED, MUTATIONS = 20241014, 500
OPENED = options.cases(3, 20)
"""How many of the pages that can still be read are opened in the explorer."""
KEYS = [
    "1",
    "down",
    "enter",
    "escape",
    "2",
    "3",
    "down",
    "right",
    "m",
    "escape",
    "/",
    "年",
    "enter",
]
PARTS = (
    b'"',
    b"[",
    b"]]\n",
    b"\n",
    b"=",
    b"\x00",
    b"\xff",
    b"\xe2\x80\xae",
    b"1e999",
    b"\\u0000",
    b"'''",
)


def mutated(data: bytes, dice: random.Random) -> bytes:
    """The data with some bytes changed, left out, doubled, copied elsewhere, put in, or cut off."""
    at = dice.randrange(len(data))
    end = min(len(data), at + dice.choice([1, 2, 10, 100, 2000]))
    kind = dice.randrange(6)
    if kind == 0:
        return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
    if kind == 1:
        return data[:at] + data[end:]
    if kind == 2:
        return data[:end] + data[at:]
    if kind == 3:
        return data[:at]
    if kind == 4:
        return data[:at] + dice.choice(PARTS) + data[at:]
    to = dice.randrange(len(data))
    return data[:to] + data[at:end] + data[to:]


@pytest.mark.timeout(0)  # with --full it takes minutes
async def test_mutations_of_the_page(tmp_path: Path, count: Count) -> None:
    """`check` and the explorer never fail: faults are reported with their file, other pages open."""
    dice = random.Random(SEED)
    files = sorted(file for file in bundled_folder().iterdir() if file.suffix in (".toml", ".txt"))
    codes: Counter[int] = Counter()
    opened = 0
    folder = tmp_path / "page"
    shutil.copytree(bundled_folder(), folder)
    for _ in range(options.cases(15, MUTATIONS)):
        file = dice.choice(files)
        data = file.read_bytes()
        (folder / file.name).write_bytes(mutated(data, dice))
        code, out, err = run("check", str(folder))
        codes[code] += 1
        assert code in (0, 1, 2)
        assert FAULT not in err
        told = (
            err.splitlines() if code == 2 else re.findall(r"^.*\.\w+:\d+: .*$", out, re.MULTILINE)
        )
        assert code == 0 or told
        for line in told:
            assert re.match(rf"{re.escape(str(folder))}(/\w+\.(toml|txt)(:\d+)?)?: ", line), line
        code, out, err = run("--data", str(folder))  # the explorer, which needs a terminal: 3
        assert (code in (2, 3), out) == (True, "")
        assert FAULT not in err
        if code == 3 and opened < OPENED:
            opened += 1
            app = ChangjiApp(load_page(folder), language="zh", theme="dark")
            async with app.run_test(size=(100, 30)) as pilot:
                await pilot.press(*KEYS)
        (folder / file.name).write_bytes(data)
    total = codes.total()
    count(
        f"{total} mutations of the page: {codes[2]} unreadable, {codes[1]} with faults, "
        f"{codes[0]} without; {opened} opened in the explorer; 0 exceptions"
    )
