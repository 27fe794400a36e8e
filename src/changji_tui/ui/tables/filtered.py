"""A list of items of the page, each of one kind: every item, or those of the kind that is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.ui import marks
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.row_table import RowTable

Item = TypeVar("Item")


class FilteredTable(RowTable, Generic[Item]):
    """Items in page order; the subclass names their kinds and draws their rows."""

    KINDS: ClassVar[tuple[str, ...]]
    """Every kind, in the order of the filter; "" is that of items of no kind."""
    NAMES: ClassVar[str]
    """How the keys of the names of its kinds begin in the catalogue."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    kind: var[str | None] = var(None)
    """The kind that is listed; None: every kind."""

    def __init__(self, page: Page, items: Mapping[str, Item]) -> None:
        """List items.

        Args:
            page: The page of the items.
            items: The items by the keys of their rows, in the order of the rows.
        """
        super().__init__()
        self._page = page
        self._items = items

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        return self._items.get(self.key)

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the rows, in their order."""
        return tuple(self._items[row.key] for row in self.rows)

    @property
    def pointed(self) -> Pointed | None:
        """What the cursor is on."""
        return self.point_at(self.item) if self.item is not None else None

    @property
    def counts(self) -> dict[str, int]:
        """How many items are of each kind that there is, in the order of the filter."""
        counts = Counter(map(self.kind_of, self._items.values()))
        return {kind: counts[kind] for kind in self.KINDS if kind in counts}

    def point_at(self, item: Item) -> Pointed | None:
        """What an item is for the keys that copy, mark and cite."""
        raise NotImplementedError

    def is_marked(self, key: str) -> bool:
        """Whether the item of the row with this key is marked."""
        return marks.key_of(self._page, self.point_at(self._items[key])) in self.marked

    def kind_of(self, item: Item) -> str:
        """The kind of an item."""
        raise NotImplementedError

    def kind_name(self, kind: str, language: str) -> str:
        """A kind in words."""
        return say(f"{self.NAMES}-{kind or 'none'}", language)

    def columns(self) -> Sequence[Column]:
        """The columns, in the language."""
        raise NotImplementedError

    def row(self, key: str, item: Item) -> Row:
        """The row of an item, in the language."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """List the items."""
        self.fill()

    def watch_language(self) -> None:
        """List them in the other language."""
        if self.is_mounted:
            self.fill()

    def watch_kind(self) -> None:
        """List those of the kind."""
        self.watch_language()

    def fill(self) -> None:
        """List the items of the kind, in the language."""
        listed = (
            self.row(key, item)
            for key, item in self._items.items()
            if self.kind in (None, self.kind_of(item))
        )
        self.show(self.columns(), tuple(listed))
