"""The export dialog: what to write, and to which file. It asks before it replaces a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from changji_tui import exporting
from changji_tui.errors import ChangjiError
from changji_tui.exporting.tables import Table
from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.text.cleaning import single_line
from changji_tui.ui.selected import SelectingScreen

if TYPE_CHECKING:
    from changji_tui.ui.copying import CopyingApp

_FORMS = {".csv": "csv", ".json": "json", ".md": "markdown", ".tsv": "tsv"}
"""The format of a file for each ending of its name."""


class Offer(NamedTuple):
    """One thing that can be written."""

    label: str
    """What it is."""
    name: str
    """The name that is proposed for the file."""
    suffixes: tuple[str, ...]
    """How its name may end; empty: in any way."""
    make: Callable[[str], str]
    """Makes it in a form."""


def table_offer(table: Table, language: str) -> Offer:
    """The list in view."""
    label = say("export-list", language, rows=len(table.rows))
    return Offer(label, "list.csv", tuple(_FORMS), lambda form: exporting.as_form(table, form))


def page_offers(page: Page, language: str) -> list[Offer]:
    """The whole page, its figures, its sentences."""
    names = {"page": "page.json", "figures": "figures.csv", "sentences": "sentences.tsv"}
    return [
        Offer(
            say(f"export-{what}", language),
            name,
            tuple(_FORMS),
            lambda form, what=what: exporting.export(page, what, form),  # type: ignore[misc]
        )
        for what, name in names.items()
    ]


def text_offer(text: str, language: str, name: str = "text.txt") -> Offer:
    """A text as it is."""
    return Offer(say("export-text", language), name, (), lambda form: text)


class PathBox(Input):
    """The file's name; Tab completes it."""

    BINDINGS = [
        Binding("tab", "complete", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
    ]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character is text here, not a command."""
        return bool(character and character.isprintable())

    def action_complete(self) -> None:
        """Complete the name as far as the folder's names agree."""
        self.value = completed(self.value)
        self.cursor_position = len(self.value)

    def action_choose(self, by: int) -> None:
        """Offer the next thing, or the one before."""
        cast("ExportScreen", self.screen).choose(by)


def completed(typed: str) -> str:
    """Complete a path as far as the names in its folder agree; add the slash to a folder."""
    folder, name = os.path.split(typed)
    try:
        with os.scandir(Path(folder or ".").expanduser()) as entries:
            found = {e.name: e.is_dir() for e in entries if e.name.startswith(name)}
    except (OSError, ValueError, RuntimeError):
        return typed
    if not name:
        found = {known: is_folder for known, is_folder in found.items() if known[0] != "."}
    common = os.path.commonprefix(list(found))  # noqa: RUF071  characters are meant
    if len(common) < len(name) or common != single_line(common):
        return typed
    end = "/" if found.get(common) and len(found) == 1 else ""
    return os.path.join(folder, common) + end  # noqa: PTH118  keeps ~ and ./ as typed


class ExportScreen(ModalScreen[None], SelectingScreen[None]):
    """The dialog: a choice of things, a path, and a line that says what happened."""

    DEFAULT_CSS = """
    ExportScreen {
        align: center middle;
        background: $background;
        #export { width: 90%; max-width: 84; height: auto; background: $surface; padding: 1 2; }
        Input { border: none; padding: 0; height: 1; background: $surface; }
        .title { text-style: bold; height: 1; }
        .what { height: 1; margin: 1 0; }
        .said { height: auto; min-height: 1; margin: 1 0 0 0; }
        .hint { color: $muted; height: 1; }
    }
    """
    BINDINGS = [Binding("escape", "back", show=False)]

    def __init__(self, language: str, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._language = language
        self._offers = offers
        self._at = 0
        self._confirmed = ""

    def compose(self) -> ComposeResult:
        """Title, what, path, what happened, hint."""
        with Vertical(id="export"):
            yield Static(Content(say("export-title", self._language)), classes="title")
            yield Static(Content(self._choice), classes="what")
            prompt = say("export-path", self._language)
            yield PathBox(self._offer.name, placeholder=prompt, compact=True, select_on_focus=False)
            yield Static(Content(""), classes="said")
            yield Static(Content(say("export-hint", self._language)), classes="hint")

    @property
    def _offer(self) -> Offer:
        return self._offers[self._at]

    @property
    def _choice(self) -> str:
        number = f"{self._at + 1}/{len(self._offers)}  " if len(self._offers) > 1 else ""
        return f"{number}{self._offer.label}"

    def choose(self, by: int) -> None:
        """Offer another thing; propose its name, unless the reader typed one."""
        box = self.query_one(PathBox)
        was_proposed = box.value == self._offer.name
        self._at = (self._at + by) % len(self._offers)
        if was_proposed:
            box.value = self._offer.name
            box.cursor_position = len(box.value)
        self.query_one(".what", Static).update(Content(self._choice))

    def _say(self, message: str) -> None:
        self.query_one(".said", Static).update(Content(message))

    @on(Input.Changed)
    def _typed(self) -> None:
        self._confirmed = ""
        if self.is_mounted:
            self._say("")

    @on(Input.Submitted)
    def _write(self, message: Input.Submitted) -> None:
        offer, typed, language = self._offer, message.value.strip(), self._language
        suffix = Path(typed).suffix.casefold()
        if not typed or (offer.suffixes and suffix not in offer.suffixes):
            suffixes = " ".join(offer.suffixes or (".txt",))
            self._say(say("export-suffix", language, suffixes=suffixes))
            return
        try:
            path = Path(typed).expanduser()
            if path.exists() and self._confirmed != typed:
                self._confirmed = typed
                self._say(say("export-exists", language, path=typed))
                return
            form = _FORMS.get(suffix, "text")
            exporting.write(path, exporting.encoded(offer.make(form), form))
        except (ChangjiError, OSError, ValueError, RuntimeError) as error:
            self._confirmed = ""
            self._say(say("export-failed", language, problem=single_line(str(error))))
            return
        self._confirmed = typed
        self.dismiss()
        cast("CopyingApp", self.app).tell(say("written", language, path=typed))

    def action_back(self) -> None:
        """Close the dialog and write nothing."""
        self.dismiss()
