"""No character of a page's texts, quotes, values or units can change unnoticed, nor can what they mean."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
import tomli

from changji_tui.checking import check
from changji_tui.errors import DataError
from changji_tui.loading import bundled_folder, load_page
from changji_tui.loading.lines import Lines
from changji_tui.model.recorded import QuantityKind
from tests import options
from tests.options import cases

pytestmark = pytest.mark.no_cover  # many cases, few branches: to measure them takes minutes

FIXTURE = Path(__file__).parent / "fixtures" / "small"
FOLDERS = [
    pytest.param(FIXTURE, id="fixture"),
    pytest.param(bundled_folder(), id="bundled"),
]
MUTATIONS = cases(25, 300)
SEED = 20241014

PASSAGES = {
    "titles.zh",
    "documents.kicker.zh",
    "documents.headline.zh",
    "documents.subtitle.zh",
    "documents.byline.line.zh",
    "documents.speaker.line.zh",
    "documents.paragraphs.zh",
}
NAMES = {
    "documents.byline.people.name",
    "documents.speaker.name",
    "documents.speaker.organisation",
    "documents.speaker.posts.zh",
    "entities.name.zh",
    "entities.aliases",
}
OF_FIGURES = ("quote", "printed", "value", "unit", "subject")
COMPUTED = {"series.points.value", "checks.computed"}


class Target(NamedTuple):
    """A value in a file that says what the page prints: where it starts, and its length."""

    kind: str
    file: str
    start: int
    length: int


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_changed_character_is_found(folder: Path, tmp_path: Path) -> None:
    """No text, quote, value or unit passes with one character changed."""
    dice = random.Random(SEED)
    page = _Page(folder, tmp_path / "page")
    kinds = sorted({target.kind for target in page.targets})
    survivors = []

    for _ in range(MUTATIONS):
        kind = dice.choice(kinds)
        target = dice.choice([target for target in page.targets if target.kind == kind])
        position = target.start + dice.randrange(target.length)
        old = page.texts[target.file][position]
        choices = "0123456789" if target.kind in ("value", "computed") else page.alphabet
        new = dice.choice([character for character in choices if character != old])
        if not page.prints(target, position, new) and not page.is_refused(
            target.file, position, 1, new
        ):
            survivors.append(page.describe(target, position, new))

    print(f"{len(survivors)} of {MUTATIONS} mutations survived")
    assert survivors == []


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("change", ["missing", "added", "swapped"])
def test_every_slip_of_the_pen_is_found(folder: Path, tmp_path: Path, change: str) -> None:
    """No passage passes with a character left out, doubled, or swapped with its neighbour."""
    dice = random.Random(SEED)
    page = _Page(folder, tmp_path / "page")
    passages = [target for target in page.targets if target.kind == "passage" and target.length > 2]
    survivors = []

    for _ in range(MUTATIONS // 15):
        target = dice.choice(passages)
        position = target.start + dice.randrange(target.length - 1)
        text = page.texts[target.file]
        first, second = text[position], text[position + 1]
        new = {"missing": second, "added": first * 2 + second, "swapped": second + first}[change]
        is_change = first != second and not (first + second).isspace()
        spaces_only = change == "missing" and first == " "
        if is_change and not spaces_only and not page.is_refused(target.file, position, 2, new):
            survivors.append(page.describe(target, position, new))

    assert survivors == []


def _lines_of(page: _Page, key: str) -> Iterator[tuple[str, int, str]]:
    """The lines of a page's files that set a key: each as its file, where it starts, and its text."""
    for name, text in sorted(page.texts.items()):
        for match in re.finditer(rf"^{key} = .*$", text, re.MULTILINE):
            yield name, match.start(), match[0]


def test_every_other_kind_of_quantity_is_found(tmp_path: Path) -> None:
    """No measure of the bundled page passes as another kind of quantity than its own."""
    dice = random.Random(SEED)
    page = _Page(bundled_folder(), tmp_path / "page")
    survivors = []

    for name, start, line in list(_lines_of(page, "quantity"))[:: cases(5, 1)]:
        others = [kind for kind in get_args(QuantityKind) if f'"{kind}"' not in line]
        survivors += [
            f"{line} → {other}, {page.describe_line(name, start)}"
            for other in (others if options.full else [dice.choice(others)])
            if not page.is_refused(name, start, len(line), f'quantity = "{other}"')
        ]

    assert survivors == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_other_basis_is_found(folder: Path, tmp_path: Path) -> None:
    """No period passes with another basis: an inferred one as printed, or any as undated."""
    dice = random.Random(SEED)
    page = _Page(folder, tmp_path / "page")
    reason = re.search(r'^\[\[reasons\]\]\nid = "(.*)"$', page.texts["page.toml"], re.MULTILINE)
    assert reason
    others = {
        'basis = "printed"': ['basis = "undated"', f'basis = "inferred"\nreason = "{reason[1]}"'],
        'basis = "inferred"': ['basis = "undated"', 'basis = "printed"'],
    }
    survivors = [
        f"{line} → {other}, {page.describe_line(name, start)}"
        for name, start, line in list(_lines_of(page, "basis"))[:: cases(5, 1)]
        for other in (others[line] if options.full else [dice.choice(others[line])])
        if not page.is_refused(name, start, len(line), other)
    ]

    assert survivors == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_other_figures_can_be_kept_apart(folder: Path, tmp_path: Path) -> None:
    """No figure can be replaced, left out or added in what may not be compared or added."""
    dice = random.Random(SEED)
    page = _Page(folder, tmp_path / "page")
    measures = [figure.id for figure in load_page(folder).measures]
    survivors = []

    for name, text in sorted(page.texts.items()):
        for match in re.finditer(r"\{ figures = \[(.*?)\]", text):
            names = re.findall(r'"(.*?)"', match[1])
            others = [
                *([name for name in names if name != left_out] for left_out in names),
                [*names[1:], dice.choice([one for one in measures if one not in names])],
                [*names, dice.choice([one for one in measures if one not in names])],
            ]
            for other in others if options.full else dice.sample(others, 2):
                written = ", ".join(f'"{one}"' for one in other)
                if not page.is_refused(name, match.start(1), len(match[1]), written):
                    survivors.append(f"{names} → {other}")

    assert survivors == []


