"""The printed source of a document: its authors, its title, and its publication."""

from __future__ import annotations

import re

from changji_tui.citing.stretches import Stretch
from changji_tui.model.documents import Document
from changji_tui.model.files import PublicationRecord
from changji_tui.model.page import Page
from changji_tui.model.record import record

_DASH = re.compile(r"[—―–-]*\s*")
UNPUBLISHED = PublicationRecord()
"""The publication of a page whose paper and date are not recorded."""


@record
class Source:
    """A document as a bibliography lists it; everything is as printed, nothing is inferred."""

    id: str
    """The page's id, a slash, the document's."""
    authors: tuple[str, ...]
    """The speaker, or else the people in the byline; empty if the page names nobody."""
    compilers: tuple[str, ...]
    """The people who wrote the speech down."""
    title: str
    """The headline, or the heading over a speech, or else a name of ours."""
    subtitle: str
    """The subtitle without the dash before it; empty if there is none."""
    is_titled: bool
    """Whether the title is printed, and not a name of ours."""
    publication: PublicationRecord
    """Paper, date and page, as far as they are recorded."""


def sources_of(page: Page, stretch: Stretch) -> tuple[Source, ...]:
    """The documents that print the cited words; for a heading of the page, the heading itself."""
    if stretch.documents:
        return tuple(_document(page, document) for document in stretch.documents)
    return (
        Source(
            id=f"{page.id}/{stretch.id}",
            authors=(),
            compilers=(),
            title=stretch.text,
            subtitle="",
            is_titled=True,
            publication=page.publication or UNPUBLISHED,
        ),
    )


def _document(page: Page, document: Document) -> Source:
    people = tuple(person.name for person in document.byline.people) if document.byline else ()
    section = next(section for section in page.sections if section.id == document.section)
    heading = section.heading if document.speaker else None
    printed = document.headline or heading
    subtitle = document.subtitle.text if document.subtitle and document.headline else ""
    return Source(
        id=f"{page.id}/{document.id}",
        authors=(document.speaker.name.zh,) if document.speaker else people,
        compilers=people if document.speaker else (),
        title=printed.text if printed else document.label.zh,
        subtitle=_DASH.sub("", subtitle, count=1),
        is_titled=printed is not None,
        publication=page.publication or UNPUBLISHED,
    )
