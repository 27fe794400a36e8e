"""A reference says whether what it cites is the same, moved, changed or gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.citing.references import Reference, reference_to, references_in
from changji_tui.citing.stretches import find, words_of
from changji_tui.citing.verifying import Finding, verify
from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.text.cleaning import clean
from tests.conftest import Count
from tests.unit import tiny

TEXTS = st.text(min_size=1, max_size=40).map(clean)


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_reference_reads_back_from_any_text(a: str, b: str, c: str, d: str, e: str) -> None:
    """A reference in any text is read as it was written, whatever its words are and what follows it."""
    reference = Reference(page=a, id=b, exact=c, prefix=d, suffix=e, digest="0123abcd")
    for text in (str(reference), f"见{reference}，", f"`{reference}`", f"({reference})0"):
        [read] = references_in(text)
        assert vars(read) == vars(reference)


def test_everything_that_can_be_cited_is_the_same_on_its_own_page(page: Page, count: Count) -> None:
    """A reference to each figure, passage, document, series and sentence verifies as the same."""
    stretches = [found for name in page.ids if (found := find(page, name))]
    for passage in page.passages:
        number = 0
        while found := find(page, f"{passage.id}.s{(number := number + 1)}"):
            stretches.append(found)
    for stretch in stretches:
        assert verify(page, reference_to(page, stretch)).verdict == "same"
    assert len({stretch.id for stretch in stretches}) == len(stretches)
    count(f"references that prove themselves: {len(stretches)}")


def edited(folder: Path, old: str, new: str) -> Page:
    """The tiny page with one place of its news changed."""
    tiny.change(folder, "news.toml", old, new)
    return load_page(folder)


def outcome(before: Page, after: Page, identifier: str) -> Finding:
    """What a reference finds on the page after an edit."""
    stretch = find(before, identifier)
    assert stretch
    return verify(after, reference_to(before, stretch))


PARAGRAPH = '[[documents.paragraphs]]\nzh = "林小满报道'
FIRST = '[[documents.paragraphs]]\nzh = "前面加一段。"\nen = "A paragraph goes before."\n\n'


def test_words_that_another_passage_has_now_have_moved(folder: Path) -> None:
    """A paragraph that gets another id by one put before it has moved; its figure is the same."""
    before = load_page(folder)
    after = edited(folder, PARAGRAPH, FIRST + PARAGRAPH)
    moved = outcome(before, after, "fruit.p1")
    assert (moved.verdict, moved.where, moved.note) == ("moved", "fruit.p2", "")
    assert outcome(before, after, "apples").verdict == "same"


def test_a_changed_number_is_marked(folder: Path) -> None:
    """Words that differ are changed, and the difference is marked in both, with whole numbers."""
    before = load_page(folder)
    stretch = words_of(before, before.passage("fruit.p1"), 6, 17)
    text = (folder / "news.toml").read_text("utf-8")
    for old, new in (("苹果3个", "苹果13个"), ('"3个"', '"13个"'), ("value = 3", "value = 13")):
        text = text.replace(old, new)
    (folder / "news.toml").write_text(text, "utf-8")
    after = load_page(folder)
    found = verify(after, reference_to(before, stretch))
    assert (found.verdict, found.where) == ("changed", "fruit.p1")
    assert found.difference == ("今年有苹果⟦3⟧个、梨5个", "今年有苹果⟦13⟧个、梨5个")
    figure = outcome(before, after, "apples")
    assert (figure.verdict, figure.difference) == ("changed", ("苹果⟦3⟧个", "苹果⟦13⟧个"))


def test_a_change_around_the_words_is_a_change(folder: Path) -> None:
    """Words that stand in a changed text are changed, not the same."""
    before = load_page(folder)
    found = outcome(before, edited(folder, "比去年多梨1个。", "比去年少梨1个。"), "apples")
    assert (found.verdict, found.now) == ("changed", "苹果3个")
    assert found.note == "the cited words stand; the text around them has changed"


def test_words_that_stand_nowhere_are_gone(page: Page, folder: Path) -> None:
    """Words are gone if the page does not have them, or has another id than the reference."""
    tiny_page = load_page(folder)
    stretch = find(page, "city.p20")
    assert stretch
    reference = Reference(**{**vars(reference_to(page, stretch)), "page": "tiny"})
    assert verify(tiny_page, reference).verdict == "gone"
    other = verify(tiny_page, reference_to(page, stretch))
    assert (other.verdict, other.note) == (
        "gone",
        "it cites the page changji-2024, which is not here",
    )


def test_a_few_characters_are_not_found_just_anywhere(page: Page) -> None:
    """A few characters have not moved to a place where they stand by chance, in another context."""
    reference = Reference(
        page=page.id, id="gone.p1", exact="企业", prefix="某某", suffix="某某", digest="00000000"
    )
    assert verify(page, reference).verdict == "gone"


@pytest.mark.parametrize("cut", [1, 9, 30])
def test_a_cut_reference_is_none(page: Page, cut: int) -> None:
    """A reference without its end is not read as a reference."""
    stretch = find(page, "city-hightech-now")
    assert stretch
    assert not list(references_in(str(reference_to(page, stretch))[:-cut]))


def test_nothing_acts_in_a_reference() -> None:
    """An escape character that is written as %1B is read as a mark that does not act."""
    [reference] = references_in("changji:p/i#prefix=&exact=a%1B]52;c;eA%07&suffix=&sha256=01234567")
    assert reference.exact == "a⟨001B⟩]52;c;eA⟨0007⟩"
