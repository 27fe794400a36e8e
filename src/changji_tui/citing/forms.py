"""Citations in the forms that people and programs read: GB/T 7714, CSL-JSON, Markdown."""

from __future__ import annotations

import json
from typing import Any

from changji_tui.citing.places import reference
from changji_tui.citing.references import reference_to
from changji_tui.citing.sources import Source, sources_of
from changji_tui.citing.stretches import Stretch
from changji_tui.model.page import Page
from changji_tui.text.markdown import escaped

FORMS = ("gbt7714", "csl-json", "markdown")
"""The forms of a citation."""
_MOST_AUTHORS = 3


def cite(page: Page, stretch: Stretch, form: str) -> str:
    """Cite words of a page, with a line feed at the end.

    Args:
        page: The page.
        stretch: The cited words.
        form: One of `FORMS`.
    """
    if form == "csl-json":
        return json.dumps(csl_items(page, stretch), ensure_ascii=False, indent=2) + "\n"
    return f"{markdown(page, stretch) if form == 'markdown' else gbt7714(page, stretch)}\n"


def gbt7714(page: Page, stretch: Stretch) -> str:
    """A line for each document that prints the words: its entry in a bibliography.

    Returns:
        刘茜, 王建华. 把科技创新力转化为产业硬实力[N]. [报纸名不详], [出版日期不详].

    Source:
        GB/T 7714—2015, 4.4 (析出文献, newspapers: 责任者. 题名[N]. 其他责任者. 报纸名, 年-月-日(版次)),
        8.1 (three authors, then 等; 佚名 if nobody is named), 8.4 (square brackets for what is
        unknown, such as 出版者不详). The edition of 2025 changes none of this.
    """
    return "\n".join(map(_entry, sources_of(page, stretch)))


def _entry(source: Source) -> str:
    authors = ", ".join(source.authors[:_MOST_AUTHORS]) or "佚名"
    if len(source.authors) > _MOST_AUTHORS:
        authors += ", 等"
    title = source.title if source.is_titled else f"[{source.title}]"
    title += f": {source.subtitle}" if source.subtitle else ""
    others = f" {', '.join(source.compilers)}, 整理." if source.compilers else ""
    paper = source.publication
    name = paper.name.zh if paper.name else "[报纸名不详]"
    sheet = f"({paper.page})" if paper.page else ""
    return f"{authors}. {title}[N].{others} {name}, {paper.date or '[出版日期不详]'}{sheet}."


def csl_items(page: Page, stretch: Stretch) -> list[dict[str, Any]]:
    """The documents that print the words, as items of CSL-JSON without what is not recorded.

    Names are `literal`, since the page does not record which characters are the surname.

    Source:
        CSL 1.0.2, Appendix III and IV; csl-data.json of citation-style-language/schema.
    """
    link = str(reference_to(page, stretch))
    return [_item(source, link) for source in sources_of(page, stretch)]


def _item(source: Source, link: str) -> dict[str, Any]:
    title = source.title if source.is_titled else f"[{source.title}]"
    paper = source.publication
    item: dict[str, Any] = {
        "id": source.id,
        "type": "article-newspaper",
        "title": f"{title}: {source.subtitle}" if source.subtitle else title,
        "language": "zh-CN",
        "author": [{"literal": name} for name in source.authors],
        "compiler": [{"literal": name} for name in source.compilers],
        "container-title": paper.name.zh if paper.name else "",
        "issued": {"date-parts": [list(map(int, paper.date.split("-")))]} if paper.date else None,
        "page": paper.page,
        "note": f"({link})",  # in brackets, or pandoc reads "changji:" as the name of a variable
    }
    return {key: value for key, value in item.items() if value}


def markdown(page: Page, stretch: Stretch) -> str:
    """A quotation: the sentences, their English, the source, and the reference that proves them."""
    words = [f"> {quoted(text)}" for text in (stretch.quotation, stretch.any_english) if text]
    sources = [f"— {quoted(line)}" for line in gbt7714(page, stretch).splitlines()]
    link = f"`{reference_to(page, stretch)}`"
    return "\n\n".join(("\n>\n".join(words), "  \n".join((*sources, link))))


def quoted(text: str) -> str:
    """Escape a text for a Markdown quotation, which its line breaks continue."""
    return escaped(text, "\n> ")


def plain(page: Page, stretch: Stretch, language: str = "zh") -> str:
    """The sentences, their English, the source and the reference, as `Y` copies them.

    Args:
        page: The page.
        stretch: The cited words.
        language: "en" adds the source in English words: who, what, and where on the page.
    """
    parts = [stretch.quotation, stretch.any_english, gbt7714(page, stretch)]
    if language == "en" and stretch.passage and stretch.documents:
        parts.append(reference(page, stretch.passage).en)
    return "\n".join([*filter(None, parts), str(reference_to(page, stretch))])
