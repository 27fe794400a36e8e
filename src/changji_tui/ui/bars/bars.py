"""The lines above and below the panes: masthead, tabs, status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.search import NOTHING, Results
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.actions import ACTIONS, Scope
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.messages import PaneWanted
from changji_tui.ui.painted import Painted

if TYPE_CHECKING:
    from changji_tui.archive.archive import Search

_OF_FIGURES = frozenset({"mark", "facets"})
"""Actions that nothing but figures can be the object of."""


def spread(left: Line, right: Line, width: int) -> Line:
    """Two lines on one row, the right one at its end; cut, then dropped, where room is short."""
    room = width - cell_len(left.text) - cell_len(right.text)
    if room < 2:
        return left
    shift = len(left.text) + room
    marks = tuple((a + shift, b + shift, role) for a, b, role in right.marks)
    return Line(left.text + " " * room + right.text, marks=left.marks + marks)


class Bar(Painted):
    """One row that draws itself."""

    language: reactive[str] = reactive("zh")
    """"zh" or "en"."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row."""
        return 1

    def line(self, width: int) -> Line:
        """What the row says, in `width` cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The row."""
        return self.painted(self.line(self.size.width))


class Masthead(Bar):
    """The page's name and what it holds."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def line(self, width: int) -> Line:
        """Title on the left, counts on the right."""
        page, language = self._page, self.language
        title = " " + truncate(page.title.in_language(language), width - 2)
        counts = say(
            "counts",
            language,
            documents=len(page.documents),
            figures=len(page.measures),
            people=sum(entity.kind == "person" for entity in page.entities),
        )
        left = Line(title, marks=((0, len(title), "strong"),))
        right = counts + " "
        return spread(left, Line(right, marks=((0, len(right), "muted"),)), width)


class Heading(Bar):
    """What a view shows, and a word about it on the right."""

    text: reactive[str] = reactive("")
    """What it shows."""
    aside: reactive[str] = reactive("")
    """How many, in which order, and the like."""
    brief: reactive[str] = reactive("")
    """The same for where there is no room for it."""

    def line(self, width: int) -> Line:
        """The text on the left, the word on the right."""
        text, aside = " " + truncate(self.text, width - 2), self.aside + " "
        if self.brief and cell_len(text + aside) + 2 > width:
            aside = self.brief + " "
        left = Line(text, marks=((0, len(text), "strong"),))
        return spread(left, Line(aside, marks=((0, len(aside), "muted"),)), width)


class Tabs(Bar):
    """The sections with their numbers, and how many matches each holds."""

    section: reactive[str] = reactive("")
    """The id of the pane in view."""
    results: reactive[Results] = reactive(NOTHING)
    """What is sought."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._edges: list[tuple[int, int, str]] = []

    def line(self, width: int) -> Line:
        """One tab after another; the one in view stands out."""
        tabs = self._tabs(both=True)
        if sum(cell_len(label) + len(count) + 6 for _, label, count in tabs) > width:
            tabs = self._tabs(both=False)
        text, marks, self._edges = " ", [], []
        for index, (section, label, count) in enumerate(tabs):
            start, left = len(text), cell_len(text)
            text += f"{index} {label}"
            role = "here" if section == self.section else "muted"
            marks.append((start, len(text), role))
            if count:
                text += f" {count}"
                marks.append((len(text) - len(count), len(text), "matches"))
            self._edges.append((left, cell_len(text), section))
            text += "   "
        return Line(text, marks=tuple(marks))

    def _tabs(self, *, both: bool) -> list[tuple[str, str, str]]:
        """Id, label and count of each section; the label in both languages if there is room."""
        tabs = []
        for section in self._page.sections:
            other = "zh" if self.language == "en" else "en"
            label = section.title.in_language(self.language)
            if both:
                label += f" {section.title.in_language(other)}"
            matches = len(self.results.in_section(section.id))
            tabs.append((section.id, label, str(matches or "")))
        return tabs

    def on_click(self, event: events.Click) -> None:
        """Go to the pane of the tab."""
        for start, end, section in self._edges:
            if start <= event.x < end:
                self.post_message(PaneWanted(section))


class SearchMark(Bar):
    """The lens before the search box."""

    def line(self, width: int) -> Line:
        """The lens."""
        return Line(glyph("search"), role="accent")


class Rule(Bar):
    """A quiet line from side to side."""

    def line(self, width: int) -> Line:
        """The line."""
        return Line(glyph("rule") * width, role="faint")


