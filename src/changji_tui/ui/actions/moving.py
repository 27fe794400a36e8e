"""Actions that move: between panes, in lists, in texts."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action


def _move(identifier: str, keys: str, shown: str, zh: str, en: str) -> Action:
    return Action(
        id=identifier,
        scopes=("list", "text", "lines"),
        keys=tuple(keys.split()),
        shown=shown,
        name=Bilingual(zh=zh, en=en),
        sentence=Bilingual(
            zh=f"在列表或正文中{zh}。", en=f"{en.capitalize()} in a list or a text."
        ),
        in_palette=False,
    )


def _pane(number: int) -> Action:
    return Action(
        id=f"pane-{number}",
        scopes=("page",),
        keys=(str(number),),
        shown="" if number else "0–9",
        name=Bilingual(zh="各栏", en="panes"),
        sentence=Bilingual(zh="按编号到一栏。", en="Go to the pane with that number."),
        in_palette=False,
        argument=number,
    )


MOVING: tuple[Action, ...] = (
    *map(_pane, range(10)),
    _move("cursor-up", "up k", "↑ k", "上移", "up"),
    _move("cursor-down", "down j", "↓ j", "下移", "down"),
    _move("page-up", "pageup", "PgUp", "上翻一屏", "a screen up"),
    _move("page-down", "pagedown", "PgDn", "下翻一屏", "a screen down"),
    _move("first", "home g", "Home gg", "到开头", "to the start"),
    _move("last", "end G", "End G", "到末尾", "to the end"),
    Action(
        id="previous-figure",
        scopes=("text", "card", "items"),
        keys=("left", "h"),
        shown="← h",
        name=Bilingual(zh="前一数字", en="previous figure"),
        sentence=Bilingual(
            zh="在正文中或卡片上，到前一个数字；在发言中，到前一篇。",
            en="In a text or card: the previous figure; in a speech: the previous speech.",
        ),
        in_palette=False,
    ),
    Action(
        id="next-figure",
        scopes=("text", "card", "items"),
        keys=("right", "l"),
        shown="→ l",
        name=Bilingual(zh="后一数字", en="next figure"),
        sentence=Bilingual(
            zh="在正文中或卡片上，到后一个数字；在发言中，到后一篇。",
            en="In a text or card: the next figure; in a speech: the next speech.",
        ),
        in_palette=False,
    ),
    Action(
        id="jump",
        scopes=("page",),
        keys=("'",),
        shown="'",
        name=Bilingual(zh="跳行", en="jump"),
        sentence=Bilingual(
            zh="每行现出一个字母，按下即到该行。",
            en="Show a letter at each row; type it to go there.",
        ),
    ),
    Action(
        id="open",
        scopes=("list", "items"),
        keys=("enter",),
        shown="⏎",
        name=Bilingual(zh="阅读", en="read"),
        sentence=Bilingual(zh="进入所选一行的正文。", en="Go into the text of the selected row."),
        footer=2,
        in_palette=False,
    ),
    Action(
        id="back",
        scopes=("page", "search", "text", "facets", "view", "archive"),
        keys=("escape",),
        shown="Esc",
        name=Bilingual(zh="返回", en="back"),
        sentence=Bilingual(
            zh="回到前一处：同一栏、同一行、同一视图。",
            en="Go back to the previous place: the same pane, row and view.",
        ),
        in_palette=False,
    ),
    Action(
        id="next-region",
        scopes=("page", "search", "side_by_side", "archive"),
        keys=("tab",),
        shown="Tab",
        name=Bilingual(zh="下一区", en="next region"),
        sentence=Bilingual(
            zh="在搜索框、列表、正文之间前进。", en="Go forward through search box, list and text."
        ),
        in_palette=False,
    ),
    Action(
        id="previous-region",
        scopes=("page", "search", "side_by_side", "archive"),
        keys=("shift+tab",),
        shown="⇧Tab",
        name=Bilingual(zh="上一区", en="previous region"),
        sentence=Bilingual(
            zh="在搜索框、列表、正文之间后退。", en="Go back through text, list and search box."
        ),
        in_palette=False,
    ),
)
