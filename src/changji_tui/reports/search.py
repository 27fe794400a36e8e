"""What a query finds, as `changji-tui search` prints it: as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from changji_tui.exporting.contract import Data
from changji_tui.search import Answer, Hit, Span
from changji_tui.text.sentences import english_sentences, sentences, touched

_MARKS = ("⟦", "⟧")


def as_data(answer: Answer, hits: Sequence[Hit], took_ms: float) -> Data:
    """The hits as JSON; if there are none, with queries that would find something.

    Args:
        answer: The answer to the query.
        hits: Its hits, best first; those of an archive begin with the folder of their page.
        took_ms: How long the search took, in ms.
    """
    return {
        "query": answer.query,
        "count": answer.count,
        "took_ms": round(took_ms, 1),
        "hits": [_hit(hit) for hit in hits],
        "instead": [near.data for near in answer.instead],
    }


def _hit(hit: Hit) -> Data:
    passage = hit.passage
    return {
        **({"page": hit.page} if hit.page else {}),
        "document": passage.document or None,
        "section": passage.section or None,
        "passage": passage.id,
        "paragraph": passage.paragraph,
        "field": passage.field,
        "text": passage.text,
        "spans": [list(span) for span in hit.spans],
        "translation": passage.translation,
        "translation_spans": [list(span) for span in hit.translation_spans],
        "matched": hit.matched,
        "figures": [figure.id for figure in hit.figures],
        "score": hit.score,
    }


def as_text(hits: Iterable[Hit]) -> str:
    """Two lines for each hit: where it is and why it matches, then its sentences."""
    return "".join(f"{_where(hit)}\n    {_excerpt(hit)}\n" for hit in hits)


def nothing_found(answer: Answer, nowhere: str) -> str:
    """One line that says that nothing is found, and what would be.

    Args:
        answer: The answer to the query.
        nowhere: "nothing on the page" or the like.
    """
    nearest = ", ".join(f"{near.query} ({near.hits})" for near in answer.instead)
    offered = f"; nearest: {nearest}" if nearest else ""
    hint = f"; {answer.hint.en}" if answer.hint else ""
    return f"{nowhere} says “{answer.query.strip()}”{hint}{offered}"


def _where(hit: Hit) -> str:
    page = f"{hit.page} · " if hit.page else ""
    return f"{page}{hit.passage.id} · {hit.label.zh} · {hit.matched}"


def _excerpt(hit: Hit) -> str:
    """The sentences with a match, each match between marks."""
    passage = hit.passage
    if hit.in_translation:
        whole = english_sentences(passage.translation)
        return _marked(passage.translation, whole, hit.translation_spans)
    parts = sentences(passage.text)
    if hit.spans:
        return _marked(passage.text, parts, hit.spans)
    if hit.matched == "translation":
        labels = "; ".join(figure.label.en for figure in hit.figures)
        quotes = [(figure.start, figure.end) for figure in hit.figures]
        return f"{_marked(passage.text, parts, quotes, marks=('', ''))} ({labels})"
    return passage.text[slice(*parts[0])] if parts else ""


def _marked(
    text: str, parts: Sequence[Span], spans: Sequence[Span], marks: tuple[str, str] = _MARKS
) -> str:
    """The parts that spans touch, with marks around each span, and … for parts left out."""
    return " … ".join(
        "".join(_pieces(text, start, end, spans, marks)).strip()
        for start, end in touched(parts, spans)
    )


def _pieces(
    text: str, start: int, end: int, spans: Sequence[Span], marks: tuple[str, str]
) -> Iterator[str]:
    opening, closing = marks
    at = start
    for first, last in spans:
        first, last = max(first, start), min(last, end)
        if first < last:
            yield f"{text[at:first]}{opening}{text[first:last]}{closing}"
            at = last
    yield text[at:end]
