"""Names the place of a passage in plain words that the page itself prints."""

from __future__ import annotations

from changji_tui.model.documents import Document, Passage
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual

_FIELDS = {
    "kicker": ("引题", "kicker"),
    "headline": ("标题", "headline"),
    "subtitle": ("副题", "subtitle"),
    "speaker": ("发言人", "speaker’s line"),
    "byline": ("署名", "byline"),
    "heading": ("小标题", "subheading"),
    "title": ("栏题", "title of the page"),
}


def line_name(passage: Passage) -> Bilingual:
    """The kind of a line, such as 标题, headline; empty for a paragraph."""
    zh, en = _FIELDS.get(passage.field, ("", ""))
    return Bilingual(zh=zh, en=en)


def reference(page: Page, passage: Passage) -> Bilingual:
    """Name a passage in words: the document's people, its title, and the passage's id.

    Returns:
        刘茜（本报记者）、王建华（通讯员）：《把科技创新力转化为产业硬实力》［city.p3］, and the same
        in our English.
    """
    document = page.document(passage.document)
    who, what = _people(page, document), work(page, document)
    zh, en = (line_name(passage).in_language(language) for language in ("zh", "en"))
    return Bilingual(
        zh=f"{who.zh and who.zh + '：'}{what.zh}{zh and '，' + zh}［{passage.id}］",
        en=f"{who.en and who.en + ': '}{what.en}{en and ', ' + en} [{passage.id}]",
    )


def _people(page: Page, document: Document) -> Bilingual:
    """The speaker, or else the people in the byline."""
    if document.speaker:
        return document.speaker.name
    people = document.byline.people if document.byline else ()
    return Bilingual(
        zh="、".join(f"{person.name}（{person.role.zh}）" for person in people),
        en=", ".join(f"{page.name_in('en', p.name)} ({p.role.en})" for p in people),
    )


def work(page: Page, document: Document) -> Bilingual:
    """The document's title in title marks: its headline, or the heading over a speech."""
    headline = document.headline
    if headline:
        return _title(headline)
    section = next(section for section in page.sections if section.id == document.section)
    if document.speaker and section.heading:
        return _title(section.heading)
    return document.label


def _title(heading: Passage) -> Bilingual:
    """A heading in title marks of each language; the English is empty without a translation."""
    english = f"“{heading.translation}”" if heading.translation else ""
    return Bilingual(zh=f"《{heading.text}》", en=english)
