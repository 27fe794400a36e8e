"""Finds the people named in a text: speakers, authors, and those who are quoted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from changji_tui.finding.structure import Part, byline_names
from changji_tui.model.files import EntityRecord
from changji_tui.model.recorded import Bilingual
from changji_tui.text.persons import (
    COMPOUND_SURNAMES,
    HONORIFICS,
    REPORTED,
    SAYER,
    is_name,
    is_titled,
)

_OF_ANYONE = frozenset(["先生", "女士", "小姐", "同志", "老师", "老師", "同学", "同學"])
"""Titles that can follow any surname, whatever posts the person holds."""


def people(parts: Sequence[Part], passages: Iterable[str]) -> tuple[EntityRecord, ...]:
    """Record every person that a text names, in the order in which they are found, as drafts.

    Args:
        parts: The parts of the text that become documents.
        passages: All passages.

    Returns:
        Persons, except those of whom only a role is printed (主席). Each has all its printed forms:
        张伟, and 张议员 if no other 张 is named and he holds no other post.
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
    posts: dict[str, str] = defaultdict(str)
    for part in parts:
        if part.who:
            posts[part.who.name] += part.who.post
    whole = [name for name in found if not is_titled(name)]
    surnames = Counter(map(_surname, whole))
    forms = {
        name: tuple(form for form in _called(name, posts[name]) if form in text)
        for name in whole
        if surnames[_surname(name)] == 1
    }
    others = {form for own in forms.values() for form in own}
    return tuple(
        EntityRecord(
            id=f"person-{number}",
            kind="person",
            name=Bilingual(zh=name),
            aliases=forms.get(name, ()),
            draft=True,
        )
        for number, name in enumerate((n for n in found if n not in others), start=1)
    )


def _called(name: str, posts: str) -> Iterator[str]:
    """Other names of a person: the surname with a title, which must be one of the posts if these are known."""
    for title in sorted(HONORIFICS):
        if not posts or title in posts or title in _OF_ANYONE:
            yield _surname(name) + title


def _surname(name: str) -> str:
    return name[:2] if name[:2] in COMPOUND_SURNAMES else name[0]
