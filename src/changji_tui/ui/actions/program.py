"""Actions on the program itself: language, theme, help, leaving."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action

PROGRAM: tuple[Action, ...] = (
    Action(
        id="language",
        scopes=("page", "view", "archive"),
        keys=("L",),
        shown="L",
        name=Bilingual(zh="中/EN", en="中/EN"),
        sentence=Bilingual(
            zh="界面在中文与英文之间切换。", en="Switch the program between Chinese and English."
        ),
        footer=4,
    ),
    Action(
        id="theme",
        scopes=("page", "view", "archive"),
        keys=("t",),
        shown="t",
        name=Bilingual(zh="主题", en="theme"),
        sentence=Bilingual(
            zh="换主题：深色、浅色、终端自己的颜色。",
            en="Next theme: dark, light, or the terminal's own colours.",
        ),
    ),
    Action(
        id="help",
        scopes=("page", "search", "view", "archive"),
        keys=("?", "f1"),
        shown="? F1",
        name=Bilingual(zh="帮助", en="help"),
        sentence=Bilingual(
            zh="列出全部操作，可筛选，回车即做。",
            en="List every action; type to filter, Enter does it.",
        ),
        footer=3,
    ),
    Action(
        id="palette",
        scopes=("page", "search", "view", "archive"),
        keys=("ctrl+p",),
        shown="Ctrl+P",
        name=Bilingual(zh="命令", en="palette"),
        sentence=Bilingual(zh="按名称找操作。", en="Find an action by its name."),
        in_palette=False,
    ),
    Action(
        id="quit",
        scopes=("page", "view", "archive"),
        keys=("q",),
        shown="q",
        name=Bilingual(zh="退出", en="quit"),
        sentence=Bilingual(zh="退出程序。", en="Leave the program."),
    ),
)
