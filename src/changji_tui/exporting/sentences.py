"""Sentences as data: words, pinyin, English, figures, and W3C selectors."""

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
    """A sentence as JSON; `translation` is null if its English cannot be told from its neighbours'.

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
    """The pinyin of words of a passage; what is not Chinese stays as printed.

    Args:
        page: The page, which records readings of ambiguous words.
        passage: The passage; the words around a character decide how it is read.
        start: Start of the words, in code points.
        end: End of the words.

    Returns:
        Syllables with tone marks, blanks between them but not beside punctuation: zhù chāng 16 jiā
        yín háng，….
    """
    read = zip(passage.text, page.pronunciation.of(passage.text), strict=True)
    tokens: list[str] = []
    for is_chinese, group in groupby(islice(read, start, end), key=lambda pair: bool(pair[1])):
        if is_chinese:
            tokens += [syllable for _, syllable in group]
        else:
            tokens.append("".join(character for character, _ in group))
    return _NO_SPACE.sub("", " ".join(filter(None, map(str.strip, tokens))))
