"""The one table of actions: bindings, footer, help, palette and README all come from it."""

from __future__ import annotations

import unicodedata
from typing import Literal

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual

Scope = Literal["page", "search", "list", "text"]
"""Where a key works: everywhere but in the search box, in the search box, in a list, in a text."""


@record
class Action:
    """One thing that a reader can do."""

    id: str
    """Kebab-case; `action_` and this in snake_case is the method that does it."""
    scopes: tuple[Scope, ...]
    """Where its keys work."""
    keys: tuple[str, ...]
    """The keys as typed or as Textual names them: "/", "f3", "shift+tab"."""
    shown: str
    """The keys as the footer and the help print them; empty where another action speaks for it."""
    name: Bilingual
    """One or two words."""
    sentence: Bilingual
    """What it does."""
    footer: int = 0
    """Its rank in the footer, 1 first: there is room for a few only; 0: not there."""
    in_palette: bool = True
    """Whether it means anything away from the list or text that has the focus."""
    at_once: bool = False
    """Whether it is done before the next key is dealt out, which may be text for the box."""
    argument: int | None = None
    """What the method is called with, if it takes anything."""

    @property
    def method(self) -> str:
        """The action in Textual's form: "next_match", "pane(3)"."""
        if self.argument is None:
            return self.id.replace("-", "_")
        return f"{self.id.rpartition('-')[0]}({self.argument})"

    @property
    def key_names(self) -> tuple[str, ...]:
        """Every key in Textual's names, and what a Chinese input method sends for it."""
        return tuple(name for key in self.keys for name in _names(key))


def _names(key: str) -> list[str]:
    """A key's name, then those of its full-width and Chinese forms."""
    if len(key) > 1:
        return [key]
    forms = [key, chr(ord(key) + 0xFEE0), *{"/": "、", "?": ""}.get(key, "")]
    return [_name(form) for form in forms]


def _name(character: str) -> str:
    """The name that Textual gives to the key of a character (textual.keys)."""
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return {"solidus": "slash"}.get(name, name)


def _move(identifier: str, keys: str, shown: str, zh: str, en: str) -> Action:
    return Action(
        id=identifier,
        scopes=("list", "text"),
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


ACTIONS: tuple[Action, ...] = (
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
    *map(_pane, range(10)),
    _move("cursor-up", "up k", "↑ k", "上移", "up"),
    _move("cursor-down", "down j", "↓ j", "下移", "down"),
    _move("page-up", "pageup", "PgUp", "上翻一屏", "a screen up"),
    _move("page-down", "pagedown", "PgDn", "下翻一屏", "a screen down"),
    _move("first", "home g", "Home gg", "到开头", "to the start"),
    _move("last", "end G", "End G", "到末尾", "to the end"),
    Action(
        id="previous-figure",
        scopes=("text",),
        keys=("left", "h"),
        shown="← h",
        name=Bilingual(zh="前一数字", en="previous figure"),
        sentence=Bilingual(zh="在正文中选前一个数字。", en="In a text, select the figure before."),
        in_palette=False,
    ),
    Action(
        id="next-figure",
        scopes=("text",),
        keys=("right", "l"),
        shown="→ l",
        name=Bilingual(zh="后一数字", en="next figure"),
        sentence=Bilingual(zh="在正文中选后一个数字。", en="In a text, select the figure after."),
        in_palette=False,
    ),
    Action(
        id="open",
        scopes=("list",),
        keys=("enter",),
        shown="⏎",
        name=Bilingual(zh="打开", en="open"),
        sentence=Bilingual(zh="进入所选一行的正文。", en="Go into the text of the selected row."),
        footer=2,
        in_palette=False,
    ),
    Action(
        id="back",
        scopes=("page", "search"),
        keys=("escape",),
        shown="Esc",
        name=Bilingual(zh="返回", en="back"),
        sentence=Bilingual(
            zh="退一步，最后清除搜索。",
            en="One step back; at last, clear the search.",
        ),
        in_palette=False,
    ),
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
        scopes=("page",),
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
        id="language",
        scopes=("page",),
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
        scopes=("page",),
        keys=("t",),
        shown="t",
        name=Bilingual(zh="主题", en="theme"),
        sentence=Bilingual(
            zh="换主题：深色、浅色、终端自己的颜色。",
            en="Next theme: dark, light, or the terminal's own colours.",
        ),
    ),
    Action(
        id="next-region",
        scopes=("page", "search"),
        keys=("tab",),
        shown="Tab",
        name=Bilingual(zh="下一区", en="next region"),
        sentence=Bilingual(
            zh="在搜索框、列表、正文之间前进。", en="On to the search box, the list, the text."
        ),
        in_palette=False,
    ),
    Action(
        id="previous-region",
        scopes=("page", "search"),
        keys=("shift+tab",),
        shown="⇧Tab",
        name=Bilingual(zh="上一区", en="previous region"),
        sentence=Bilingual(
            zh="在搜索框、列表、正文之间后退。", en="Back to the text, the list, the search box."
        ),
        in_palette=False,
    ),
    Action(
        id="help",
        scopes=("page", "search"),
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
        scopes=("page", "search"),
        keys=("ctrl+p",),
        shown="Ctrl+P",
        name=Bilingual(zh="命令", en="palette"),
        sentence=Bilingual(zh="按名称找操作。", en="Find an action by its name."),
        in_palette=False,
    ),
    Action(
        id="quit",
        scopes=("page",),
        keys=("q",),
        shown="q",
        name=Bilingual(zh="退出", en="quit"),
        sentence=Bilingual(zh="退出程序。", en="Leave the program."),
    ),
)
"""Every action, in the order of the help."""

BY_ID = {action.id: action for action in ACTIONS}
"""The actions by id."""


def told() -> tuple[Action, ...]:
    """The actions that the help and the README list."""
    return tuple(action for action in ACTIONS if action.shown)


def keys_table() -> str:
    """The README's table of keys, in Markdown."""
    rows = [f"| `{action.shown}` | {action.sentence.en} |" for action in told()]
    return "\n".join(["| key | what it does |", "| --- | --- |", *rows])
