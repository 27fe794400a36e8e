"""The selected speaker: turns, posts, own words, what is quoted, wording shared with others."""

from __future__ import annotations

from collections.abc import Iterator

from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.layout.series import broken
from changji_tui.model.documents import Document
from changji_tui.model.page import Page
from changji_tui.model.quotations import reading_of
from changji_tui.model.voices import Voice, voices_by_document
from changji_tui.text.cells import cell_len
from changji_tui.ui.painted import PaintedLines
from changji_tui.wording.matrix import gloss_of
from changji_tui.wording.speaker import Portrait, portrait

_TOGETHER = "\u00a0"
"""A blank at which no line ends."""
_MOST_QUOTED = 6
"""How many quotations are listed."""
_MOST_SHARED = 2
"""How much wording is listed for each of the others."""


class SpeakerDetail(PaintedLines):
    """As many rows as there is to say, in what room the list leaves."""

    language: reactive[str] = reactive("zh", layout=True)
    """"zh" or "en"."""
    document: reactive[Document | None] = reactive(None, layout=True)
    """The speech."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._voices = voices_by_document(page)
        self._portraits: dict[str, Portrait] = {}

    def render_line(self, y: int) -> Strip:
        """One row; the last says so where there is no room for all."""
        lines = self.lines(self.size.width)
        if y == self.size.height - 1 < len(lines) - 1:
            return self.painted(Line("…", "muted", 1))
        return self.painted(lines[y] if y < len(lines) else Line())

    def lines(self, width: int) -> list[Line]:
        """The rows for a widget of `width` cells: each part beside its name."""
        speech, language = self.document, self.language
        if speech is None or speech.speaker is None:
            return []
        voice = self._voices[speech.id]
        if voice.id not in self._portraits:
            self._portraits[voice.id] = portrait(self._page, voice)
        found = self._portraits[voice.id]
        comma = "；" if language == "zh" else "; "
        parts = [
            ("body", list(filter(None, [speech.organisation_in(language)]))),
            ("turns", [self._turns(voice, speech)] if len(voice.documents) > 1 else []),
            ("theme", list(filter(None, [speech.theme_in(language)]))),
            ("own-words", [comma.join(self._words(found))] if found.words else []),
            ("quotes-terms", [comma.join(self._quotes(found))] if found.quotations else []),
            ("shares-with", list(self._shared(found))),
            ("posts", [post.in_language(language) for post in speech.speaker.posts]),
        ]
        names = {key: say(key, language) for key, texts in parts if texts}
        column = max(map(cell_len, names.values()), default=0) + 2
        return [
            line
            for key, texts in parts
            if texts
            for line in _part(names[key], texts, column, max(1, width - 2))
        ]

    def _turns(self, voice: Voice, speech: Document) -> str:
        """Which turn of the speaker it is, and how much all of them say."""
        number, many = voice.documents.index(speech) + 1, len(voice.documents)
        length = f"{voice.length:,}"
        return say("turn-of-all", self.language, number=number, all=many, length=length)

    def _words(self, found: Portrait) -> list[str]:
        """The speech's own words, in an English program with their English, and how often."""
        glosses = gloss_of(self._page) if self.language == "en" else {}
        texts = []
        for word in found.words:
            key = "said-elsewhere" if word.elsewhere else "said-here"
            counts = say(key, self.language, here=word.count, elsewhere=word.elsewhere)
            # No line parts a count from its word.
            counted = _TOGETHER + counts.replace(" ", _TOGETHER)
            gloss = glosses.get(word.text, "")
            texts.append(f"{word.text} {gloss}{counted}" if gloss else word.text + counted)
        return texts

    def _quotes(self, found: Portrait) -> list[str]:
        """What the speech has in quotation marks; in an English program with its English."""
        quoted = found.quotations[:_MOST_QUOTED]
        more = len(found.quotations) - len(quoted)
        readings = [reading_of(self._page, q) if self.language == "en" else "" for q in quoted]
        texts = [
            f"{q.in_marks} {reading}".rstrip() for q, reading in zip(quoted, readings, strict=True)
        ]
        return [*texts, *self._more(more)]

    def _more(self, number: int) -> list[str]:
        """How many more there are than are listed."""
        more = say("and-more", self.language, n=number).replace(" ", _TOGETHER)
        return [more] if number else []

    def _shared(self, found: Portrait) -> Iterator[str]:
        """With whom the speaker shares wording, the longest of it."""
        comma, colon = ("；", "：") if self.language == "zh" else ("; ", ": ")
        for other, wordings in found.shared:
            texts = [wording.text for wording in wordings[:_MOST_SHARED]]
            more = len(wordings) - len(texts)
            listed = comma.join([*texts, *self._more(more)])
            yield f"{other.name.in_language(self.language)}{colon}{listed}"


def _part(name: str, texts: list[str], column: int, width: int) -> Iterator[Line]:
    """Texts beside their name, each from a row of its own on."""
    for number, text in enumerate(texts):
        set_text = broken(text, max(1, width - column), "text")
        first, *rest = [line._replace(text=line.text.replace(_TOGETHER, " ")) for line in set_text]
        label = name if not number else ""
        pieces = [(f" {label}{' ' * (column - cell_len(label))}", "muted"), (first.text, "text")]
        yield row(pieces)
        for line in rest:
            yield line._replace(indent=column + 1)
