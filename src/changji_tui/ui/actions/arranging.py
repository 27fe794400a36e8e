"""Actions that choose what a list shows, and in which order."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action

ARRANGING: tuple[Action, ...] = (
    Action(
        id="order",
        scopes=("list",),
        keys=("o",),
        shown="o",
        name=Bilingual(zh="排序", en="order"),
        sentence=Bilingual(
            zh="列表按下一列排序，最后回到版面次序；点列名亦可。",
            en="Sort a list by its next column; after the last, back to page order.",
        ),
    ),
    Action(
        id="reverse-order",
        scopes=("list",),
        keys=("O",),
        shown="O",
        name=Bilingual(zh="倒序", en="reverse"),
        sentence=Bilingual(zh="列表的次序倒过来。", en="Reverse the order of a list."),
    ),
    Action(
        id="narrow",
        scopes=("quotes", "proof", "draft", "shared", "concordance", "brief"),
        keys=("/",),
        shown="/",
        name=Bilingual(zh="筛选", en="narrow"),
        sentence=Bilingual(
            zh="各视图的列表只列含所输入词的行；Esc 全列。",
            en="In a view: list the rows that have the words you type; Esc lists all again.",
        ),
        footer=6,
        in_palette=False,
    ),
    Action(
        id="all-figures",
        scopes=("page",),
        keys=("a",),
        shown="a",
        name=Bilingual(zh="全版数字", en="all figures"),
        sentence=Bilingual(
            zh="列出全版的数字，再按只列本栏的。",
            en="List the figures of the whole page, or of this section again.",
        ),
        footer=7,
    ),
    Action(
        id="facets",
        scopes=("page",),
        keys=("f",),
        shown="f",
        name=Bilingual(zh="筛选", en="filter"),
        sentence=Bilingual(
            zh="在表旁按类别、版块、单位、所属、时期、篇目筛选数字。",
            en="Filter figures beside their table: kind, section, unit, whose, when, document.",
        ),
        footer=8,
    ),
    Action(
        id="unfold",
        scopes=("page",),
        keys=("x",),
        shown="x",
        name=Bilingual(zh="展开图", en="chart"),
        sentence=Bilingual(
            zh="展开所选数字的图，再按收起。",
            en="Unfold the chart of the selected figure, or fold it again.",
        ),
    ),
    Action(
        id="choose",
        scopes=("facets",),
        keys=("space",),
        shown="⏎ ␣",
        name=Bilingual(zh="选", en="choose"),
        sentence=Bilingual(
            zh="筛选时选中一值，再按取消；输入文字即查找取值。",
            en="In the filter: choose a value, or undo it; type to find a value.",
        ),
        footer=1,
        in_palette=False,
    ),
    Action(
        id="previous-facet",
        scopes=("facets",),
        keys=("left",),
        shown="",
        name=Bilingual(zh="上一组", en="previous group"),
        sentence=Bilingual(zh="到上一组取值。", en="Go to the previous group of values."),
        in_palette=False,
    ),
    Action(
        id="next-facet",
        scopes=("facets",),
        keys=("right",),
        shown="←→",
        name=Bilingual(zh="换组", en="group"),
        sentence=Bilingual(
            zh="筛选时到下一组或上一组取值。",
            en="In the filter: go to the next or previous group.",
        ),
        footer=2,
        in_palette=False,
    ),
)
