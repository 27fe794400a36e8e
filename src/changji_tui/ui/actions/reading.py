"""Actions that change how the text is shown."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action, View

READING: tuple[Action, ...] = (
    Action(
        id="zoom",
        scopes=("page",),
        keys=("z",),
        shown="z",
        name=Bilingual(zh="放大正文", en="zoom"),
        sentence=Bilingual(
            zh="正文占满整个窗口，再按还原。", en="Give the text the whole window, or give it back."
        ),
    ),
    Action(
        id="bilingual",
        scopes=("page", "side_by_side", "quotes", "proof", "draft", "brief"),
        keys=("b",),
        shown="b",
        name=Bilingual(zh="英译", en="English"),
        sentence=Bilingual(
            zh="在正文下显示或隐藏英文译读（本程序所译）。",
            en="Show or hide our English reading with the text.",
        ),
        footer=5,
    ),
    Action(
        id="next-sentence",
        scopes=("text",),
        keys=("s",),
        shown="s",
        name=Bilingual(zh="下一句", en="sentence"),
        sentence=Bilingual(
            zh="在正文中逐句前进，整句点亮；Esc 离开。",
            en="In a text: light the next sentence; Esc leaves it.",
        ),
        footer=6,
    ),
    Action(
        id="previous-sentence",
        scopes=("text",),
        keys=("S",),
        shown="S",
        name=Bilingual(zh="上一句", en="sentence before"),
        sentence=Bilingual(zh="在正文中逐句后退。", en="In a text: light the previous sentence."),
    ),
    Action(
        id="pinyin",
        scopes=("text",),
        keys=("p",),
        shown="p",
        name=Bilingual(zh="拼音", en="pinyin"),
        sentence=Bilingual(
            zh="在所读一句上显示或隐藏拼音。",
            en="Show or hide the pinyin over the sentence that is read.",
        ),
        footer=7,
    ),
    Action(
        id="side-by-side",
        scopes=("page",),
        keys=("v",),
        shown="v",
        name=Bilingual(zh="并读", en="side by side"),
        sentence=Bilingual(
            zh="两篇并排，各自滚动，同一搜索在两边点亮。",
            en="Two texts side by side, one query lit in both.",
        ),
        footer=12,
        view=View(id="side_by_side", footer=(("↑↓", "move"), ("Tab", "other-text"))),
    ),
    Action(
        id="search-texts",
        scopes=("side_by_side",),
        keys=("/",),
        shown="/",
        name=Bilingual(zh="搜索", en="search"),
        sentence=Bilingual(
            zh="并读中，搜索两篇；Esc 清除。",
            en="Side by side: search in both texts; Esc clears.",
        ),
        footer=1,
        in_palette=False,
    ),
    Action(
        id="next-document",
        scopes=("side_by_side",),
        keys=("right", "l"),
        shown="→ l",
        name=Bilingual(zh="下一篇", en="next text"),
        sentence=Bilingual(
            zh="并读中，本栏换成下一篇。", en="Side by side: the next text in this column."
        ),
        footer=4,
        in_palette=False,
    ),
    Action(
        id="previous-document",
        scopes=("side_by_side",),
        keys=("left", "h"),
        shown="← h",
        name=Bilingual(zh="上一篇", en="text before"),
        sentence=Bilingual(
            zh="并读中，本栏换成上一篇。", en="Side by side: the previous text in this column."
        ),
        in_palette=False,
    ),
)
