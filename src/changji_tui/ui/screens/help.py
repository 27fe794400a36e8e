"""The help: the keys of this place, signs and colours, how to write a query, then every action."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from changji_tui.layout.catalogue import say
from changji_tui.layout.legend import SIGNS, Entry
from changji_tui.model.page import Page
from changji_tui.search.examples import examples
from changji_tui.search.guide import GUIDE, Example
from changji_tui.ui.actions import BY_ID, VIEWS, Action, Scope, told
from changji_tui.ui.screens.sizes import HEIGHTS
from changji_tui.ui.selected import SelectingScreen
from changji_tui.ui.tables.help import HelpTable
from changji_tui.ui.tables.row_table import Column, Row, RowTable

_MOVES = {"up": "cursor_up", "down": "cursor_down", "pageup": "page_up", "pagedown": "page_down"}
"""Keys that move in the list while the filter has the focus, and their actions."""
_AROUND: dict[Scope, set[Scope]] = {"search": set(), "items": {"page"}, "text": {"page"}}
"""The other scopes whose keys work in a scope of the main screen; in all others those of lists and the page."""


class HelpScreen(ModalScreen[Action], SelectingScreen[Action]):
    """The help; it returns the action that the reader chose, or None."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        /* Opaque: Textual loses characters of a screen beneath at the edges of the list. */
        background: $background;
        #help { width: 98%; max-width: 120; height: 90%; background: $surface; padding: 1 2; }
        Input { border: none; padding: 0; height: 1; background: $surface; }
        RowTable { height: 1fr; background: $surface; margin: 1 0 0 0; }
        .title { text-style: bold; height: 1; }
        .hint { color: $muted; height: 1; }
        &.-low {
            #help { height: 100%; padding: 0 2; }
            RowTable { margin: 0; }
            .hint { display: none; }
        }
    }
    """
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS = [
        Binding("escape,f1,question_mark,fullwidth_question_mark", "dismiss(None)", show=False)
    ]

    def __init__(self, language: str, scope: Scope, page: Page | None) -> None:
        """List the help.

        Args:
            language: "zh" or "en".
            scope: Where the reader is, whose keys come first.
            page: The page that is open, of which the examples of queries are; None of an archive.
        """
        super().__init__()
        self._examples = examples(page)
        self._language = language
        self._scope = scope

    def compose(self) -> ComposeResult:
        """Title, filter, list, hint."""
        with Vertical(id="help"):
            yield Static(Content(say("help-title", self._language)), classes="title")
            yield Input(placeholder=say("help-prompt", self._language), compact=True)
            table = HelpTable(empty=say("no-rows", self._language))
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
        words = wanted.casefold().split()
        rows = [row for row in self._rows() if _has(row, words)]
        self.query_one(RowTable).show(columns, rows)

    def _rows(self) -> list[Row]:
        """The keys of this place, the signs, the query language, then all actions; in the box queries come first."""
        here = [action for action in told() if self._works_here(action)]
        rest = [action for action in told() if action not in here]
        signs = [self._entry(f"sign-{n}", each, "help-signs") for n, each in enumerate(SIGNS)]
        queries = [self._example(example) for example in GUIDE]
        parts = [
            [self._action(action, "help-here") for action in here],
            signs,
            queries,
            [self._action(action, "help-everything") for action in rest],
        ]
        if self._scope == "search":
            parts.insert(0, parts.pop(2))
        return [row for part in parts for row in part]

    def _works_here(self, action: Action) -> bool:
        if action.id == "unfold" and self._scope not in ("figures", "facets"):
            return False
        around = {"view"} if self._scope in VIEWS else _AROUND.get(self._scope, {"list", "page"})
        return bool({self._scope, *around} & set(action.scopes))

    def _action(self, action: Action, group: str) -> Row:
        language = self._language
        name, sentence = action.name.in_language(language), action.sentence.in_language(language)
        return Row(action.id, (action.shown, name, sentence), group=say(group, language))

    def _entry(self, key: str, entry: Entry, group: str) -> Row:
        language = self._language
        marks = (((0, len(entry.sign), entry.role),), (), ())
        cells = (entry.sign, "", entry.meaning.in_language(language))
        return Row(key, cells, marks, group=say(group, language))

    def _example(self, example: Example) -> Row:
        language = self._language
        cells = (self._examples[example.part], "", example.finds.in_language(language))
        return Row(example.typed, cells, group=say("help-queries", language))

    @on(Input.Changed)
    def _filter(self, message: Input.Changed) -> None:
        self._list(message.value.strip())

    @on(Input.Submitted)
    def _do(self) -> None:
        table = self.query_one(RowTable)
        self._choose(table.key)

    @on(RowTable.RowOpened)
    def _do_row(self, message: RowTable.RowOpened) -> None:
        self._choose(message.key)

    def _choose(self, key: str) -> None:
        """Do the action of the row, or put the example of a query into the box; a sign does nothing."""
        if key in BY_ID:
            self.dismiss(BY_ID[key])
        elif any(example.typed == key for example in GUIDE):
            self.dismiss(BY_ID["search"])

    def on_key(self, event: events.Key) -> None:
        """Move in the list while the filter has the focus."""
        table = self.query_one(RowTable)
        if event.key in _MOVES and not table.has_focus:
            event.stop()
            getattr(table, f"action_{_MOVES[event.key]}")()


def _has(row: Row, words: Sequence[str]) -> bool:
    """Whether a row has every word, in either language where it is an action."""
    action = BY_ID.get(row.key)
    other: tuple[str, ...] = ()
    if action:
        other = (action.id, action.name.zh, action.name.en, action.sentence.zh, action.sentence.en)
    text = " ".join((row.key, *row.cells, *other)).casefold()
    return all(word in text for word in words)
