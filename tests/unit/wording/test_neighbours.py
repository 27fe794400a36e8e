"""What stands near a match significantly often, compared with a count by hand."""

from __future__ import annotations

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.search.concordance import concordance
from changji_tui.text.sentences import sentences
from changji_tui.wording.keyness import LEAST_SCORE, log_likelihood
from changji_tui.wording.neighbours import Neighbour, neighbours


@pytest.fixture(scope="module")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def near(page: Page, query: str) -> tuple[Neighbour, ...]:
    """What stands near a query."""
    lines = concordance(Index(page).find(query))
    return neighbours(page, (place for line in lines for place in line.places))


@pytest.mark.parametrize("query", ["科技", "改革", "企业", "技术", "高质量"])
def test_each_is_counted_by_sentences(page: Page, query: str) -> None:
    """A neighbour has the number of sentences that have it beside the match, the other ones, and G²."""
    texts = [p.text[a:b] for p in page.passages for a, b in sentences(p.text)]
    having = [text for text in texts if query in text]
    others = [text for text in texts if query not in text]
    found = near(page, query)
    assert found
    for one in found:
        count = sum(one.text in text.replace(query, "\n") for text in having)
        elsewhere = sum(one.text in text for text in others)
        assert (one.count, one.elsewhere) == (count, elsewhere)
        score = log_likelihood(count, elsewhere, len(having), len(others))
        assert one.score == pytest.approx(score)
        assert one.score >= LEAST_SCORE
        assert count / len(having) > elsewhere / len(others)


def test_they_are_strings_that_a_reader_knows(page: Page) -> None:
    """Neighbours are words such as 创新 beside 科技, without marks, 的 at an edge, or parts of a match."""
    assert "创新" in {one.text for one in near(page, "科技")}
    assert "深化" in {one.text for one in near(page, "改革")}
    for one in (*near(page, "科技"), *near(page, "改革")):
        assert one.text.isalnum()
        assert "的" not in (one.text[0], one.text[-1])


def test_the_most_surprising_come_first_and_none_holds_another(page: Page) -> None:
    """Neighbours are in the order of G², the highest first, and none contains another."""
    found = near(page, "企业")
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    for one in found:
        assert not any(one.text in other.text for other in found if other is not one)


def test_places_are_the_matches_beside_it(page: Page) -> None:
    """Each place is a match whose sentence has the string."""
    for one in near(page, "科技"):
        for place in one.places:
            parts = sentences(place.passage.text)
            sentence = next(place.passage.text[a:b] for a, b in parts if a <= place.span[0] < b)
            assert one.text in sentence


def test_english_and_nothing_have_no_neighbours(page: Page) -> None:
    """Matches in the English reading alone, or none at all, have no neighbours."""
    assert near(page, "contractual") == ()
    assert neighbours(page, []) == ()
