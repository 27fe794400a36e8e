"""Speeches, by who gives them: name, post, bureau, theme, length, figures, matches."""

from __future__ import annotations

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Document
from changji_tui.ui.keys import bindings
from changji_tui.ui.tables.documents import DocumentsTable
from changji_tui.ui.tables.row_table import Column


class SpeakersTable(DocumentsTable):
    """Speeches, by who gives them; ← and → go from one to the next, as in the text."""

    BINDINGS = bindings("speakers")

    def columns_of_names(self) -> tuple[Column, ...]:
        """Who speaks, for which body, on what, and in which posts."""
        language = self.language
        return (
            Column(say("speaker", language), role="strong", sort="speaker"),
            Column(say("bureau", language), least=10, most=40, sort="bureau", spare=4),
            # What is ours and not the page's says so, here as everywhere.
            Column(
                say("theme", language), least=14, most=40, role="derived", sort="theme", spare=2
            ),
            Column(say("post", language), least=16, role="muted", sort="post", spare=6),
        )

    def columns_of_matches(self) -> tuple[Column, ...]:
        """Matches and where they fall; length and figures where there is room for them too."""
        sizes = [
            column._replace(spare=spare)
            for column, spare in zip(self.columns_of_counts(), (5, 5), strict=True)
        ]
        return (*super().columns_of_matches(), *sizes)

    def columns_of_counts(self) -> tuple[Column, ...]:
        """Length and figures; these go before length does."""
        length, figures, *_ = super().columns_of_counts()
        return length, figures._replace(spare=3)

    def counts_of(self, document: Document) -> tuple[str, ...]:
        """The numbers of a row; none where nothing matches."""
        counts = super().counts_of(document)
        return (*counts, *self.sizes_of(document)) if counts and self.results.asks else counts

    def names_of(self, document: Document) -> tuple[str, ...]:
        """Name, bureau, theme, posts."""
        language, speaker = self.language, document.speaker
        if speaker is None:
            return document.label.in_language(language), "", "", ""
        comma = "、" if language == "zh" else "; "
        return (
            speaker.name.in_language(language),
            speaker.organisation.in_language(language),
            speaker.theme.in_language(language) if speaker.theme else "",
            comma.join(post.in_language(language) for post in speaker.posts),
        )

    def action_previous_speech(self) -> None:
        """To the speech before."""
        self.cursor -= 1

    def action_next_speech(self) -> None:
        """To the speech after."""
        self.cursor += 1
