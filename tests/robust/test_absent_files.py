"""Each file of a page that may be left out may be left out of every page of an archive too."""

from __future__ import annotations

from itertools import chain, combinations
from pathlib import Path

import pytest

from changji_tui.loading.folders import OPTIONAL, SOURCE
from changji_tui.ui.archive.app import ArchiveApp
from tests.robust.running import FAULT, run
from tests.ui.archive.explored import all_read, wait
from tests.ui.screen import rows
from tests.unit import tiny

EXTRA = {
    "glossary.toml": '[[terms]]\nzh = "苹果"\nen = "apple"\n',
    "pinyin.toml": 'words = [{ zh = "得", pinyin = "de" }]\n',
    SOURCE: "林小满报道：今年有苹果3个、梨5个，比去年多梨1个。\n",
}
MAY_LACK = (*OPTIONAL, SOURCE)
EVERY = list(chain.from_iterable(combinations(MAY_LACK, n) for n in range(len(MAY_LACK) + 1)))
UNFOUND = (
    "葡萄",
    "putao",
    "grape",
    "林小慢",
    "appels",
    "99个",
    ">9亿元",
    "person:王",
    "speaker:王",
)
FOUND = ("苹果", "pingguo", "apples", ">3个", "林小满", "lxm")


def page(folder: Path, lacks: tuple[str, ...]) -> Path:
    """A page that lacks some files."""
    tiny.write(folder)
    for name, text in EXTRA.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name in lacks:
        (folder / name).unlink()
    return folder


@pytest.mark.parametrize("lacks", EVERY, ids="+".join)
def test_any_of_them(tmp_path: Path, lacks: tuple[str, ...]) -> None:
    """A query of a page without any of these files, or of an archive of such pages, is answered."""
    archive = tmp_path / "archive"
    archive.mkdir()
    one = page(archive / "one", lacks)
    page(archive / "other", lacks)
    for where in (one, archive):
        for query in FOUND:
            code, out, _err = run("search", query, "--data", str(where))
            found = query != "lxm" or "entities.toml" not in lacks
            assert (query, code, "fruit.p1" in out) == (query, 0 if found else 1, found)
        for query in UNFOUND:
            code, out, err = run("search", query, "--data", str(where))
            assert (query, code, out, err.count("\n"), err.count(FAULT)) == (query, 1, "", 1, 0)


def test_one_page_lacks_what_the_other_has(tmp_path: Path) -> None:
    """Pages that lack different files stand in one archive."""
    for number, lacks in enumerate(EVERY):
        page(tmp_path / f"{number:02}", lacks)
    code, out, err = run("search", "苹果", "--data", str(tmp_path))
    assert (code, err) == (0, "")
    assert all(f"{number:02} · fruit.p1" in out for number in range(len(EVERY)))
    code, _out, err = run("search", "葡萄", "--data", str(tmp_path))
    assert (code, err.count("\n"), err.count(FAULT)) == (1, 1, 0)


async def test_the_explorer_of_an_archive_without_names(tmp_path: Path) -> None:
    """The explorer says that a query finds nothing, and the next query finds pages."""
    folders = [page(tmp_path / name, MAY_LACK) for name in ("one", "other")]
    app = ArchiveApp(tmp_path, folders, language="en", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await pilot.press(*"葡萄")
        await wait(pilot, lambda: "no page" in "\n".join(rows(app)))
        await pilot.press("backspace", "backspace", *"苹果")
        await wait(pilot, lambda: "2 pages" in rows(app)[1])
