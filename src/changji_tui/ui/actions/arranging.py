"""What a list shows, and in which order."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action, View

ARRANGING: tuple[Action, ...] = (
    Action(
        id="order",
        scopes=("list",),
        keys=("o",),
        shown="o",
        name=Bilingual(zh="排序", en="order"),
        sentence=Bilingual(
            zh="列表按下一列排序，最后回到版面次序；点列名亦可。",
            en="Order a list by its next column, at last as on the page.",
        ),
    ),
    Action(
        id="reverse-order",
        scopes=("list",),
        keys=("O",),
        shown="O",
        name=Bilingual(zh="倒序", en="reverse"),
        sentence=Bilingual(zh="列表的次序倒过来。", en="Turn the order of a list round."),
    ),
    Action(
        id="facets",
        scopes=("page",),
        keys=("f",),
        shown="f",
        name=Bilingual(zh="分面", en="facets"),
        sentence=Bilingual(
            zh="按类别、单位、所属、时期筛选数字，各有计数。",
            en="Choose figures by kind, unit, whose and when, with counts.",
        ),
        footer=8,
        view=View(id="facets", footer=(("↑↓", "move"),)),
    ),
    Action(
        id="choose",
        scopes=("facets",),
        keys=("space",),
        shown="⏎ ␣",
        name=Bilingual(zh="选", en="choose"),
        sentence=Bilingual(
            zh="在分面中选中一值，再按取消。", en="In the facets, choose a value, or no more."
        ),
        footer=1,
        in_palette=False,
    ),
    Action(
        id="previous-facet",
        scopes=("facets",),
        keys=("left", "h"),
        shown="",
        name=Bilingual(zh="上一面", en="previous facet"),
        sentence=Bilingual(zh="到上一个分面。", en="To the facet before."),
        in_palette=False,
    ),
    Action(
        id="next-facet",
        scopes=("facets",),
        keys=("right", "l"),
        shown="←→",
        name=Bilingual(zh="换面", en="facet"),
        sentence=Bilingual(
            zh="到下一个或上一个分面。", en="In the facets, to the next or the one before."
        ),
        footer=2,
        in_palette=False,
    ),
    Action(
        id="leave-facets",
        scopes=("facets",),
        keys=("f",),
        shown="",
        name=Bilingual(zh="返回", en="back"),
        sentence=Bilingual(
            zh="回到数字表，所选仍有效。", en="Back to the figures; what is chosen stays."
        ),
        in_palette=False,
    ),
)
