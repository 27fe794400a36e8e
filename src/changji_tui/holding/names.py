"""Checks names of persons and bodies in a draft: the page's own, nearly the page's, or unknown to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from typing import NamedTuple

from changji_tui.holding.approximate import likest
from changji_tui.holding.bodies import Bodies
from changji_tui.holding.draft import Draft, is_chinese
from changji_tui.holding.verdicts import Claim, Held, Language, Verdict
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual
from changji_tui.text.persons import REPORTED

_KINDS = ("person", "organisation")
_HAN = "[\u3400-\u9fff]"
_CAPITALS = re.compile(
    r"\b[A-Z][A-Za-z’'-]*\.?,?(?: (?:of|and|the|for|in) (?=[A-Z])| (?=[A-Z&]))?(?:[A-Z][A-Za-z’'.-]*,?(?: (?:of|and|the|for|in) (?=[A-Z])| (?=[A-Z&])|))+"
)
_PINYIN = re.compile(r"\b(?P<name>[A-Z][a-z]{1,5} [A-Z][a-z]+)\b")
_SAID_EN = r"said|says|told|noted|stressed|announced|reported|wants|added|promised|explained"
_CUE_AFTER = re.compile(
    rf",? (?:{_SAID_EN})\b|, (?:head|director|manager|secretary|chair|deputy|general|the)\b"
)
_CUE_BEFORE = re.compile(
    rf"(?:\b(?:{_SAID_EN}|director|head|secretary|manager|Mr|Ms|Dr|reporter|chair|Professor|academician)\.? )$"
)
_LEAST_BODY = 6
"""The fewest characters of a body's name that is recognised when changed; shorter ones resemble other words."""
_LIKE_PERSON, _LIKE_BODY = 0.8, 0.86
"""The least ratio of equal letters (Ratcliff and Obershelp) at which an English name is nearly another."""


class _Place(NamedTuple):
    start: int
    end: int
    verdict: Verdict
    entity: EntityRecord | None


def held_names(
    draft: Draft, page: Page, bodies: Bodies, taken: list[tuple[int, int]]
) -> tuple[Held, ...]:
    """Find the names of a draft, in order, with their verdicts.

    Args:
        draft: The draft.
        page: The page.
        bodies: The names of the page.
        taken: Stretches that are other claims; a name in one is no claim of its own.
    """
    held: list[Held] = []
    names = _Names(page, bodies)
    for sentence in draft.sentences:
        text = draft.prose[slice(*sentence)]
        language: Language = "zh" if is_chinese(text) else "en"
        places = names.places(text, language)
        for place in places:
            start, end = sentence[0] + place.start, sentence[0] + place.end
            if any(a < end and start < b for a, b in taken):
                continue
            claim = Claim(
                "name", start, end, " ".join(draft.text[start:end].split()), sentence, language
            )
            held.append(_held(page, claim, place))
    return tuple(held)


def _held(page: Page, claim: Claim, place: _Place) -> Held:
    if place.entity is None:
        note = Bilingual(zh="版面没有这个人。", en="the page names nobody so")
        return Held(claim, "not-found", note)
    name = place.entity.name
    mentions = page.mentions[place.entity.id]
    first = mentions[0] if mentions else None
    printed = f"{name.zh} ({name.en})" if claim.language == "en" else name.zh
    note = Bilingual(zh=f"版面作{name.zh}", en=f"the page has {printed}")
    return Held(
        claim,
        place.verdict,
        note,
        (),
        first.passage.id if first else "",
        (first.start, first.end) if first else None,
    )


class _Names:
    """Finds names in one sentence."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self.page = page
        self.bodies = bodies
        self.entities = [entity for entity in page.entities if entity.kind in _KINDS]

    def places(self, text: str, language: Language) -> list[_Place]:
        exact = list(self._exact(text, language))
        others = self._chinese(text) if language == "zh" else self._english(text)
        places = list(exact)
        for place in others:
            if not any(a.start < place.end and place.start < a.end for a in places):
                places.append(place)
        return sorted(places)

    @cached_property
    def _english_text(self) -> str:
        """Our English of the page, whose forms of names count as the page's own."""
        return _plain(" ".join(passage.translation for passage in self.page.passages))

    def _exact(self, text: str, language: Language) -> Iterator[_Place]:
        """The full names of the page."""
        for place in self.bodies.named(text, language):
            entity = self.bodies.entities[place.entity]
            words = text[place.start : place.end]
            if entity.kind not in _KINDS:
                continue
            if language == "zh" and words in (entity.name.zh, *entity.aliases):
                yield _Place(place.start, place.end, "verbatim", entity)
            elif language == "en" and _plain(words) == _plain(entity.name.en):
                yield _Place(place.start, place.end, "equal", entity)

    def _chinese(self, text: str) -> Iterator[_Place]:
        persons = [entity for entity in self.entities if entity.kind == "person"]
        for match in REPORTED.finditer(text):
            group = "titled" if match["titled"] else "says"
            entity = next((e for e in persons if _is_near(match[group], e.name.zh)), None)
            verdict: Verdict = "near" if entity else "not-found"
            yield _Place(*match.span(group), verdict, entity)
        for entity in self.entities:
            if entity.kind == "organisation" and len(entity.name.zh) >= _LEAST_BODY:
                most = len(entity.name.zh) // 5
                near = (
                    likest(entity.name.zh, text, most) if _may_be_near(entity, text, most) else None
                )
                if near and near.distance:
                    yield _Place(near.start, near.end, "near", entity)

    def _english(self, text: str) -> Iterator[_Place]:
        for match in _CAPITALS.finditer(text):
            words = match[0].rstrip(" ,")
            if _plain(words) in self._english_text:
                continue
            start = match.start()
            nearest = max(
                (e for e in self.entities if e.kind == "organisation"),
                key=lambda e: _ratio(words, e.name.en),
                default=None,
            )
            if nearest and _LIKE_BODY <= _ratio(words, nearest.name.en) < 1:
                yield _Place(start, start + len(words), "near", nearest)
        persons = [entity for entity in self.entities if entity.kind == "person"]
        for match in _PINYIN.finditer(text):
            words = match["name"]
            nearest = max(persons, key=lambda e: _ratio(words, e.name.en), default=None)
            is_cued = _CUE_AFTER.match(text, match.end()) or _CUE_BEFORE.search(
                text[: match.start()]
            )
            if (
                nearest
                and _LIKE_PERSON <= _ratio(words, nearest.name.en) < 1
                and (is_cued or words.split()[0] == nearest.name.en.split()[0])
            ):
                yield _Place(*match.span("name"), "near", nearest)
            elif is_cued:
                yield _Place(*match.span("name"), "not-found", None)


def _may_be_near(entity: EntityRecord, text: str, most: int) -> bool:
    """Whether a text has enough of a name's pairs of characters: each changed character breaks at most two."""
    name = entity.name.zh
    pairs = [name[at : at + 2] for at in range(len(name) - 1)]
    return sum(pair in text for pair in pairs) >= len(pairs) - 2 * most


def _is_near(name: str, known: str) -> bool:
    """Whether a Chinese name differs from another in one character that is not the surname."""
    return (
        len(name) == len(known)
        and name[0] == known[0]
        and sum(a != b for a, b in zip(name, known, strict=True)) == 1
    )


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", name.lower().replace("’", "").replace("'", "")).strip()


@lru_cache(maxsize=4096)
def _ratio(one: str, other: str) -> float:
    """The likeness of two names, 0 to 1; 0 if they cannot be alike enough."""
    matcher = SequenceMatcher(None, _plain(one), _plain(other), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE_PERSON else 0.0
