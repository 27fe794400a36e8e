"""What a query finds, as `changji-tui search` prints it: as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from changji_tui.exporting.contract import Data
from changji_tui.model.page import Page
from changji_tui.search import Hit, Results, Span
from changji_tui.text.sentences import english_sentences, sentences, touched

if TYPE_CHECKING:
    from changji_tui.archive.archive import Search
    from changji_tui.archive.archived import ArchiveHit

_MARKS = ("⟦", "⟧")


def as_data(results: Results, took_ms: float) -> Data:
    """The contract's data, the best hit first, and what would be found where nothing is."""
    return {
        "query": results.query,
        "count": len(results.hits),
        "took_ms": round(took_ms, 1),
        "hits": [_hit(hit) for hit in results.ranked],
        "instead": [near.data for near in results.instead],
    }


def archive_as_data(search: Search, hits: Sequence[ArchiveHit], took_ms: float) -> Data:
    """The same for an archive; each hit begins with the folder of its page."""
    return {
        "query": search.query,
        "count": search.count,
        "took_ms": round(took_ms, 1),
        "hits": [{"page": hit.page.folder, **_hit(hit)} for hit in hits],
        "instead": [near.data for near in search.instead],
    }


def _hit(hit: Hit | ArchiveHit) -> Data:
    passage = hit.passage
    return {
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


def as_text(page: Page, results: Results) -> str:
    """Two lines a hit, the best first: where and why, then the sentences with what matched."""
    return "".join(f"{_where(page, hit)}\n    {_excerpt(hit)}\n" for hit in results.ranked)


def archive_as_text(hits: Iterable[ArchiveHit]) -> str:
    """Two lines a hit, as for a page; each begins with the folder of its page."""
    return "".join(
        f"{hit.page.folder} · {hit.passage.id} · {(hit.document or hit.page.title).zh} · "
        f"{hit.matched}\n    {_excerpt(hit)}\n"
        for hit in hits
    )


def told_instead(results: Results | Search) -> str:
    """That nothing is found, and what would be, in one line."""
    nearest = ", ".join(f"{near.query} ({near.hits})" for near in results.instead)
    hint = f"; nearest: {nearest}" if nearest else ""
    place = "nothing on the page" if isinstance(results, Results) else "no page of the archive"
    return f"{place} says “{results.query.strip()}”{hint}"


def _where(page: Page, hit: Hit) -> str:
    document = page.find(hit.passage.document)
    label = getattr(document, "label", page.title).zh
    return f"{hit.passage.id} · {label} · {hit.matched}"


def _excerpt(hit: Hit | ArchiveHit) -> str:
    """The sentences that matched, what matched between marks."""
    passage = hit.passage
    if hit.translation_spans:
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
    """The parts that spans touch, with marks around each span, … where some are left out."""
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
