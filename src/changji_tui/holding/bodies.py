"""Finds the bodies and persons of the page that a draft names, and which of them a claim is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from changji_tui.holding.draft import Draft
from changji_tui.holding.verdicts import Claim, Language
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.text.syllables import neutral

_KINDS = ("person", "organisation", "place")
_MOSTLY = 0.7
"""The part of a word's places on the page that must be in names of one entity for the word to mean it."""
_REGIONS = ("市", "州", "县", "省", "区", "盟", "旗")
"""Endings of the names of administered places."""
_COMMON = frozenset({"across", "for", "from", "in", "of", "the", "and", "under", "within"})
_LANGUAGES: tuple[Language, Language] = ("zh", "en")
_CLAUSE = re.compile(r"[，；。：,;:（(—–]|\b(?:and|while|whereas|but|that)\b", re.IGNORECASE)
_CLAUSE_START = re.compile(
    rf"(?:^|{_CLAUSE.pattern})"
    r"[\s*#>\-“\"]*(?:(?:the|in|for|at|by|as for|meanwhile|在|而|其中|同时|此外)\s*)*$",
    re.IGNORECASE,
)
_REACH = 400
"""Characters of a sentence before and after an amount in which its body is looked for."""
_LONGEST_PART = 4
"""The most characters of a part that means the whole name: 小金牛."""
_EDGES: dict[Language, str] = {"zh": r"[^\s\S]", "en": r"\w"}
"""The characters that may not touch a name: in Chinese none, in English letters and digits."""
_ANAPHOR = re.compile(
    r"该|这家|那家|其中|他们|它|公司|企业(?=的)|\b(?:it|its|the (?:company|firm|enterprise|city|zone))\b",
    re.IGNORECASE,
)
"""Words that refer to a body named in the sentence before."""
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")


class Named(NamedTuple):
    """A place in a draft that names a body or a person."""

    start: int
    """Where it starts."""
    end: int
    """Where it ends."""
    entity: str
    """The id of the entity."""