def trouble_with(sought: Results | Search, nothing: str, language: str) -> str:
    """That a query cannot be read, or finds nothing, and what would be right.

    Args:
        sought: What is sought; it is in error, or finds nothing.
        nothing: The name of the words for it.
        language: "zh" or "en".
    """
    if sought.error:
        return sought.error.in_language(language)
    said = say(nothing, language, query=sought.query.strip())
    near = " · ".join(f"{near.query} ({near.hits:,})" for near in sought.instead)
    return said + (say("nearest", language, queries=near) if near else "")


class Status(Bar):
    """What keys do here; or, for a while, what just happened."""

    scope: reactive[Scope] = reactive("list")
    """Where the focus is."""
    speaks: reactive[bool] = reactive(False)
    """Whether the texts there are speeches."""
    message: reactive[str] = reactive("")
    """What just happened; empty: nothing."""
    results: reactive[Results] = reactive(NOTHING)
    """What is sought on a page."""
    trouble: reactive[str] = reactive("")
    """What is wrong with a query, if `results` do not tell."""
    shown: reactive[Form] = reactive("printed")
    """The form of every number; said where it is not the printed one."""
    marked: reactive[tuple[str, ...]] = reactive(())
    """The ids of the marked figures, whose number it says."""

    walks = True
    """Whether there are matches to walk to."""

    def line(self, width: int) -> Line:
        """What matters now; at the end the marks and the form of the numbers."""
        told = []
        if self.marked:
            told.append(f"{glyph('marked')} {say('marked', self.language, n=len(self.marked))}")
        if self.shown != "printed":
            told.append(say(f"shown-{self.shown}", self.language))
        if not told:
            return self._left(width)
        state = "  ".join(told) + " "
        left = self._left(width - cell_len(state) - 3)
        return spread(left, Line(state, marks=((0, len(state), "accent"),)), width)

    def _left(self, width: int) -> Line:
        """The message; else, while a query is typed, what is wrong with it; else keys."""
        trouble = self._trouble() if self.scope == "search" else ""
        if self.message or trouble:
            text = " " + truncate(self.message or trouble, width - 2)
            return Line(text, marks=((0, len(text), "accent" if self.message else "fails"),))
        text, marks = "", []
        for keys, name in self._keys():
            piece = f" {keys} {name} "
            if cell_len(text) + cell_len(piece) > width:
                break
            start = len(text) + 1
            marks += [
                (start, start + len(keys), "strong"),
                (start + len(keys), len(text) + len(piece), "muted"),
            ]
            text += piece + " "
        return Line(text, marks=tuple(marks))

    def _trouble(self) -> str:
        """That a query cannot be read, or finds nothing, and what would be right."""
        results = self.results
        if not results.error and (results.hits or not results.asks):
            return self.trouble
        return trouble_with(results, "found-nothing", self.language)

    def _keys(self) -> list[tuple[str, str]]:
        language = self.language
        steps = "step-speeches" if self.speaks else "step-figures"
        moves = {
            "side_by_side": [
                ("↑↓", say("move", language)),
                ("Tab", say("other-text", language)),
            ],
            "search": [
                ("⏎", say("to-list", language)),
                *([("F3", say("next-match", language))] if self.walks else []),
                ("Esc", say("clear", language)),
            ],
            "list": [("↑↓", say("move", language)), ("0–9", say("panes", language))],
            "text": [("↑↓", say("move", language)), ("←→", say(steps, language))],
            "archive": [("↑↓", say("move", language)), ("⏎", say("open-page", language))],
            "concordance": [("⏎", say("to-text", language)), ("o", say("order", language))],
            "matrix": [("↑↓←→", say("move", language)), ("⏎", say("in-context", language))],
            "shared": [("↑↓", say("move", language)), ("⏎", say("to-text", language))],
            "quotes": [("↑↓", say("move", language)), ("⏎", say("to-text", language))],
        }
        moves["figures"], moves["card"] = moves["list"], moves["text"]
        own = {
            "archive": {"archive"},
            "search": {"search"},
            "list": {"list", "page"},
            "figures": {"list", "page"},
            "text": {"text", "page"},
        }
        scopes = own.get(self.scope, {"view"}) | {self.scope}
        actions: dict[str, str] = {}
        for action in sorted(ACTIONS, key=lambda action: action.footer):
            shown = action.shown.partition(" ")[0]
            is_nearest = self.scope in action.scopes or shown not in actions
            works = self.scope != "list" or action.id not in _OF_FIGURES
            if action.footer and works and scopes & set(action.scopes) and is_nearest:
                actions[shown] = action.name.in_language(language)
        goes_back = self.scope not in ("search", "list", "figures")
        back = [("Esc", say("back", language))] if goes_back else []
        return [*moves.get(self.scope, moves["list"][:1]), *back, *actions.items()]
