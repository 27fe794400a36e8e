"""What a list shows, and in which order."""

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
)
