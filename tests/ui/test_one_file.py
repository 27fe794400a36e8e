"""A page of one file in the explorer."""

from __future__ import annotations

from pathlib import Path

from changji_tui.loading import load_page
from tests.ui.conftest import Open
from tests.ui.screen import rows
from tests.unit import tiny


async def test_a_page_that_says_nothing_of_its_origin(explorer: Open, tmp_path: Path) -> None:
    """Without words about its origin a page's front page lists documents, and its section opens."""
    news = tiny.NEWS.replace('reason = "this-year"\n', "").replace('basis = "inferred"\n', "")
    text = 'id = "one"\ntitle = { zh = "一页", en = "One page" }\n' + news
    (tmp_path / "page.toml").write_text(text.replace('period = "2024"\n', ""), encoding="utf-8")
    (tmp_path / "entities.toml").write_text(tiny.PEOPLE, encoding="utf-8")
    app = explorer(on=load_page(tmp_path))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "One page" in "\n".join(rows(app))
        await pilot.press("down", "up", "1")
        await pilot.pause()
        assert any("apples" in row for row in rows(app))
