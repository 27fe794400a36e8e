"""Actions on figures: cards, marks, comparisons, derived values."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action, View

FIGURES: tuple[Action, ...] = (
    Action(
        id="card",
        scopes=("figures", "text", "compare"),
        keys=("enter",),
        shown="⏎",
        name=Bilingual(zh="卡片", en="card"),
        sentence=Bilingual(
            zh="打开所选数字的卡片：它的含义、时间、出处。",
            en="Open the card of the selected figure: what, whose, when, where.",
        ),
        footer=2,
        view=View(id="card", footer=(("↑↓", "move"), ("←→", "step-figures")), of_figure=True),
    ),
    Action(
        id="read-sentence",
        scopes=("card", "derived"),
        keys=("enter",),
        shown="⏎",
        name=Bilingual(zh="原句", en="sentence"),
        sentence=Bilingual(
            zh="从卡片或推算到正文中的原句。",
            en="From a card or a derivation: go to the sentence in the text.",
        ),
        footer=2,
        in_palette=False,
    ),
    Action(
        id="mark",
        scopes=("page", "card", "quotes", "proof", "shared"),
        keys=("space",),
        shown="␣",
        name=Bilingual(zh="标记", en="mark"),
        sentence=Bilingual(
            zh="标记所选的数字、句子、引语，供比较和摘编；再按取消。",
            en="Mark the selected figure, sentence or quotation, to compare or keep; again to undo.",
        ),
        footer=6,
    ),
    Action(
        id="compare",
        scopes=("page", "card"),
        keys=("c",),
        shown="c",
        name=Bilingual(zh="比较", en="compare"),
        sentence=Bilingual(
            zh="比较已标记的数字；只标记一个时，比较它所在的序列。",
            en="Compare the marked figures; if only one is marked, its series.",
        ),
        footer=7,
        view=View(id="compare", footer=(("↑↓", "move"),)),
    ),
    Action(
        id="leave-out",
        scopes=("compare",),
        keys=("space",),
        shown="␣",
        name=Bilingual(zh="去掉", en="leave out"),
        sentence=Bilingual(
            zh="把所选数字移出比较，并取消标记。",
            en="Take the selected figure out of the comparison, and unmark it.",
        ),
        footer=3,
        in_palette=False,
    ),
    Action(
        id="reference",
        scopes=("compare",),
        keys=("r", "left", "right"),
        shown="r ←→",
        name=Bilingual(zh="作基准", en="reference"),
        sentence=Bilingual(
            zh="比较时以所选数字为基准。",
            en="In a comparison: measure the others against this figure.",
        ),
        footer=1,
        in_palette=False,
    ),
    Action(
        id="derived",
        scopes=("page", "card"),
        keys=("d",),
        shown="d",
        name=Bilingual(zh="推算", en="derived"),
        sentence=Bilingual(
            zh="由版面推算出的数，以及对版面算术的核对，附算式和原句。",
            en="Values derived from the page, and its arithmetic checked, with formulas and sentences.",
        ),
        footer=9,
        view=View(id="derived", footer=(("↑↓", "move"),)),
    ),
    Action(
        id="numbers",
        scopes=("page", "view"),
        keys=("u",),
        shown="u",
        name=Bilingual(zh="数字写法", en="numbers"),
        sentence=Bilingual(
            zh="所有数字：如版面所印、写全、英文读法。",
            en="Every number as printed, in full digits, or in English words.",
        ),
    ),
)
