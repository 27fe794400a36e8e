"""Output in colour, for terminals; the only module of the command line that imports Rich."""

from __future__ import annotations

from io import StringIO

from changji_tui.holding.holding import Holding
from changji_tui.holding.verdicts import BORNE_OUT, UNSURE, Verdict
from changji_tui.model.page import Page
from changji_tui.reports import holding as report


def held(page: Page, holding: Holding, cells: int) -> str:
    """Format a draft held against a page, in colour.

    Args:
        page: The page.
        holding: The draft with its verdicts.
        cells: The width of the terminal.
    """
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    out = StringIO()
    console = Console(file=out, force_terminal=True, width=cells, highlight=False, emoji=False)
    for line in report.lines(page, holding):
        head = Text.assemble(
            (f"{line.place}: ", "dim"),
            (line.meaning, _style(line.verdict)),
            "  ",
            (line.claim, "bold"),
            f"  {line.note}",
        )
        if line.source:
            head.append(f" [{line.source}]", "dim")
        console.print(head)
        if any(line.sentence):
            before, lit, after = line.sentence
            sentence = Text.assemble(before, (lit, "bold underline"), after, style="dim")
            console.print(Padding(sentence, (0, 0, 0, 4)))
    style = "red" if holding.not_borne_out else "green"
    console.print(Text(report.summary(holding), style))
    return out.getvalue()


def _style(verdict: Verdict) -> str:
    if verdict in BORNE_OUT:
        return "green"
    return "yellow" if verdict in UNSURE else "bold red"
