"""The place of a passage in plain words, by what the page itself prints."""

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
    """What a line that is no paragraph is called: 标题, headline; empty words for a paragraph."""
    zh, en = _FIELDS.get(passage.field, ("", ""))
    return Bilingual(zh=zh, en=en)


def reference(page: Page, passage: Passage) -> Bilingual:
    """A plain reference to a passage of a document: who, what, and its id.

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
    """Who answers for the text: the speaker, else those whom the byline names."""
    if document.speaker:
        return document.speaker.name
    people = document.byline.people if document.byline else ()
    return Bilingual(
        zh="、".join(f"{person.name}（{person.role.zh}）" for person in people),
        en=", ".join(f"{page.name_in('en', p.name)} ({p.role.en})" for p in people),
    )


def work(page: Page, document: Document) -> Bilingual:
    """The headline between its marks; of a speech the title under which it is printed."""
    headline = document.headline
    if headline:
        return _title(headline)
    section = next(section for section in page.sections if section.id == document.section)
    if document.speaker and section.heading:
        return _title(section.heading)
    return document.label


def _title(heading: Passage) -> Bilingual:
    """A heading as a title: between Chinese marks where it has no English."""
    english = f"“{heading.translation}”" if heading.translation else ""
    return Bilingual(zh=f"《{heading.text}》", en=english)
