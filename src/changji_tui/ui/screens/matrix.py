"""Who says what: terms counted in each speech, typed or proposed; Enter shows them in context."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from changji_tui.exporting.formats import as_tsv
from changji_tui.exporting.tables import Table
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.model.voices import articles, speakers
from changji_tui.reports.wording import matrix_table
from changji_tui.ui.bars.bar import Rule, SearchMark
from changji_tui.ui.bars.matrix_note import MatrixNote
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.matrix import MatrixTable
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.sentences import Group, Sentences
from changji_tui.wording.matrix import (
    Column,
    Matrix,
    count,
    gloss_of,
    proposed_terms,
    typed_terms,
    uncounted_terms,
)


class TermsBox(Input):
    """One line of terms; every change counts them."""

    BINDINGS = [Binding("enter,down,escape", "leave", show=False)]

    class Left(Message):
        """Move the focus to the table."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character is text here, not a command."""
        return bool(character and character.isprintable())

    def action_leave(self) -> None:
        """Move the focus to the table."""
        self.post_message(self.Left())


class MatrixScreen(ViewScreen):
    """The matrix of terms and texts; typed terms come first, then those that the program proposes."""

    BINDINGS = bindings("matrix")
    scope = "matrix"

    rates: var[bool] = var(False)
    """Whether cells are times in 1,000 characters."""
    with_articles: var[bool] = var(False)
    """Whether the articles have rows too."""

    def __init__(self, main: PageScreen) -> None:
        super().__init__(main)
        self._speakers = speakers(self.page)
        self._voices = (*self._speakers, *articles(self.page))
        proposed = proposed_terms(self.page, main.find)
        self._proposed = count(main.find, self._voices, proposed).columns
        self._typed: tuple[Column, ...] = ()

    def compose_body(self) -> ComposeResult:
        """The box, the table, and a note on the term under the cursor."""
        with Horizontal(id="terms-row"):
            yield SearchMark()
            asked = (term.query for term in typed_terms(self.main.results.query))
            yield TermsBox(" ".join(asked), compact=True, select_on_focus=False)
        yield MatrixTable()
        yield MatrixNote().data_bind(MatrixScreen.language, MatrixScreen.rates)
        yield Rule()
        preview = Sentences()
        preview.can_focus = False
        yield preview.data_bind(MatrixScreen.language)

    def on_mount(self) -> None:
        """Begin in the table, on the text that says the first term most often."""
        self._count(self._box.value)
        self.set_focus(self._table)

    @property
    def _box(self) -> TermsBox:
        return self.query_one(TermsBox)

    @property
    def _table(self) -> MatrixTable:
        return self.query_one(MatrixTable)

    # -- what is counted

    @on(Input.Changed)
    def _typing(self, message: Input.Changed) -> None:
        message.stop()
        self._count(message.value)

    def _count(self, typed: str) -> None:
        """Count the typed terms; go to the text that says the last of them most often."""
        self._typed = count(self.main.find, self._voices, typed_terms(typed)).columns
        self._show()
        if self._matrix.columns:
            self._table.go_to_most(0)

    @property
    def _matrix(self) -> Matrix:
        """The matrix: a row for each text, a column for each term, the typed ones first."""
        asked = {column.term.text for column in self._typed}
        columns = (*self._typed, *(c for c in self._proposed if c.term.text not in asked))
        number = len(self._voices if self.with_articles else self._speakers)
        return Matrix(
            voices=self._voices[:number],
            columns=tuple(
                Column(term=column.term, places=column.places[:number]) for column in columns
            ),
        )

    def words_taken(self) -> str:
        """The whole matrix, its cells parted by tabs."""
        return as_tsv(matrix_table(self._matrix, rates=self.rates))

    def listed(self) -> Table | None:
        """The whole matrix."""
        return matrix_table(self._matrix, rates=self.rates)

    def _show(self) -> None:
        if not self.query(MatrixTable):
            return
        language = self.language
        self._table.low = self.size.height < self.VERTICAL_BREAKPOINTS[1][0]
        glosses = gloss_of(self.page) if language == "en" else {}
        self._table.fill(self._matrix, rates=self.rates, language=language, glosses=glosses)
        self.query_one(MatrixNote).glosses = glosses
        self._box.placeholder = say("terms-prompt", language)
        unit = say("in-rates" if self.rates else "in-times", language)
        left_out = " ".join(uncounted_terms(self._box.value))
        aside = say("not-counted" if left_out else "shaded-by", language, terms=left_out)
        brief = "" if left_out else say("counted-in", language)
        self.head(f"{say('matrix', language)} · {unit}", aside, brief)
        self._tell()

    @on(MatrixTable.ColumnHighlighted)
    @on(RowTable.RowHighlighted)
    def _tell(self) -> None:
        note = self.query_one(MatrixNote)
        note.matrix, note.column = self._matrix, self._table.term
        note.hidden = self._table.hidden
        self.query_one(Sentences).groups = self._places()

    def _places(self) -> tuple[Group, ...]:
        """Where the voice under the cursor says the term under the cursor."""
        counted, voice = self._table.counted, self._table.voice
        if not counted or not voice:
            return ()
        places = counted.places[self._matrix.voices.index(voice)]
        name = voice.name.in_language(self.language)
        if places:
            return ((name, places),)
        return ((say("not-said", self.language, name=name, term=counted.term.text), ()),)

    def on_resize(self) -> None:
        """Show what there is room for."""
        self._show()

    def watch_language(self) -> None:
        """Speak the other language."""
        self._show()

    def watch_rates(self) -> None:
        """Show the other numbers."""
        self._show()

    def watch_with_articles(self) -> None:
        """Show more rows, or fewer."""
        self._show()

    # -- keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Do no action for a letter in the box: it is text."""
        return action != "terms" or not self._box.has_focus

    def action_terms(self) -> None:
        """Move the focus to the box."""
        self.set_focus(self._box)

    @on(TermsBox.Left)
    def _leave_box(self) -> None:
        self.set_focus(self._table)

    def action_rates(self) -> None:
        """Switch between counts and counts per 1,000 characters."""
        self.rates = not self.rates

    def action_turn(self) -> None:
        """Make rows of the columns; the cursor stays on its cell."""
        at = self._table.turn()
        self._show()
        self._table.point(*at)

    def action_articles(self) -> None:
        """Show or hide the rows of the articles."""
        self.with_articles = not self.with_articles

    @on(RowTable.RowOpened)
    def _open(self) -> None:
        """The places of a cell in their sentences."""
        counted, voice = self._table.counted, self._table.voice
        if not counted or not voice:
            return
        from changji_tui.ui.screens.concordance import ConcordanceScreen

        view = ConcordanceScreen(self.main, counted.term.query, voice, in_paragraphs=True)
        if view.has_lines:
            self.app.push_screen(view)


def open_view(main: PageScreen, figure: Figure | None) -> MatrixScreen | None:
    """Open the matrix; say so where nobody speaks."""
    if speakers(main.page):
        return MatrixScreen(main)
    main.tell(say("no-speeches", main.language))
    return None
