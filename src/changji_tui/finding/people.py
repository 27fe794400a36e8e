"""Finds the people named in a text: speakers, authors, and those who are quoted."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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
    named_by_sound,
)
from changji_tui.text.transliterated import DOTS, given, is_transliterated, plain

_OF_ANYONE = frozenset(["先生", "女士", "小姐", "同志", "老师", "老師", "同学", "同學"])
"""Titles that can follow any surname, whatever posts the person holds."""


def people(parts: Sequence[Part], passages: Iterable[str]) -> tuple[EntityRecord, ...]:
    """Record every person that a text names, in the order in which they are found, as drafts.

    Args:
        parts: The parts of the text that become documents.
        passages: All passages.

    Returns:
        Persons, except those of whom only a role is printed (主席). Each has all its printed forms:
        张伟, and 张议员 if no other 张 is named and he holds no other post; 阿依古丽·买买提, and 阿依古丽 if
        that is no other person's first part.
    """
    names = [part.who.name for part in parts if part.who and part.who.is_person]
    names += [name for part in parts if part.byline for name, _ in byline_names(part.byline)]
    text = "\n".join(passages)
    names += [
        name
        for pattern in (REPORTED, SAYER)
        for match in pattern.finditer(text)
        for name in match.groups()
        if name and is_name(name)
    ]
    names += named_by_sound(text)
    found = list(dict.fromkeys(names))
    posts: dict[str, str] = defaultdict(str)
    for part in parts:
        if part.who:
            posts[part.who.name] += part.who.post
    twins = _twins(found)
    whole = [name for name in twins if not is_titled(name) and not is_transliterated(name)]
    surnames = Counter(map(_surname, whole))
    forms = {
        name: tuple(form for form in _called(name, posts[name]) if form in text)
        for name in whole
        if surnames[_surname(name)] == 1
    }
    forms |= _by_first_part(twins, posts, text)
    for name, prints in twins.items():
        if prints:
            forms[name] = (*forms.get(name, ()), *prints)
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


def _twins(found: Sequence[str]) -> dict[str, list[str]]:
    """Other prints of each name, with dots of another kind or a space within: 阿依古丽•买买提, 王 强."""
    firsts: dict[str, str] = {}
    twins: dict[str, list[str]] = {}
    for name in found:
        first = firsts.setdefault(plain(name), name)
        if first == name:
            twins[name] = []
        else:
            twins[first].append(name)
    return twins


def _by_first_part(
    twins: Mapping[str, Sequence[str]], posts: Mapping[str, str], text: str
) -> dict[str, tuple[str, ...]]:
    """The first part of each name with dots, if the text calls only that person by it: 阿依古丽."""
    forms: dict[str, tuple[str, ...]] = {}
    for name, others in twins.items():
        short = given(name)
        own = "".join(posts[other] for other in (name, *others))
        is_of_another = own and any(
            title in posts[short] and title not in own and title not in _OF_ANYONE
            for title in HONORIFICS
        )
        begun = len(re.findall(rf"{short}\s?[{DOTS}]", text))
        is_of_one = begun == sum(text.count(other) for other in (name, *others))
        alone = re.search(rf"(?<![{DOTS}\s]){short}(?!\s?[{DOTS}])", text)
        is_called = short in twins or (len(short) > 2 and alone)
        if short and is_of_one and is_called and not is_of_another:
            forms[name] = (short,)
    return forms


def _called(name: str, posts: str) -> Iterator[str]:
    """Other names of a person: the surname with a title, which must be one of the posts if these are known."""
    for title in sorted(HONORIFICS):
        if not posts or title in posts or title in _OF_ANYONE:
            yield _surname(name) + title


def _surname(name: str) -> str:
    return name[:2] if name[:2] in COMPOUND_SURNAMES else name[0]
