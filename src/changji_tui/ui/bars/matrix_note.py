"""A note on the term under the cursor: why it is listed, who says it, who says it most often."""

from __future__ import annotations

from collections.abc import Mapping

from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.bars.bar import Bar, spread
from changji_tui.wording.matrix import Column, Matrix

GAP = " · "
"""What parts its pieces."""


class MatrixNote(Bar):
    """One row under the table."""

    matrix: reactive[Matrix | None] = reactive(None)
    """What the table shows."""
    column: reactive[int] = reactive(0)
    """The term under the cursor, from 0."""
    rates: reactive[bool] = reactive(False)
    """Whether “most often” is by counts per 1,000 characters."""
    glosses: reactive[Mapping[str, str]] = reactive({})
    """The English of terms."""
    hidden: reactive[tuple[int, int]] = reactive((0, 0))
    """The numbers of terms beyond the left and the right edge."""

    def line(self, width: int) -> Line:
        """The term, then as many pieces as fit; at the right end the number of terms out of view."""
        if self.matrix is None or not self.matrix.columns:
            return Line(say("no-terms", self.language), role="muted", indent=1)
        pieces = self._pieces(self.matrix, self.matrix.columns[self.column])
        sides = zip(("before", "after"), self.hidden, strict=True)
        beyond = [say(f"more-{side}", self.language, n=number) for side, number in sides if number]
        aside = " · ".join(beyond) + " "
        while len(pieces) > 2 and cell_len(row(pieces, gap=GAP).text) > width - 2:
            pieces.pop()
        words, role = pieces.pop()
        left_over = width - 2 - cell_len(row([*pieces, ("", role)], gap=GAP).text)
        told = row([*pieces, (truncate(words, max(0, left_over)), role)], gap=GAP)
        marks = tuple((start + 1, end + 1, role) for start, end, role in told.marks)
        line = Line(" " + told.text, marks=marks)
        return spread(line, Line(aside, marks=((0, len(aside), "muted"),)), width)

    def _pieces(self, matrix: Matrix, column: Column) -> list[tuple[str, str]]:
        """The pieces, as texts with their roles; the most important first."""
        language, term, counts = self.language, column.term, column.counts
        names = {voice.id: voice.name.in_language(language) for voice in matrix.voices}
        pieces = [(term.text, "accent")]
        if term.text in self.glosses:
            pieces.append((self.glosses[term.text], "text"))
        if column.words:
            pieces.append((say("found-as", language, words="、".join(column.words)), "matches"))
        said = sum(map(bool, counts))
        if said:
            numbers = [
                matrix.rate(row, self.column) if self.rates else times
                for row, times in enumerate(counts)
            ]
            top = max(numbers)
            most = [name for name, n in zip(names.values(), numbers, strict=True) if n == top]
            together = ("、" if language == "zh" else ", ").join(most)
            by = "said-by" if all(one.kind == "speech" for one in matrix.voices) else "said-in"
            key = "said-most-rate" if self.rates else "said-most"
            pieces += [
                (
                    say(key, language, name=together, number=f"{top:.1f}" if self.rates else top),
                    "strong",
                ),
                (say(by, language, texts=len(counts), said=said, times=sum(counts)), "text"),
            ]
        else:
            pieces.append((say("said-by-nobody", language), "text"))
        name = names.get(term.voice, "")
        pieces.append((say(term.origin, language, name=name), "muted"))
        return pieces
