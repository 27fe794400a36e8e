"""How the text is shown."""

from __future__ import annotations

from changji_tui.model.recorded import Bilingual
from changji_tui.ui.actions.action import Action

READING: tuple[Action, ...] = (
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
)
