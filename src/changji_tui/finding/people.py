"""Who is named in a text: speakers, authors, and those whose words are reported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from changji_tui.finding.structure import Part, byline_names
from changji_tui.model.files import EntityRecord
from changji_tui.model.recorded import Bilingual
from changji_tui.text.persons import HONORIFICS, REPORTED, SAYER, is_name


def people(parts: Sequence[Part], passages: Iterable[str]) -> tuple[EntityRecord, ...]:
    """Record every person whom a text names, in the order in which they are found; all are drafts.

    Args:
        parts: What becomes documents.
        passages: All passages.

    Returns:
        Persons, without those whose role alone is printed (主席), with the forms in which they are printed: 张伟, 张议员 where no other 张 is named.
    """
    names = [part.who.name for part in parts if part.who and is_name(part.who.name)]
    names += [name for part in parts if part.byline for name, _ in byline_names(part.byline)]
    text = "\n".join(passages)
    names += [
        name
        for pattern in (REPORTED, SAYER)
        for match in pattern.finditer(text)
        for name in match.groups()
        if name and is_name(name)
    ]
    found = list(dict.fromkeys(names))
    surnames = [name[0] for name in found]
    records: list[EntityRecord] = []
    for name in found:
        aliases: list[str] = []
        if surnames.count(name[0]) == 1:
            aliases = [name[0] + title for title in sorted(HONORIFICS) if name[0] + title in text]
        aliases = [alias for alias in aliases if alias not in found]
        records.append(
            EntityRecord(
                id=f"person-{len(records) + 1}",
                kind="person",
                name=Bilingual(zh=name),
                aliases=tuple(aliases),
                draft=True,
            )
        )
    return tuple(records)
