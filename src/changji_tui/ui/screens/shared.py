"""Wording: what several texts say in the same words, and what one speaker says alone."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.model.documents import Figure
from changji_tui.model.voices import compared, speakers
from changji_tui.search import Match
from changji_tui.text.cells import cell_len
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.bars.remark import Remark
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.screens.narrowing import NarrowingScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.taking import Places
from changji_tui.ui.tables.row_table import Column, Row, RowTable
from changji_tui.ui.texts.sentences import Group, Sentences
from changji_tui.wording.phrases import Phrases
from changji_tui.wording.said import Place
from changji_tui.wording.shared import Wording, own_wording, shared_wording

_LEAST = 8
"""The least cells of wording, which takes what is left."""
_INDENT = 3
"""Blank cells before who says it."""


class SharedScreen(NarrowingScreen):
    """A list of wording, and the sentences of the one under the cursor; Enter goes in, Esc out."""

    BINDINGS = bindings("shared")
    scope = "shared"

    alone: var[bool] = var(False)
    """Whether the list holds what one speaker says alone."""

    with_articles: var[bool] = var(False)
    """Whether articles are compared too, and not speeches alone."""
    with_pieces: var[bool] = var(False)
    """Whether wording that is no phrase is listed too."""

    def __init__(self, main: PageScreen) -> None:
        super().__init__(main)
        self._found: dict[tuple[bool, bool], tuple[Sequence[Wording], Sequence[Wording]]] = {}
        with_articles = not self._wordings(alone=False, with_articles=False)[0]
        self.set_reactive(SharedScreen.with_articles, with_articles)
        is_none = not self._wordings(alone=False, with_articles=with_articles)[0]
        self.set_reactive(SharedScreen.alone, is_none)

    def _wordings(
        self, *, alone: bool, with_articles: bool
    ) -> tuple[Sequence[Wording], Sequence[Wording]]:
        """The phrases that there are, and all wording, pieces of phrases among it."""
        key = (alone, with_articles)
        if key not in self._found:
            spoken = speakers(self.page)
            voices = compared(self.page) if alone or with_articles else spoken
            if alone:
                own = own_wording(voices)
                found = [wording for one in spoken for wording in own[one.id]]
            else:
                found = list(shared_wording(voices))
            phrases = Phrases(found[0].said.signs) if found else None
            whole = [wording for wording in found if phrases and phrases.has(wording)]
            self._found[key] = (whole, found)
        return self._found[key]

    @property
    def wordings(self) -> Sequence[Wording]:
        """What the list holds, in page order or the longest first."""
        return self._all[1] if self.with_pieces else self._all[0]

    @property
    def has_wording(self) -> bool:
        """Whether there is anything to list."""
        return bool(self._all[1])

    @property
    def _all(self) -> tuple[Sequence[Wording], Sequence[Wording]]:
        return self._wordings(alone=self.alone, with_articles=self.with_articles)

    def compose_body(self) -> ComposeResult:
        """The list, the sentences, and what is listed."""
        yield from self.compose_box()
        with Horizontal(id="wordings"):
            yield RowTable()
            with Vertical(classes="side"):
                yield Sentences().data_bind(SharedScreen.language)
        yield Rule()
        yield Remark()

    def on_mount(self) -> None:
        """Begin in the list."""
        self._show()
        self.set_focus(self._list)

    @property
    def _list(self) -> RowTable:
        return self.query_one(RowTable)

    @property
    def _text(self) -> Sentences:
        return self.query_one(Sentences)

    def watch_language(self) -> None:
        """Speak the other language."""
        self._show()

    def watch_alone(self) -> None:
        """List the other wording, from its top."""
        if self.query(RowTable):
            self._list.order = None
        self._show()

    def watch_with_articles(self) -> None:
        """Compare more texts, or fewer."""
        self.watch_alone()

    def watch_with_pieces(self) -> None:
        """List the pieces too, or phrases alone."""
        self._show()

    def on_resize(self) -> None:
        """Name as many texts as there is room for."""
        self._show()

    def _show(self) -> None:
        if not self.query(RowTable):
            return
        language = self.language
        self._list.empty = say("nothing-alone" if self.alone else "nothing-shared", language)
        shown = self._own_rows() if self.alone else self._shared_rows()
        self._list.show(*shown)
        kind = "alone" if self.alone else "shared"
        number = len(self.wordings)
        counted = [say("phrases-one" if number == 1 else "phrases", language, number=number)]
        if pieces := len(self._all[1]) - number:
            counted.append(
                say("pieces-kept-one" if pieces == 1 else "pieces-kept", language, number=pieces)
            )
        compared = "among-all" if self.with_articles or self.alone else "among-speeches"
        title = f"{say(f'wording-{kind}', language)} · {say(compared, language)}"
        self.head(title, " · ".join(counted))
        self.query_one(Remark).text = say(f"wording-{kind}-is", language)
        self._follow()

    def _shared_rows(self) -> tuple[list[Column], list[Row]]:
        language = self.language
        columns = [
            Column(say("length", language), right=True, role="muted", sort="length"),
            Column(say("wording", language), least=_LEAST, role="strong", sort="wording"),
            Column(say("texts", language), right=True, role="muted", sort="texts", spare=1),
        ]
        return columns, [
            Row(
                str(number),
                (str(wording.length), wording.text, str(len(wording.voices))),
                below=(Line(self._names(wording), "muted", _INDENT),),
            )
            for number, wording in enumerate(self.wordings)
        ]

    def _names(self, wording: Wording) -> str:
        """Who says it: whole names, and how many others where there is no room for all."""
        language = self.language
        separator = "、" if language == "zh" else ", "
        names = [voice.name.in_language(language) for voice in wording.voices]
        room = self._list.size.width - _INDENT - 2
        for number in range(len(names), 0, -1):
            rest = f" +{len(names) - number}" if number < len(names) else ""
            text = separator.join(names[:number]) + rest
            if cell_len(text) <= room:
                return text
        return f"{len(names)}"

    def _own_rows(self) -> tuple[list[Column], list[Row]]:
        language = self.language
        columns = [
            Column(say("speaker", language), sort="speaker"),
            Column(say("times", language), right=True, role="muted", sort="times"),
            Column(say("wording", language), least=_LEAST, role="strong", sort="wording"),
        ]
        return columns, [
            Row(
                str(number),
                (
                    wording.voices[0].name.in_language(language),
                    str(len(wording.places)),
                    wording.in_marks,
                ),
            )
            for number, wording in enumerate(self.wordings)
        ]

    # -- the sentences of the row under the cursor

    @on(RowTable.RowHighlighted)
    def _follow(self) -> None:
        key = self._list.key
        self._text.groups = self._groups(self.wordings[int(key)]) if key else ()

    def places_listed(self) -> Places:
        """The wordings that are listed, every place of each."""
        listed = [self.wordings[int(row.key)] for row in self._list.rows]
        return ("text", "length"), [((one.text, one.length), one) for one in listed]

    @property
    def pointed(self) -> Pointed | None:
        """The wording of the row, or the sentence under the cursor."""
        if self._text.has_focus or not self._list.key:
            return super().pointed
        return self.wordings[int(self._list.key)]

    def _groups(self, wording: Wording) -> tuple[Group, ...]:
        """The places of wording, voice by voice."""
        return tuple(
            (
                voice.name.in_language(self.language),
                tuple(_match(p) for p in wording.places if p.passage.document in voice.ids),
            )
            for voice in wording.voices
        )

    # -- keys

    @on(RowTable.RowOpened)
    def _go_in(self) -> None:
        self.query_one("#wordings").add_class("-inside")
        self.set_focus(self._text)

    @on(Sentences.PlaceOpened)
    async def _go_to(self, message: Sentences.PlaceOpened) -> None:
        await self.leave_for(message.place)

    def action_back(self) -> None:
        """From the sentences to the list, from there to the main screen."""
        if self._text.has_focus:
            self.query_one("#wordings").remove_class("-inside")
            self.set_focus(self._list)
        else:
            super().action_back()

    def action_articles(self) -> None:
        """Compare the articles too, or speeches alone."""
        self.with_articles = not self.with_articles

    def action_pieces(self) -> None:
        """List wording that is no phrase too, or leave it out."""
        self.with_pieces = not self.with_pieces

    def action_alone(self) -> None:
        """What several texts share, or what one speaker says alone."""
        self.alone = not self.alone


def _match(place: Place) -> Match:
    return Match(passage=place.passage, span=(place.start, place.end), in_translation=False)


def open_view(main: PageScreen, figure: Figure | None) -> SharedScreen | None:
    """The wording of the page; where there is none it is told."""
    view = SharedScreen(main)
    if view.has_wording:
        return view
    main.tell(say("no-wording", main.language))
    return None
