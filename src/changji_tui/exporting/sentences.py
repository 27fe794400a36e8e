"""Sentences as data: their words, how they are read, their English, figures, and W3C selectors."""

from __future__ import annotations

import re
from itertools import groupby, islice

from changji_tui.citing.references import reference_to
from changji_tui.citing.sentences import Sentence, reading
from changji_tui.citing.stretches import stretch_of
from changji_tui.exporting.contract import Data, passage_status
from changji_tui.model.documents import Passage
from changji_tui.model.page import Page

_NO_SPACE = re.compile(r" (?=[，。！？；：、”’》）」』%…])|(?<=[“‘《（「『，。！？；：、]) ")
"""Blanks beside punctuation."""


def sentence_data(page: Page, sentence: Sentence) -> Data:
    """A sentence; `translation` is null where it is not certain which English is its own.

    Source:
        W3C, Web Annotation Data Model (2017-02-23), 4.2.4 Text Quote Selector and 4.2.5 Text
        Position Selector, whose positions are code points of the passage's text.
    """
    passage = sentence.passage
    stretch = stretch_of(page, sentence)
    return {
        "id": sentence.id,
        "section": passage.section or None,
        "document": passage.document or None,
        "passage": passage.id,
        "text": sentence.text,
        "pinyin": pinyin(page, passage, sentence.start, sentence.end),
        "translation": reading(passage, sentence.start, sentence.end) or None,
        "figures": [figure.id for figure in sentence.figures],
        "status": passage_status(page, passage),
        "target": {
            "source": f"{page.id}/{passage.id}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": stretch.exact,
                    "prefix": stretch.prefix,
                    "suffix": stretch.suffix,
                },
                {
                    "type": "TextPositionSelector",
                    "start": sentence.start,
                    "end": sentence.end,
                },
            ],
        },
        "link": str(reference_to(page, stretch)),
    }


def pinyin(page: Page, passage: Passage, start: int, end: int) -> str:
    """How words of a passage are read: syllables with tones, what is not Chinese as printed.

    Args:
        page: Whose words of several readings are recorded.
        passage: Where the words stand; the words around them decide how they are read.
        start: Where they start, in code points.
        end: Where they end.

    Returns:
        zhù chāng 16 jiā yín háng，…: a blank between syllables, none beside punctuation.
    """
    read = zip(passage.text, page.pronunciation.of(passage.text), strict=True)
    tokens: list[str] = []
    for is_chinese, group in groupby(islice(read, start, end), key=lambda pair: bool(pair[1])):
        if is_chinese:
            tokens += [syllable for _, syllable in group]
        else:
            tokens.append("".join(character for character, _ in group))
    return _NO_SPACE.sub("", " ".join(filter(None, map(str.strip, tokens))))
