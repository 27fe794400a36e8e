"""Where a reader leaves a page, and how the next session comes back to it."""

from __future__ import annotations

from collections.abc import Mapping

from changji_tui.layout.panes import tab_of
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.ui.home.state import Place
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.tables.columns import Order
from changji_tui.ui.tables.row_table import RowTable


def place_left(
    section: str, figure: Figure | None, query: str, panes: Mapping[str, Pane], before: Place
) -> Place:
    """What the next session needs to know of where a reader is.

    Args:
        section: The id of the pane in view.
        figure: The selected figure.
        query: What is sought.
        panes: The panes that were shown, by id.
        before: The place of the last session: a pane that was not shown keeps its order.
    """
    document = panes[section].document if section in panes else None
    orders = {name: order for name, order in before.orders.items() if name not in panes}
    for name, pane in panes.items():
        for table in pane.query(RowTable):
            if table.order:
                orders[name] = (table.order.name, table.order.descending)
    return Place(
        section=section,
        document=document.id if document else "",
        figure=figure.id if figure else "",
        query=query,
        orders=orders,
    )


def take_order(name: str, pane: Pane, place: Place) -> None:
    """Order a pane's list as it was left."""
    if name in place.orders:
        for table in pane.query(RowTable):
            table.order = Order(*place.orders[name])


def show_document(page: Page, pane: Pane, name: str, place: Place) -> None:
    """Show what was read in a pane, if the page still has it."""
    document = next((one for one in page.documents if one.id == place.document), None)
    if document and tab_of(page, document.section).id == name:
        pane.document = document
        pane.list.select(document.id)


def figure_of(page: Page, place: Place) -> Figure | None:
    """The figure that was selected, if the page still has it."""
    found = page.find(place.figure)
    return found if isinstance(found, Figure) else None
