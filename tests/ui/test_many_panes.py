"""Pages with any number of sections: only the panes that a page has are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.model.page import Page
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, rows


def page_of(folder: Path, sections: int) -> Page:
    """A page of so many sections, an article in each."""
    folder.mkdir()
    text = 'id = "many"\ntitle = { zh = "多栏" }\n'
    for number in range(1, sections + 1):
        text += f'\n[[sections]]\nid = "s{number}"\ntitle = {{ zh = "第{number}栏" }}\n'
        (folder / f"s{number}.toml").write_text(
            f'[[documents]]\nid = "d{number}"\nkind = "article"\nlabel = {{ zh = "文" }}\n'
            '\n[[documents.paragraphs]]\nzh = "这里有苹果。"\n',
            encoding="utf-8",
        )
    (folder / "page.toml").write_text(text, encoding="utf-8")
    return load_page(folder)


@pytest.mark.parametrize(("sections", "keys"), [(1, "0–1"), (3, "0–3"), (9, "0–9"), (14, "0–9")])
async def test_the_keys_are_those_of_the_panes_that_there_are(
    explorer: Open, tmp_path: Path, sections: int, keys: str
) -> None:
    """The last line names the keys of the panes that there are, and no others."""
    app = explorer(language="zh", on=page_of(tmp_path / "page", sections))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert f" {keys} 各栏 " in rows(app)[-1]


async def test_a_pane_without_a_key_has_no_number(explorer: Open, tmp_path: Path) -> None:
    """From the tenth section on a pane has no number, in the tabs and on the front page; Enter opens it."""
    app = explorer(language="zh", on=page_of(tmp_path / "page", 14))
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        drawn = "\n".join(rows(app))
        assert "9 第9栏" in drawn
        assert "第10栏" in drawn
        assert "10 第10栏" not in drawn
        await pilot.press("end", "enter")
        await pilot.pause()
        assert main_screen(app).section == "s14"
