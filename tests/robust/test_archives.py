"""An archive with everything that may be wrong in one: each fault is reported, and none is fatal."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from changji_tui.loading.folders import page_folders
from changji_tui.ui.archive.app import ArchiveApp
from tests.conftest import Count
from tests.robust.running import FAULT, run
from tests.ui.archive.explored import all_read, wait
from tests.ui.screen import rows

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
SOUND = ("2024-10-01", "2024-10-03", "2024-10-07")
FAULTY = ("2024-10-02", "2024-10-04", "2024-10-05", "2024-10-06", "2024-10-08")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three sound pages, one of them without entities, among faults of every kind."""
    folder = tmp_path / "archive"
    for name in SOUND + FAULTY:
        shutil.copytree(SMALL, folder / name)
    bare = folder / SOUND[2]
    (bare / "entities.toml").unlink()
    (bare / "page.toml").write_text(BARE, encoding="utf-8")
    (bare / "news.toml").write_text(NEWS, encoding="utf-8")
    (bare / "source.txt").write_text("清水流到田间\n果农都说好。\n", encoding="utf-8")
    (folder / FAULTY[0] / "talks.toml").write_text("[[documents]]\nid = 3\n", encoding="utf-8")
    (folder / FAULTY[1] / "farm.toml").write_bytes(b"\xff\xfe")
    (folder / FAULTY[2] / "farm.toml").unlink()
    os.mkfifo(folder / FAULTY[2] / "farm.toml")
    (folder / FAULTY[3] / "talks.toml").unlink()
    (folder / FAULTY[3] / "talks.toml").symlink_to("talks.toml")
    (folder / FAULTY[4] / "entities.toml").write_bytes(b"a." * 40_000 + b"a=1")
    (folder / "loop").symlink_to(folder)
    (folder / "itself").symlink_to("itself")
    (folder / "nothing").symlink_to("nowhere")
    (folder / "empty").mkdir()
    (folder / "no page").mkdir()
    (folder / "no page" / "page.toml").mkdir()
    (folder / "notes.txt").write_text("", encoding="utf-8")
    return folder


BARE = """
id = "bare"
title = { zh = "无实体", en = "without entities" }
about = { zh = "测试", en = "test" }
sections = [{ id = "news", title = { zh = "新闻", en = "News" } }]
"""
NEWS = """
[[documents]]
id = "water"
kind = "article"
label = { zh = "新闻", en = "News" }
headline = { zh = "清水流到田间", en = "Clear Water Flows to the Fields" }

[[documents.paragraphs]]
zh = "果农都说好。"
en = "The fruit growers are pleased."
"""


def test_the_pages_of_it(archive: Path) -> None:
    """A loop of links, a broken link, and a folder without a file page.toml are not pages."""
    assert [page.name for page in page_folders(archive)] == sorted(SOUND + FAULTY)


def test_commands_tell_and_go_on(archive: Path, count: Count) -> None:
    """Each faulty page is reported in one line; the others are searched and proven."""
    code, out, err = run("search", "清水", "--data", str(archive), "--json")
    assert code == 0
    assert {hit["page"] for hit in json.loads(out)["hits"]} == set(SOUND)
    told = err.splitlines()
    assert {Path(line.partition(".toml")[0]).parent.name for line in told} == set(FAULTY)
    assert FAULT not in err
    code, out, err = run("check", str(archive), "--json")
    assert code == 2
    assert set(json.loads(out)["pages"]) == set(SOUND)
    assert FAULT not in err
    for command in (
        ["speeches"],
        ["matrix"],
        ["quotes"],
        ["shared"],
        ["show", "x"],
        ["export", "page"],
    ):
        code, _out, err = run(*command, "--data", str(archive))
        assert (command, code, err.count("\n")) == (command, 2, 1)
        assert FAULT not in err
    count(f"archive: {len(FAULTY)} faulty pages told, {len(SOUND)} sound ones searched")


async def test_the_explorer_tells_and_goes_on(archive: Path) -> None:
    """The explorer finds words in the sound pages, and says so if such a page has been removed."""
    app = ArchiveApp(archive, page_folders(archive), language="en", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"清水")
        await wait(pilot, lambda: "3 pages" in rows(app)[1])
        for name in SOUND:
            shutil.rmtree(archive / name)
        await pilot.press("backspace", *"水")
        await wait(pilot, lambda: "3 pages" in rows(app)[1])
        await pilot.press("enter", "enter")
        await wait(pilot, lambda: "this page is faulty" in rows(app)[-1])
        assert app.screen is screen
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_page_without_entities_opens(archive: Path) -> None:
    """A page without entities opens, and its views open, as those of any other page."""
    app = ArchiveApp(archive, [archive / SOUND[2]], language="en", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press("escape", "enter")
        await wait(pilot, lambda: app.screen is not screen)
        for key in (
            "1",
            "enter",
            "escape",
            "m",
            "escape",
            "Q",
            "escape",
            "w",
            "escape",
            "K",
            "escape",
        ):
            await pilot.press(key)
        assert app.is_running
