"""The name of an archive, and how much of it has been read."""

from __future__ import annotations

from changji_tui.archive.archive import Archive, ArchiveSearch
from changji_tui.layout.catalogue import say
from changji_tui.ui.archive.tables import MOST_PAGES
from changji_tui.ui.bars.heading import Heading


class ArchiveHeading(Heading):
    """The archive's name on the left, and its size on the right."""

    def tell(
        self, name: str, archive: Archive, search: ArchiveSearch | None, unread: int, faulty: int
    ) -> None:
        """Show how much of the archive has been read.

        Args:
            name: The archive's name.
            archive: What has been read so far.
            search: The search in it; None if there is none.
            unread: The number of pages still to be read.
            faulty: The number of pages that were read and have errors.
        """
        language = self.language
        pages, passages = len(archive.pages), archive.passages
        parts = [say("held", language, pages=f"{pages:,}", passages=f"{passages:,}")]
        if unread:
            read = pages + faulty
            counts = {"read": f"{read:,}", "pages": f"{read + unread:,}"}
            parts = [say("being-read", language, **counts)]
        if faulty:
            parts.append(say("faulty-pages", language, n=faulty))
        if (pages if search is None else len(search.rows)) > MOST_PAGES:
            parts.append(say("first-pages", language, n=f"{MOST_PAGES:,}"))
        self.text = f"{say('archive', language)} · {name}"
        self.aside = " · ".join(parts)