class Bodies:
    """The names of a page, as drafts use them: in full, by an alias, or by an unmistakable part."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._last: tuple[Draft, list[Named]] | None = None
        self.entities = {entity.id: entity for entity in page.entities if entity.kind in _KINDS}

    def named(self, text: str, language: Language) -> tuple[Named, ...]:
        """Every name in a text, in order; of several that begin at one place, the longest."""
        found: list[Named] = []
        pattern, owners = self._patterns[language]
        if pattern is None:
            return ()
        for match in pattern.finditer(text.replace("’", "'")):
            found.append(Named(match.start(), match.end(), owners[match[0].lower()]))
        return tuple(found)

    @cached_property
    def _patterns(self) -> dict[Language, tuple[re.Pattern[str] | None, dict[str, str]]]:
        return {
            "zh": self._pattern(self._chinese(), _EDGES["zh"]),
            "en": self._pattern(self._english(), _EDGES["en"]),
        }

    def _pattern(
        self, names: Iterator[tuple[str, str]], edge: str
    ) -> tuple[re.Pattern[str] | None, dict[str, str]]:
        owners: dict[str, str] = {}
        for name, entity in names:
            owners.setdefault(name.lower(), entity)
        if not owners:
            return None, owners
        longest = sorted(owners, key=len, reverse=True)
        joined = "|".join(map(re.escape, longest))
        return re.compile(rf"(?<!{edge})(?:{joined})(?!{edge})", re.IGNORECASE), owners

    def _chinese(self) -> Iterator[tuple[str, str]]:
        yield from self._in_full("zh")
        yield from self._parts(_pairs, "zh")

    def _english(self) -> Iterator[tuple[str, str]]:
        yield from self._in_full("en")
        yield from self._pinyin()
        yield from self._parts(
            lambda text: [w for w in _WORD.findall(text) if w.lower() not in _COMMON], "en"
        )

    def _pinyin(self) -> Iterator[tuple[str, str]]:
        """Names of bodies in pinyin, as English writes untranslated names: Rong'ao, Jiushenghe."""
        parts = dict(self._parts(_pairs, "zh"))
        for entity in self.entities.values():
            if not self._has_figures(entity):
                continue
            for name in (entity.name.zh, *entity.aliases):
                syllables = [
                    neutral(own).replace("ü", "u") for own in self.page.pronunciation.of(name)
                ]
                for start, end in combinations(range(len(name) + 1), 2):
                    if 2 <= end - start <= _LONGEST_PART and all(
                        parts.get(pair) == entity.id for pair in _pairs(name[start:end])
                    ):
                        yield "".join(syllables[start:end]), entity.id
                        yield "'".join(syllables[start:end]), entity.id

    def _in_full(self, language: Language) -> Iterator[tuple[str, str]]:
        """Every name with the id of its entity; in English, also with the glossary's renderings."""
        for entity in self.entities.values():
            names = (entity.name.zh, *entity.aliases)
            if language == "zh":
                yield from ((name, entity.id) for name in names)
                continue
            yield entity.name.en.replace("’", "'"), entity.id
            for record in self.page.glossary:
                if record.zh in names:
                    for rendering in (record.en, *record.forms):
                        yield rendering.replace("’", "'"), entity.id

    def _parts(
        self, split: Callable[[str], list[str]], language: Language
    ) -> Iterator[tuple[str, str]]:
        """Parts of names that identify their entity, since they nearly always occur in its names."""
        inside: dict[str, Counter[str]] = defaultdict(Counter)
        total: Counter[str] = Counter()
        pattern, owners = self._pattern(self._in_full(language), _EDGES[language])
        if pattern is None:
            return
        for passage in self.page.passages:
            text = passage.text if language == "zh" else passage.translation.replace("’", "'")
            total.update(split(text.lower()))
            for match in pattern.finditer(text):
                for part in split(match[0].lower()):
                    inside[part][owners[match[0].lower()]] += 1
        for part, holders in inside.items():
            entity, count = holders.most_common(1)[0]
            if len(part) < 2 or not self._has_figures(self.entities[entity]):
                continue
            if count >= _MOSTLY * total[part] or (len(holders) == 1 and part in self._proper):
                yield part, entity

    @cached_property
    def _proper(self) -> frozenset[str]:
        """Words that our English always writes with a capital, and that are therefore names."""
        found = Counter(
            word
            for passage in self.page.passages
            for word in _WORD.findall(passage.translation.replace("’", "'"))
        )
        return frozenset(w.lower() for w in found if w[0].isupper() and not found[w.lower()])

    @cached_property
    def _speaks_of(self) -> dict[str, set[str]]:
        """The passages that name each entity or print a figure of it, by its id."""
        found: dict[str, set[str]] = defaultdict(set)
        for entity, mentions in self.page.mentions.items():
            found[entity].update(mention.passage.id for mention in mentions)
        for figure in self.page.figures:
            subject = self.page.entity_named(figure.subject) if figure.subject else None
            if subject:
                found[subject.id].add(figure.passage)
        return found

    def speaks_of(self, passage: str, entity: str) -> bool:
        """Whether a passage names an entity, or prints a figure of it."""
        return passage in self._speaks_of[entity]

    def of(self, draft: Draft, claim: Claim) -> tuple[str, ...]:
        """The bodies that a claim may be about, likeliest first.

        Those of its clause come first, then those that begin an earlier clause, then the others; within
        each group the nearest first. If its sentence names none but refers to one (该公司, its), those of
        the sentence before it in the same block are taken.
        """
        return self._around(draft, claim, persons=False)

    def persons(self, draft: Draft, claim: Claim) -> tuple[str, ...]:
        """The persons that a claim may be about, in the same order."""
        return self._around(draft, claim, persons=True)

    def _around(self, draft: Draft, claim: Claim, *, persons: bool) -> tuple[str, ...]:
        sentence: tuple[int, int] | None = claim.sentence
        objects: list[str] = []
        while sentence:
            start, end = sentence
            start, end = max(start, claim.start - _REACH), min(end, claim.end + _REACH)
            text = draft.prose[start:end]
            places = self._places(draft)
            here = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
            named = [
                (place.start, self._is_topic(text[: place.start - start]), place.entity)
                for place in here
                if self._is_sought(place.entity, persons)
                and not claim.start <= place.start < claim.end
            ]
            if named:
                before = [own for own in reversed(named) if own[0] < claim.start]
                behind = [own for own in named if own[0] > claim.start]
                clause = max(
                    (m.end() for m in _CLAUSE.finditer(text, 0, claim.start - start)), default=0
                )
                ordered = (
                    sorted(before, key=lambda own: (own[0] < start + clause, not own[1])) + behind
                )
                found = [entity for _, _, entity in ordered]
                taken_up = _ANAPHOR.search(draft.prose, *sentence)
                is_own = sentence == claim.sentence
                if is_own or not taken_up or taken_up.start() > named[0][0]:
                    return tuple(dict.fromkeys(found + objects))
                # “It gives the Centre …” is about what “it” refers to, not about the Centre.
                objects = found + objects
                sentence = draft.before(sentence)
                continue
            if persons or not _ANAPHOR.search(text):
                return ()
            sentence = draft.before(sentence)
        return ()

    def _places(self, draft: Draft) -> list[Named]:
        """Every name in a draft, in either language, in order."""
        if self._last is None or self._last[0] is not draft:
            found = [place for own in _LANGUAGES for place in self.named(draft.text, own)]
            self._last = draft, sorted(found)
        return self._last[1]

    def _is_topic(self, before: str) -> bool:
        """Whether a name after these words of its sentence begins a clause, and so is its subject."""
        return bool(_CLAUSE_START.search(before))

    def _is_sought(self, entity: str, persons: bool) -> bool:
        """Whether it is a person, or a body that can have figures: a region can, a village cannot."""
        found = self.entities[entity]
        if persons or found.kind != "place":
            return (found.kind == "person") == persons
        return self._has_figures(found) or any(
            name.endswith(_REGIONS) for name in (found.name.zh, *found.aliases)
        )

    def _has_figures(self, entity: EntityRecord) -> bool:
        """Whether the page prints a figure of it."""
        return not self._subjects.isdisjoint((entity.name.zh, *entity.aliases))

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return frozenset(figure.subject for figure in self.page.figures)


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]
