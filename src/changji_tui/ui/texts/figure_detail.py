"""The selected figure: what it says, when, and the series it belongs to."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.layout.series import broken, flow, series_lines, spark_lines
from changji_tui.model.documents import Figure
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form, periods
from changji_tui.text.cells import cell_len
from changji_tui.ui.painted import Painted

MARGIN = 2
"""Blank cells left of the text, as in the reader below."""


class FigureDetail(Painted):
    """Label, value, subject, period with its basis, and the chart of its series."""

    figure: reactive[Figure | None] = reactive(None)
    """The figure."""
    language: reactive[str] = reactive("zh", layout=True)
    """"zh" or "en"."""
    shown: reactive[Form] = reactive("printed", layout=True)
    """The form of every number; the printed one stands beside it."""

    unfolded: reactive[bool] = reactive(False, layout=True)
    """Whether notes and the whole chart are drawn; else label, value and the series in a line."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._set_for: tuple[str, str, Form, int, int] | None = None
        self._lines: list[Line] = []

    def watch_figure(self) -> None:
        """Draw another figure; the screen is laid out anew only where it needs other rows."""
        rows = min(len(self.lines(self.size.width)), self._most(self.screen.size))
        self.refresh(layout=rows != self.size.height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines, and no more than leave room for the text."""
        return min(len(self.lines(width)), self._most(viewport))

    def render_line(self, y: int) -> Strip:
        """One row of the widget; the last says so where there is no room for all."""
        lines = self.lines(self.size.width)
        if y == self.size.height - 1 < len(lines) - 1:
            return self.painted(Line("…", "muted", MARGIN))
        return self.painted(lines[y] if y < len(lines) else Line())

    def continues(self, row: int) -> bool:
        """Whether a row goes on with the one before."""
        lines = self.lines(self.size.width)
        return row < len(lines) and lines[row].continues

    def lines(self, width: int) -> list[Line]:
        """The rows for a widget of `width` cells; short where the window has little room."""
        room = max(1, width - MARGIN - 1)
        window = self.screen.size
        rows = self._most(window) if self.unfolded else 0
        wanted = (self.figure.id if self.figure else "", self.language, self.shown, room, rows)
        if wanted != self._set_for:
            self._set_for = wanted
            self._lines = self._composed(room, rows=rows)
        return self._lines

    def _composed(self, room: int, *, rows: int) -> list[Line]:
        """The detail in `rows` rows, or more if it must have them; the brief form if `rows` is 0."""
        figure = self.figure
        if figure is None:
            return []
        lines = [*self._label(figure, room), *self._value(figure, room)]
        series = next(iter(self._page.series_of(figure.id)), None)
        if not rows:
            if series and series.kind == "time":
                lines += spark_lines(self._page, series, room, self.language, self.shown)[1:]
        else:
            below = self._below(figure, series, room, rows - len(lines), why=True)
            if len(lines) + len(below) > rows:
                # The card tells the reason; here the word “inferred” is enough.
                below = self._below(figure, series, room, rows - len(lines), why=False)
            lines += below
        return [Line(x.text, x.role, x.indent + MARGIN, x.marks) for x in lines]

    def _below(
        self, figure: Figure, series: SeriesRecord | None, room: int, rows: int, *, why: bool
    ) -> list[Line]:
        """Notes, then the chart of the series."""
        lines = self._notes(figure, room, why=why)
        if series:
            lines.append(Line())
            lines += self._chart(series, figure, room, rows - len(lines))
        return lines

    def _chart(self, series: SeriesRecord, figure: Figure, room: int, rows: int) -> list[Line]:
        """The series with the table of its data where there are rows for it."""
        drawn = series_lines(self._page, series, figure, room, self.language, form=self.shown)
        if len(drawn) <= rows:
            return drawn
        return series_lines(
            self._page, series, figure, room, self.language, form=self.shown, table=False
        )

    def _most(self, window: Size) -> int:
        """The rows that the detail may have: under the table a quarter of the window's, beside it more."""
        is_below = self.screen.has_class("-medium")
        return max(3, window.height // 4 if is_below else window.height * 3 // 5)

    def _label(self, figure: Figure, room: int) -> list[Line]:
        """The label in both languages, on one line if it fits."""
        other = "en" if self.language == "zh" else "zh"
        first = figure.label.in_language(self.language)
        second = figure.label.in_language(other) if figure.label.is_translated else ""
        if cell_len(first) + 2 + cell_len(second) <= room:
            return [row([(first, "strong"), (second, "muted")], gap="  ")]
        return [*broken(first, room, "strong"), *broken(second, room, "muted")]

    def _value(self, figure: Figure, room: int) -> list[Line]:
        from changji_tui.figures import saying

        language = self.language
        wanted: tuple[Form, ...] = (self.shown, *(("english",) if language == "en" else ()))
        beside = saying.beside_print(figure, *wanted)
        words = [(figure.printed, "accent"), *((f"= {form}", "text") for form in beside)]
        if not beside and figure.qualifier != "exact" and not saying.says_its_bound(figure):
            words.insert(0 if language == "zh" else 1, (say(figure.qualifier, language), "text"))
        if figure.change in ("increase", "decrease"):
            words.append((say(figure.change, language), "text"))
        if figure.subject:
            words.append((self._page.name_in(language, figure.subject), "text"))
        words.append((self._period(figure), "muted"))
        status = self._page.status_of(draft=figure.draft)
        if status != "recorded":
            words.append((say(f"status-{status}", language), "derived"))
        return flow(words, room)

    def _notes(self, figure: Figure, room: int, *, why: bool) -> list[Line]:
        """Why the period is what it is, what to be careful of, where else it is printed."""
        language = self.language
        reason = self._page.reason(figure.reason) if why else None
        notes = []
        if reason:
            notes.append(reason.zh if language == "zh" else reason.en)
        if figure.note:
            notes.append(figure.note.in_language(language))
        notes += [self._again(figure, twin) for twin in figure.same_as]
        return [line for note in notes for line in broken(note, room, "muted")]

    def _period(self, figure: Figure) -> str:
        text, language = periods.text(figure.period, self.language), self.language
        if figure.basis == "inferred":
            text += say("in-brackets", language, words=say("inferred", language))
        return text

    def _again(self, figure: Figure, identifier: str) -> str:
        """Where else the same fact is printed: in another document, in a headline, or near by."""
        language = self.language
        twin = self._page.figure(identifier)
        places = []
        if twin.document != figure.document:
            places.append(self._page.document(twin.document).label.in_language(language))
        field = self._page.passage(twin.passage).field
        if field in ("headline", "subtitle"):
            places.append(say(field, language))
        if not places:
            return say("also-here", language)
        return f"{say('also-in', language)}: {', '.join(places)}"
