"""Wording: what several texts say in the same words, and what one speaker says alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.ui.bars.remark import Remark
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.row_table import Column, Row, RowTable
from changji_tui.ui.texts.sentences import Group, Sentences
from changji_tui.wording.matrix import speeches
from changji_tui.wording.said import Place
from changji_tui.wording.shared import Wording, documents_compared, own_wording, shared_wording

_LEAST = 8
"""The least cells of own wording, which takes what is left."""
_LEAST_NAMES = 18
"""The least cells of who says it: three names of three characters."""
_MOST_WORDS = 28
"""The most cells of shared wording in the list; all of it stands in the sentences."""


class SharedScreen(ViewScreen):
    """A list of wording, and the sentences of the one under the cursor; Enter goes in, Esc out."""

    BINDINGS = bindings("shared")
    scope = "shared"

    alone: reactive[bool] = reactive(False)
    """Whether the list holds what one speaker says alone."""

    def __init__(self, main: PageScreen) -> None:
        super().__init__(main)
        self._documents = documents_compared(self.page)
        self._shared = shared_wording(self._documents)
        self.set_reactive(SharedScreen.alone, not self._shared)

    @cached_property
    def _own(self) -> tuple[Wording, ...]:
        own = own_wording(self._documents)
        return tuple(wording for speech in speeches(self.page) for wording in own[speech.id])

    @property
    def wordings(self) -> Sequence[Wording]:
        """What the list holds, in page order or the longest first."""
        return self._own if self.alone else self._shared

    def compose_body(self) -> ComposeResult:
        """The list, the sentences, and what is listed."""
        with Horizontal(id="wordings"):
            yield RowTable()
            yield Sentences().add_class("side")
        yield Remark()

    def on_mount(self) -> None:
        """Begin in the list."""
        super().on_mount()
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

    def _show(self) -> None:
        if not self.query(RowTable):
            return
        language = self.language
        self._list.empty = say("nothing-alone" if self.alone else "nothing-shared", language)
        shown = self._own_rows() if self.alone else self._shared_rows()
        self._list.show(*shown)
        kind = "alone" if self.alone else "shared"
        number = len(self.wordings)
        counted = say("phrases-one" if number == 1 else "phrases", language, number=number)
        self.head(say(f"wording-{kind}", language), counted)
        self.query_one(Remark).text = say(f"wording-{kind}-is", language)
        self._follow()

    def _shared_rows(self) -> tuple[list[Column], list[Row]]:
        language = self.language
        columns = [
            Column(say("length", language), right=True, role="muted", sort="length"),
            Column(say("wording", language), most=_MOST_WORDS, role="strong", sort="wording"),
            Column(say("texts", language), right=True, role="muted", sort="texts", spare=1),
            Column(say("who", language), least=_LEAST_NAMES, sort="who"),
        ]
        separator = "、" if language == "zh" else ", "
        return columns, [
            Row(
                str(number),
                (
                    str(wording.length),
                    wording.text,
                    str(len(wording.documents)),
                    separator.join(d.voice.in_language(language) for d in wording.documents),
                ),
            )
            for number, wording in enumerate(self._shared)
        ]

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
                    wording.documents[0].voice.in_language(language),
                    str(len(wording.places)),
                    wording.told,
                ),
            )
            for number, wording in enumerate(self._own)
        ]

    # -- the sentences of the row under the cursor

    @on(RowTable.RowHighlighted)
    def _follow(self) -> None:
        key = self._list.key
        self._text.groups = self._groups(self.wordings[int(key)]) if key else ()

    @property
    def pointed(self) -> Pointed | None:
        """The wording of the row, or the sentence under the cursor."""
        if self._text.has_focus or not self._list.key:
            return super().pointed
        return self.wordings[int(self._list.key)]

    def _groups(self, wording: Wording) -> tuple[Group, ...]:
        """The places of wording, text by text."""
        found: dict[str, list[Match]] = defaultdict(list)
        for place in wording.places:
            found[place.passage.document].append(_match(place))
        return tuple(
            (document.voice.in_language(self.language), tuple(found[document.id]))
            for document in wording.documents
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

    def action_alone(self) -> None:
        """What several texts share, or what one speaker says alone."""
        self.alone = not self.alone


def _match(place: Place) -> Match:
    return Match(passage=place.passage, span=(place.start, place.end), in_translation=False)


def open_view(main: PageScreen, figure: Figure | None) -> SharedScreen | None:
    """The wording of the page; where there is none it is told."""
    view = SharedScreen(main)
    if view.wordings:
        return view
    main.tell(say("no-wording", main.language))
    return None
