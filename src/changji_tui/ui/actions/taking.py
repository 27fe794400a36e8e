"""Actions that take things along: copies, citations, exports, the brief."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action, View

TAKING: tuple[Action, ...] = (
    Action(
        id="copy",
        scopes=("page", "view", "archive"),
        keys=("y",),
        shown="y",
        name=Bilingual(zh="复制", en="copy"),
        sentence=Bilingual(
            zh="复制光标所在的数字、句子、引语或一行。",
            en="Copy what the cursor is on: a value, a sentence, a quote, a line.",
        ),
    ),
    Action(
        id="cite",
        scopes=("page", "view"),
        keys=("Y",),
        shown="Y",
        name=Bilingual(zh="引用", en="cite"),
        sentence=Bilingual(
            zh="复制原句、英译、出处和可核对的引用。",
            en="Copy the sentence with its English, its source, and a reference that proves it.",
        ),
    ),
    Action(
        id="export",
        scopes=("page", "view"),
        keys=("e",),
        shown="e",
        name=Bilingual(zh="导出", en="export"),
        sentence=Bilingual(
            zh="把眼前的列表或整个版面写成 CSV、JSON 或 Markdown 文件。",
            en="Write the list in view, or the whole page, as CSV, JSON or Markdown.",
        ),
    ),
    Action(
        id="brief",
        scopes=("page", "view"),
        keys=("B",),
        shown="B",
        name=Bilingual(zh="摘编", en="brief"),
        sentence=Bilingual(
            zh="把标记的或光标所在的内容收录到摘编，可加附注，可导出。",
            en="Keep what is marked, or what the cursor is on, in the brief, with notes.",
        ),
        view=View(id="brief", footer=(("⏎", "brief-keep"), ("␣", "brief-drop"))),
    ),
    Action(
        id="drop",
        scopes=("brief",),
        keys=("space", "delete"),
        shown="␣ Del",
        name=Bilingual(zh="去掉", en="take out"),
        sentence=Bilingual(
            zh="把所选一条从摘编去掉。", en="In the brief: take the selected item out."
        ),
        in_palette=False,
    ),
)
