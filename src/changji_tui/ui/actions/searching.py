"""Actions that search: the box, the walk from match to match, the concordance."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action, View


def _characters(number: int) -> Action:
    return Action(
        id=f"characters-{number}",
        scopes=("concordance",),
        keys=(str(number),),
        shown="" if number > 1 else "1–3",
        name=Bilingual(zh="字数", en="characters"),
        sentence=Bilingual(
            zh="逐处对照中按邻近几个字排序、合并。",
            en="Concordance: sort and merge by so many characters.",
        ),
        footer=0 if number > 1 else 2,
        in_palette=False,
        argument=number,
    )


SEARCHING: tuple[Action, ...] = (
    Action(
        id="search",
        scopes=("page", "archive"),
        keys=("/",),
        shown="/",
        name=Bilingual(zh="搜索", en="search"),
        sentence=Bilingual(
            zh="搜索全版：随输入列出数字、名称、句子、引语。",
            en="Search the whole page: figures, names, sentences and quotations, as you type.",
        ),
        footer=1,
    ),
    Action(
        id="next-match",
        scopes=("page", "search", "side_by_side"),
        keys=("n", "f3"),
        shown="n F3",
        name=Bilingual(zh="下一处", en="next match"),
        sentence=Bilingual(zh="到下一处匹配，跨栏。", en="Go to the next match, across panes."),
    ),
    Action(
        id="previous-match",
        scopes=("page", "search", "side_by_side"),
        keys=("N", "shift+f3"),
        shown="N ⇧F3",
        name=Bilingual(zh="上一处", en="previous match"),
        sentence=Bilingual(zh="到上一处匹配，跨栏。", en="Go to the previous match, across panes."),
    ),
    Action(
        id="earlier-query",
        scopes=("search",),
        keys=("up",),
        shown="↑",
        name=Bilingual(zh="前一搜索", en="earlier query"),
        sentence=Bilingual(
            zh="在搜索框中取回前一次搜索，↓ 返回。",
            en="In the search box: the previous query; ↓ goes forward.",
        ),
        in_palette=False,
    ),
    Action(
        id="later-query",
        scopes=("search",),
        keys=("down",),
        shown="",
        name=Bilingual(zh="后一搜索", en="later query"),
        sentence=Bilingual(
            zh="在搜索框中到后一次搜索；已是最后一次，则到列表。",
            en="In the search box: the next query; after the last, the list.",
        ),
        in_palette=False,
    ),
    Action(
        id="concordance",
        scopes=("page",),
        keys=("K",),
        shown="K",
        name=Bilingual(zh="逐处对照", en="concordance"),
        sentence=Bilingual(
            zh="所查词语的每一处，前后文对齐排列。", en="Every match in its sentence, aligned."
        ),
        view=View(id="concordance", footer=(("⏎", "to-text"), ("o", "order"))),
    ),
    *map(_characters, (1, 2, 3)),
    Action(
        id="merge-lines",
        scopes=("concordance",),
        keys=("=",),
        shown="=",
        name=Bilingual(zh="合并", en="merge"),
        sentence=Bilingual(
            zh="逐处对照中相同的行合为一行并计数。",
            en="Concordance: merge equal lines, and count them.",
        ),
        footer=3,
        in_palette=False,
    ),
    Action(
        id="neighbours",
        scopes=("concordance",),
        keys=("x",),
        shown="x",
        name=Bilingual(zh="邻近词语", en="neighbours"),
        sentence=Bilingual(
            zh="逐处对照中，哪些词语常与所查词语同句；⏎ 只看这些句子。",
            en="Concordance: words that often share a sentence with the match; ⏎ narrows to one.",
        ),
        footer=4,
        in_palette=False,
    ),
)
