"""Finding: the box, the walk from match to match."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action

SEARCHING: tuple[Action, ...] = (
    Action(
        id="search",
        scopes=("page",),
        keys=("/",),
        shown="/",
        name=Bilingual(zh="搜索", en="search"),
        sentence=Bilingual(
            zh="搜索全版，各栏随输入收窄。",
            en="Search every pane as you type.",
        ),
        footer=1,
        at_once=True,
    ),
    Action(
        id="next-match",
        scopes=("page", "search"),
        keys=("n", "f3"),
        shown="n F3",
        name=Bilingual(zh="下一处", en="next match"),
        sentence=Bilingual(zh="到下一处匹配，跨栏。", en="Go to the next match, across panes."),
    ),
    Action(
        id="previous-match",
        scopes=("page", "search"),
        keys=("N", "shift+f3"),
        shown="N ⇧F3",
        name=Bilingual(zh="上一处", en="previous match"),
        sentence=Bilingual(zh="到上一处匹配，跨栏。", en="Go to the previous match, across panes."),
    ),
)
