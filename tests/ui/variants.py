"""Pages of other shapes than the bundled and the fixture page: twelve sections, no figures and others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from changji_tui.model.documents import Document, Passage, Section
from changji_tui.model.page import Page


def changed(record: Any, **changes: object) -> Any:
    """A record with other values in some fields."""
    kept = {name: value for name, value in vars(record).items() if name in record._known}
    return type(record)(**{**kept, **changes})


def many_documents(page: Page, number: int) -> Page:
    """A page of one section with so many articles."""
    article = next(document for document in page.documents if document.kind == "article")
    copies = tuple(changed(article, id=f"{article.id}-{n}") for n in range(number))
    made: Page = changed(page, sections=(changed(page.sections[1], documents=copies),), titles=())
    return made


def many_sections(page: Page, number: int) -> Page:
    """A page with so many sections of one article each."""
    section = page.sections[1]
    copies = tuple(_renamed(section, f"section-{n}") for n in range(number))
    made: Page = changed(page, sections=copies, titles=())
    return made


def _renamed(section: Section, name: str) -> Section:
    """A section under another id, which everything in it knows."""
    documents = tuple(
        changed(_with_passages(document, lambda p: _in_section(p, name)), section=name)
        for document in section.documents
    )
    return changed(section, id=name, documents=documents)  # type: ignore[no-any-return]


def _in_section(passage: Passage, name: str) -> Passage:
    figures = tuple(changed(figure, section=name) for figure in passage.figures)
    return changed(passage, section=name, figures=figures)  # type: ignore[no-any-return]


def without(page: Page, kind: str) -> Page:
    """A page without documents of a kind, or without figures and series."""
    if kind == "figures":
        sections = [changed(_bare(s), series=(), checks=()) for s in page.sections]
    else:
        sections = [
            changed(s, documents=tuple(d for d in s.documents if d.kind != kind))
            for s in page.sections
        ]
    made: Page = changed(page, sections=tuple(s for s in sections if s.documents))
    return made


def without_figures_in(page: Page, name: str) -> Page:
    """A page without series, one section of which has no figures."""
    sections = [
        changed(_bare(s) if s.id == name else s, series=(), checks=()) for s in page.sections
    ]
    return changed(page, sections=tuple(sections))  # type: ignore[no-any-return]


def _bare(section: Section) -> Section:
    documents = tuple(_without_figures(document) for document in section.documents)
    return changed(section, documents=documents)  # type: ignore[no-any-return]


def _without_figures(document: Document) -> Document:
    return _with_passages(document, lambda passage: changed(passage, figures=()))


def _with_passages(document: Document, made: Callable[[Passage], Passage]) -> Document:
    """A document with other passages in the place of its own."""
    heads = {
        name: passage and made(passage)
        for name in ("kicker", "headline", "subtitle")
        for passage in [getattr(document, name)]
    }
    paragraphs = tuple(map(made, document.paragraphs))
    return changed(document, paragraphs=paragraphs, **heads)  # type: ignore[no-any-return]


PAGES = {
    "one section": lambda page: many_documents(page, 1),
    "twelve sections": lambda page: many_sections(page, 12),
    "forty documents": lambda page: many_documents(page, 40),
    "no figures": lambda page: without(page, "figures"),
    "no speeches": lambda page: without(page, "speech"),
    "speeches only": lambda page: without(without(page, "article"), "photo"),
    "photographs only": lambda page: without(without(page, "article"), "speech"),
}
"""Pages of each shape, made of one."""
