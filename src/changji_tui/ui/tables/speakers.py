"""The speeches: speaker with body or first words; below them length, turn, matches and theme.

The name of a body is never cut: what has no room in the first line of its row goes on in the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from changji_tui import charts
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.model.documents import Document
from changji_tui.model.voices import Voice, voices
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import DocumentOpened, DocumentSelected
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.columns import Column, Row, shared
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.tables.whole import WholeTable

_DRAWN = ("speaker", "body", "")
"""The columns that are drawn; the values of the other orders stand in the second line of a row."""
_BAR = 8
"""Cells of the bar of the longest speech, where there is room for it beside the themes."""
_SHORT_BAR = 3
"""The fewest cells of that bar."""
_SPREAD = 12
"""Cells that show where in a speech its matches fall."""
_INDENT = 3
"""Blank cells before the second line of a row."""


class SpeakersTable(PageTable, WholeTable):
    """A row of two or more lines for each speech; ← and → go from one to the next, as in the text."""

    BINDINGS = bindings("speakers")

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__()
        self._documents = {document.id: document for document in documents}
        self._turns = {
            document.id: (number, len(voice.documents))
            for voice in voices(documents)
            for number, document in enumerate(voice.documents, start=1)
        }
        self._longest = max((document.length for document in documents), default=0)
        self._have_bodies = any(document.organisation_in("zh") for document in documents)
        self._bar = _BAR
        self._takes_turns = any(many > 1 for _, many in self._turns.values())

    @property
    def document(self) -> Document | None:
        """The speech under the cursor."""
        return self._documents.get(self.key)

    @property
    def pointed(self) -> Pointed | None:
        """The speech under the cursor."""
        return self.document

    def fill(self) -> None:
        """List the speeches, in the language."""
        language = self.language
        self.empty = say("no-rows", language)
        all_columns = (
            Column(say("speaker", language), role="strong", sort="speaker"),
            Column(say("body", language), least=10, role="muted", sort="body", is_whole=True),
            Column(say("begins", language), least=10, role="muted", is_prose=True),
            Column(say("theme", language), sort="theme"),
            Column(say("post", language), sort="post"),
            Column(say("length", language), right=True, sort="length"),
            Column(say("figures", language), right=True, sort="figures"),
            Column(say("turns", language), right=True, sort="turns"),
            *(
                [Column(say("matches", language), right=True, sort="matches")]
                if self.results.asks
                else []
            ),
        )
        cells = [self._cells(document) for document in self._documents.values()]
        # What is said of none of them, such as a body, has no column.
        kept = [index for index in range(len(all_columns)) if any(texts[index] for texts in cells)]
        rows = [
            Row(document.id, tuple(texts[i] for i in kept), below=(self._second(document, _BAR),))
            for document, texts in zip(self._documents.values(), cells, strict=True)
        ]
        self.show([all_columns[index] for index in kept], rows)

    def _share(self) -> tuple[tuple[int, int], ...]:
        """Draw name and body, or first words, alone; the other columns only give orders."""
        drawn = [column for column in self._columns if column.sort in _DRAWN]
        return shared(drawn, self._rows, self._available)

    def _measure(self) -> None:
        super()._measure()
        longest = max((cell_len(each.below[-1].text) for each in self._rows), default=0)
        self._bar = max(_SHORT_BAR, _BAR - max(0, longest - self._available))

    @property
    def _available(self) -> int:
        """The cells of a row, without its pointer."""
        return self.scrollable_content_region.width - 1

    def _below(self, index: int, part: int) -> Line:
        """The rest of the body, or the last line of the row; its bar leaves the themes their room."""
        each = self._rows[index]
        if part < len(each.below) - 1:
            return super()._below(index, part)
        line = self._second(self._documents[each.key], self._bar)
        return line._replace(text=truncate(line.text, max(0, self._available)))

    def notes(self) -> list[tuple[str, str]]:
        """What the rows are ordered by, where its column is not drawn."""
        for column in self._columns:
            if self._order and column.sort == self._order.name and column.sort not in _DRAWN:
                return [(f"{column.header} {self._sign(self._order)}", "accent")]
        return []

    def _cells(self, document: Document) -> tuple[str, ...]:
        """Name, body or first words, theme, posts, length, figures, turns, matches."""
        language, speaker = self.language, document.speaker
        comma = "、" if language == "zh" else "; "
        posts = [post.in_language(language) for post in speaker.posts] if speaker else []
        found = [str(self._matches(document))] if self.results.asks else []
        return (
            document.voice.in_language(language),
            document.organisation_in(language),
            "" if self._have_bodies else _first_words(document, language),
            document.theme_in(language),
            comma.join(posts),
            str(document.length),
            str(len(document.measures)),
            str(self._turns[document.id][1]) if self._takes_turns else "",
            *found,
        )

    def _matches(self, document: Document) -> int:
        return len(self.results.in_document(document.id))

    def _second(self, document: Document, bar: int) -> Line:
        """Length with its bar of so many cells, which turn it is, where what is sought stands, and the theme."""
        longest = self._longest
        number = f"{document.length:,}".rjust(len(f"{longest:,}"))
        pieces = [
            (f"{' ' * _INDENT}{number} ", "muted"),
            (charts.share(document.length, longest, bar), "bar"),
        ]
        turn, turns = self._turns[document.id]
        if turns > 1:
            which = say("turn-of", self.language, number=turn, all=turns)
            pieces.append((f"  {which}", "muted"))
        if self.results.asks:
            from changji_tui.search.concordance import dispersion

            found = dispersion(Voice(documents=(document,)), self.results.in_document(document.id))
            spread = charts.dispersion(found.positions, found.length, _SPREAD)
            pieces += [(f"  {self._matches(document)} ", "matches"), (spread, "matches")]
        return row([*pieces, ("  " + document.theme_in(self.language), "derived")])

    def selected(self) -> Message | None:
        """The speech under the cursor."""
        return DocumentSelected(self.document) if self.document else None

    def opened(self) -> Message | None:
        """Open the speech."""
        return DocumentOpened(self.document) if self.document else None

    def action_previous_speech(self) -> None:
        """Move to the speech before."""
        self.cursor -= 1

    def action_next_speech(self) -> None:
        """Move to the speech after."""
        self.cursor += 1


def _first_words(document: Document, language: str) -> str:
    """The first words of a speech; in English in an English program, if there is a reading."""
    first = document.paragraphs[0] if document.paragraphs else None
    if first is None:
        return ""
    return (language == "en" and first.translation) or first.text