def test_no_record_that_keeps_apart_can_go(tmp_path: Path) -> None:
    """No record of what may not be compared or added can be deleted, because a note says it too."""
    page = _Page(bundled_folder(), tmp_path / "page")
    records = [
        (name, match)
        for name, text in sorted(page.texts.items())
        for match in re.finditer(
            r"^not_(?:compared|added) = \[\n(?: .*\n)+\]\n", text, re.MULTILINE
        )
    ]
    assert records
    for name, match in records:
        assert page.is_refused(name, match.start(), len(match[0]), ""), match[0]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_reading_can_change_its_sentence(folder: Path, tmp_path: Path) -> None:
    """No recorded beginning of a reading can be left out, swapped, shortened or misspelt."""
    dice = random.Random(SEED)
    page = _Page(folder, tmp_path / "page")
    survivors = []

    for name, text in sorted(page.texts.items()):
        for match in re.finditer(r"^begins = \[([^]]*)\]", text, re.MULTILINE):
            words = re.findall(r'"(.*?)"', match[1])
            changed = [
                words[1:],
                words[:-1],
                [*words[::-1]],
                [words[0], words[1][1:], *words[2:]],
                [words[0], words[1] + "~", *words[2:]],
                [],
            ]
            for other in changed if options.full else dice.sample(changed, 2):
                written = ", ".join(f'"{one}"' for one in other)
                if not page.is_refused(name, match.start(1), len(match[1]), written):
                    survivors.append(f"{words} → {other}")

    assert survivors == []


class _Page:
    """A copy of a page's folder, one character of which is changed at a time."""

    def __init__(self, original: Path, copy: Path) -> None:
        shutil.copytree(original, copy)
        self.folder = copy
        self.texts = {file.name: file.read_text(encoding="utf-8") for file in copy.glob("*.toml")}
        source = (copy / "source.txt").read_text(encoding="utf-8")
        self.source = "".join(source.split())
        self.alphabet = sorted({*source, " "} - set('"\\\n'))
        self.targets = [
            target for name, text in sorted(self.texts.items()) for target in _targets(name, text)
        ]
        assert not check(copy).faults, "a page found wrong as it is would hide every survivor"

    def is_refused(self, file: str, position: int, length: int, new: str) -> bool:
        """Whether the page is found wrong with these characters in the place of those."""
        text = self.texts[file]
        path = self.folder / file
        path.write_text(text[:position] + new + text[position + length :], encoding="utf-8")
        try:
            return bool(check(self.folder).faults)
        except DataError:
            return True
        finally:
            path.write_text(text, encoding="utf-8")

    def prints(self, target: Target, position: int, new: str) -> bool:
        """Whether a changed name is other words of the source, which no proof can tell from a name."""
        end = target.start + target.length
        text = self.texts[target.file]
        name = text[target.start : position] + new + text[position + 1 : end]
        return target.kind == "name" and name in self.source

    def describe_line(self, file: str, position: int) -> str:
        """The file and line of a mutation, so that a person can try it again."""
        return f"{file}:{self.texts[file].count(chr(10), 0, position) + 1}"

    def describe(self, target: Target, position: int, new: str) -> str:
        """A mutation in words, so that a person can try it again."""
        line = self.texts[target.file].count("\n", 0, position) + 1
        return (
            f"{target.file}:{line}: {target.kind}: {self.texts[target.file][position]!r} → {new!r}"
        )


def _targets(file: str, text: str) -> Iterator[Target]:
    found, rows = Lines(text), text.splitlines(keepends=True)
    offsets = [0]
    for row in rows:
        offsets.append(offsets[-1] + len(row))
    for path, value in _values((), tomli.loads(text, parse_float=str)):
        line = found.of(path) - 1
        written = f'"{value}"' if f'"{value}"' in rows[line] else str(value)
        kind = _kind(path)
        if kind:
            start = offsets[line] + rows[line].index(written) + written.startswith('"')
            yield Target(kind, file, start, len(str(value)))


def _kind(path: tuple[str | int, ...]) -> str:
    keys = [part for part in path if isinstance(part, str)]
    dotted = ".".join(keys)
    if dotted in PASSAGES:
        return "passage"
    if dotted in NAMES:
        return "name"
    if dotted in COMPUTED:
        return "computed"
    return keys[-1] if "figures" in keys and keys[-1] in OF_FIGURES else ""


def _values(path: tuple[str | int, ...], value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _values((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _values((*path, index), item)
    else:
        yield path, value
