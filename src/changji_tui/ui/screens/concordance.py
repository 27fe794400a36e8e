"""The concordance: every match of a query in its sentence, one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.model.voices import Voice
from changji_tui.search.concordance import Line, concordance, dispersions
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.bars.dispersion_bar import DispersionBar
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.narrowing import NarrowingScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.taking import Places
from changji_tui.ui.tables.concordance import ConcordanceTable
from changji_tui.ui.tables.row_table import RowTable

if TYPE_CHECKING:
    from changji_tui.wording.neighbours import Neighbour

_LOW = PageScreen.VERTICAL_BREAKPOINTS[1][0]


class ConcordanceScreen(NarrowingScreen):
    """The lines of a query, on the whole page or of one speaker or article; Enter goes to the place."""

    BINDINGS = bindings("concordance")
    scope = "concordance"

    characters: var[int] = var(1)
    """How many characters of context are compared."""
    merging: var[bool] = var(False)
    """Whether lines that compare alike are one."""

    def __init__(
        self,
        main: PageScreen,
        query: str,
        voice: Voice | None = None,
        *,
        in_paragraphs: bool = False,
    ) -> None:
        """Show the lines of a query.

        Args:
            main: The screen that it stands over.
            query: What is sought, whether or not it stands in the box.
            voice: A speaker or an article, to show the lines of that alone.
            in_paragraphs: Whether header lines are left out: what a speaker says, not who speaks.
        """
        super().__init__(main)
        self._query = query
        self._voice = voice
        found = main.results if main.results.query == query else main.find(query)
        self._every = concordance(found, voice, in_paragraphs=in_paragraphs)
        self._near: Neighbour | None = None

    @property
    def _lines(self) -> tuple[Line, ...]:
        """The lines, or those near the neighbour that was chosen."""
        if self._near is None:
            return self._every
        near = set(map(id, self._near.places))
        return tuple(line for line in self._every if id(line.places[0]) in near)

    @property
    def has_lines(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._lines)

    def compose_body(self) -> ComposeResult:
        """The lines, and where they fall."""
        yield from self.compose_box()
        cls = ConcordanceScreen
        table = ConcordanceTable(self.page, self._lines, self.main.match)
        yield table.data_bind(cls.language, cls.characters, cls.merging)
        yield Rule()
        yield DispersionBar(self.page, dispersions(self.page, self._lines)).data_bind(cls.language)

    def places_listed(self) -> Places:
        """The lines, each place of one that stands for several."""
        lines = self.query_one(ConcordanceTable).lines
        columns = ("before", "match", "after")
        return columns, [((one.left, one.keyword, one.right), one) for one in lines]

    def on_mount(self) -> None:
        """Begin in the lines."""
        self.set_focus(self.query_one(ConcordanceTable))

    def on_resize(self, event: events.Resize) -> None:
        """Show less where the window is low: it has room for one document only."""
        self.query_one(DispersionBar).low = event.size.height < _LOW

    @on(ConcordanceTable.Arranged)
    def _arranged(self) -> None:
        self.watch_language()
        self._point()

    def watch_language(self) -> None:
        """Say what is shown, and in which order."""
        if not self.is_mounted:
            return
        table, language = self.query_one(ConcordanceTable), self.language
        title = say("concordance-of", language, query=self._query.strip())
        if self._voice:
            title += " · " + self._voice.name.in_language(language)
        if self._near:
            title += " · " + say("near", language, text=self._near.text)
        places = sum(len(line.places) for line in self._lines)
        patterns = len(table.rows)
        if self.merging and places > 1:
            counted = say(_one("patterns", patterns), language, lines=patterns, places=places)
        else:
            counted = say(_one("places", places), language, places=places)
        orders = {
            "left": "by-before",
            "right": "by-after",
            "match": "by-match",
            "count": "by-count",
        }
        key = orders[table.order.name] if table.order else "by-place"
        if table.side:
            key = _one(key, self.characters)
        order = say(key, language, characters=self.characters)
        self.head(title, f"{counted} · {order}")

    @on(RowTable.RowHighlighted)
    def _point(self) -> None:
        line = self.query_one(ConcordanceTable).line
        self.query_one(DispersionBar).document = line.places[0].passage.document if line else ""

    @on(RowTable.RowOpened)
    async def _open(self) -> None:
        line = self.query_one(ConcordanceTable).line
        if line is None:
            return
        place = next((p for p in line.places if p.passage.document), line.places[0])
        await self.leave_for(place)

    def action_characters(self, number: int) -> None:
        """Compare this many characters of context."""
        self.characters = number

    def action_merge_lines(self) -> None:
        """Make lines that compare alike one, or take them apart."""
        self.merging = not self.merging

    def action_neighbours(self) -> None:
        """List what stands in the sentences of the matches significantly often."""
        from changji_tui.ui.screens.neighbours import NeighboursScreen
        from changji_tui.wording.neighbours import neighbours

        places = [place for line in self._every for place in line.places]
        found = neighbours(self.page, places)
        if found:
            title = self._query.strip()
            self.app.push_screen(NeighboursScreen(self.main, title, found, self._show_near))
        else:
            self.main.tell(say("no-neighbours", self.language))

    def _show_near(self, near: Neighbour | None) -> None:
        """Show the lines near a neighbour, or all lines if it is None."""
        self._near = near
        self.query_one(ConcordanceTable).show_lines(self._lines)
        self.query_one(DispersionBar).show(dispersions(self.page, self._lines))

    def action_back(self) -> None:
        """Go back to all lines, then to where the view was opened."""
        if self._near:
            self._show_near(None)
        else:
            super().action_back()


def _one(key: str, number: int) -> str:
    """The key of a text in the catalogue: its singular for one, else its plural."""
    return f"{key}-one" if number == 1 else key


def open_view(main: PageScreen, figure: Figure | None) -> ConcordanceScreen | None:
    """Open the lines of what is sought, or say why there are none."""
    results, language = main.results, main.language
    if not results.asks:
        main.tell(say("nothing-sought", language))
    elif not results.hits:
        main.tell(say("found-nothing", language, query=results.query.strip()))
    else:
        view = ConcordanceScreen(main, results.query)
        if view.has_lines:
            return view
        main.tell(say("fields-only", language))
    return None
