"""Every action and every kind of query in one list: type to filter, Enter does it, or seeks."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from changji_tui.layout.catalogue import say
from changji_tui.search.guide import GUIDE, Example
from changji_tui.ui.actions import BY_ID, Action, told
from changji_tui.ui.selected import SelectingScreen
from changji_tui.ui.tables.row_table import Column, Row, RowTable


class HelpScreen(ModalScreen[Action], SelectingScreen[Action]):
    """Gives the action to do, or nothing."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        /* Opaque: Textual loses characters of a screen beneath at the edges of the list. */
        background: $background;
        #help { width: 90%; max-width: 104; height: 90%; background: $surface; padding: 1 2; }
        Input { border: none; padding: 0; height: 1; background: $surface; }
        RowTable { height: 1fr; background: $surface; margin: 1 0 0 0; }
        .title { text-style: bold; height: 1; }
        .hint { color: $muted; height: 1; }
    }
    """
    BINDINGS = [
        Binding("escape,f1,question_mark,fullwidth_question_mark", "dismiss(None)", show=False)
    ]

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def compose(self) -> ComposeResult:
        """Title, filter, list, hint."""
        with Vertical(id="help"):
            yield Static(Content(say("help-title", self._language)), classes="title")
            yield Input(placeholder=say("help-prompt", self._language), compact=True)
            table = RowTable(empty=say("no-rows", self._language))
            table.ground = "raised"
            yield table
            yield Static(Content(say("mouse", self._language)), classes="hint")

    def on_mount(self) -> None:
        """List everything."""
        self._list("")

    def _list(self, wanted: str) -> None:
        language = self._language
        columns = (
            Column(say("key", language), role="accent"),
            Column(say("action", language), role="strong"),
            Column("", least=20),
        )
        rows = [
            Row(
                action.id,
                (
                    action.shown,
                    action.name.in_language(language),
                    action.sentence.in_language(language),
                ),
            )
            for action in told()
            if wanted.casefold() in _everything(action)
        ]
        rows += [
            Row(example.typed, ("/", example.plainest, example.finds.in_language(language)))
            for example in GUIDE
            if wanted.casefold() in _all_of(example)
        ]
        self.query_one(RowTable).show(columns, rows)

    @on(Input.Changed)
    def _filter(self, message: Input.Changed) -> None:
        self._list(message.value.strip())

    @on(Input.Submitted)
    def _do(self) -> None:
        table = self.query_one(RowTable)
        if table.key:
            self.dismiss(BY_ID.get(table.key, BY_ID["search"]))

    @on(RowTable.RowOpened)
    def _do_row(self, message: RowTable.RowOpened) -> None:
        self.dismiss(BY_ID.get(message.key, BY_ID["search"]))

    def on_key(self, event: events.Key) -> None:
        """↑↓ move in the list while the filter has the focus."""
        table = self.query_one(RowTable)
        if event.key in ("up", "down") and not table.has_focus:
            event.stop()
            table.cursor += 1 if event.key == "down" else -1


def _all_of(example: Example) -> str:
    return f"{example.typed} {example.finds.zh} {example.finds.en}".casefold()


def _everything(action: Action) -> str:
    names = (action.name.zh, action.name.en, action.sentence.zh, action.sentence.en)
    return " ".join((action.shown, action.id, *names)).casefold()
