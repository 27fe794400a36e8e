"""Actions on speeches, wording and quotations, and on what accounts for them."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action, View


def _speech(identifier: str, keys: str, zh: str, en: str) -> Action:
    return Action(
        id=identifier,
        scopes=("speakers",),
        keys=tuple(keys.split()),
        shown="",
        name=Bilingual(zh=zh, en=en),
        sentence=Bilingual(zh=f"到{zh}。", en=f"To the {en}."),
        in_palette=False,
    )


SPEECHES: tuple[Action, ...] = (
    _speech("previous-speech", "left h", "前一篇发言", "speech before"),
    _speech("next-speech", "right l", "后一篇发言", "speech after"),
    Action(
        id="matrix",
        scopes=("page",),
        keys=("m",),
        shown="m",
        name=Bilingual(zh="用词对照", en="who says what"),
        sentence=Bilingual(
            zh="各发言人说了哪些词，各几次。", en="Which speaker says which terms, how often."
        ),
        footer=10,
        view=View(id="matrix", footer=(("↑↓←→", "move"), ("⏎", "in-context"))),
    ),
    Action(
        id="terms",
        scopes=("matrix",),
        keys=("/",),
        shown="/",
        name=Bilingual(zh="查词", en="terms"),
        sentence=Bilingual(
            zh="用词对照中，输入要数的词，空格隔开。", en="Who says what: type terms to count."
        ),
        footer=1,
        in_palette=False,
    ),
    Action(
        id="rates",
        scopes=("matrix",),
        keys=("r",),
        shown="r",
        name=Bilingual(zh="次数/千字率", en="times or rate"),
        sentence=Bilingual(
            zh="用词对照中，在次数与每千字次数之间切换。",
            en="Who says what: counts, or counts per 1,000 characters.",
        ),
        footer=4,
        in_palette=False,
    ),
    Action(
        id="turn",
        scopes=("matrix",),
        keys=("x",),
        shown="x",
        name=Bilingual(zh="转置", en="turn"),
        sentence=Bilingual(
            zh="用词对照中，行列互换：每词一行，每人一列。",
            en="Who says what: a row for each term, a column for each speaker, or the other way.",
        ),
        footer=2,
        in_palette=False,
    ),
    Action(
        id="articles",
        scopes=("matrix", "shared"),
        keys=("a",),
        shown="a",
        name=Bilingual(zh="加报道", en="articles"),
        sentence=Bilingual(
            zh="用词对照、共同提法中，加上或去掉报道。",
            en="Who says what, shared wording: with or without the articles.",
        ),
        footer=4,
        in_palette=False,
    ),
    Action(
        id="previous-column",
        scopes=("cells",),
        keys=("left", "h"),
        shown="",
        name=Bilingual(zh="前一词", en="previous term"),
        sentence=Bilingual(zh="用词对照中，到前一个词。", en="Who says what: the previous term."),
        in_palette=False,
    ),
    Action(
        id="next-column",
        scopes=("cells",),
        keys=("right", "l"),
        shown="← →",
        name=Bilingual(zh="逐词移动", en="move over terms"),
        sentence=Bilingual(
            zh="用词对照中，移到前一个或后一个词。",
            en="Who says what: go to the previous or next term.",
        ),
        in_palette=False,
    ),
    Action(
        id="shared",
        scopes=("page",),
        keys=("w",),
        shown="w",
        name=Bilingual(zh="共同提法", en="shared wording"),
        sentence=Bilingual(
            zh="各篇说法相同的词句，及一人独有的。",
            en="Wording that texts share, or that one speaker alone has.",
        ),
        footer=11,
        view=View(id="shared"),
    ),
    Action(
        id="alone",
        scopes=("shared",),
        keys=("x",),
        shown="x",
        name=Bilingual(zh="共同/独有", en="shared or alone"),
        sentence=Bilingual(
            zh="共同提法中，换看一人独有的词句。",
            en="Shared wording: show what one speaker alone says.",
        ),
        footer=1,
        in_palette=False,
    ),
    Action(
        id="pieces",
        scopes=("shared",),
        keys=(".",),
        shown=".",
        name=Bilingual(zh="残句", en="pieces"),
        sentence=Bilingual(
            zh="共同提法中，显示或隐藏不成词组的片段。",
            en="Shared wording: show or hide pieces that are not a whole phrase.",
        ),
        footer=5,
        in_palette=False,
    ),
    Action(
        id="open-place",
        scopes=("sentences",),
        keys=("enter",),
        shown="",
        name=Bilingual(zh="到正文", en="to the text"),
        sentence=Bilingual(zh="到所选句子的正文。", en="Go to the selected sentence in its text."),
        in_palette=False,
    ),
    Action(
        id="quotes",
        scopes=("page",),
        keys=("Q",),
        shown="Q",
        name=Bilingual(zh="引语", en="quotes"),
        sentence=Bilingual(
            zh="引号中的话：谁说的，还是提法、名称。",
            en="Everything in quotation marks, and whose words it is.",
        ),
        footer=13,
        view=View(id="quotes", footer=(("↑↓", "move"), ("←→", "kinds"), ("⏎", "to-text"))),
    ),
    Action(
        id="proof",
        scopes=("page",),
        keys=("i",),
        shown="i",
        name=Bilingual(zh="数字的依据", en="proof"),
        sentence=Bilingual(
            zh="每个数字凭什么：记为数字、不算数字及其理由、还是没有；核算是否相符。",
            en="What accounts for each numeral: a figure, a reason why it is none, or nothing.",
        ),
        view=View(id="proof", footer=(("↑↓", "move"), ("←→", "kinds"), ("⏎", "card"))),
    ),
    Action(
        id="draft",
        scopes=("page",),
        keys=("D",),
        shown="D",
        name=Bilingual(zh="草稿", en="draft"),
        sentence=Bilingual(
            zh="用 --draft 打开的草稿：每个说法与版面是否相合。",
            en="The draft opened with --draft: whether the page bears out each claim.",
        ),
        view=View(id="draft", footer=(("↑↓", "move"), ("←→", "kinds"), ("⏎", "card"))),
    ),
    Action(
        id="next-kind",
        scopes=("quotes", "results", "draft", "proof"),
        keys=("right", "l"),
        shown="→ l",
        name=Bilingual(zh="下一类", en="next kind"),
        sentence=Bilingual(
            zh="搜索结果、引语、草稿、依据中只列下一类。",
            en="In results, quotations, a draft or proof: list only the next kind.",
        ),
        in_palette=False,
    ),
    Action(
        id="previous-kind",
        scopes=("quotes", "results", "draft", "proof"),
        keys=("left", "h"),
        shown="← h",
        name=Bilingual(zh="上一类", en="kind before"),
        sentence=Bilingual(
            zh="搜索结果、引语、草稿、依据中只列上一类。",
            en="In results, quotations, a draft or proof: list only the previous kind.",
        ),
        in_palette=False,
    ),
)
