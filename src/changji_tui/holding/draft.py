"""A draft's text: its prose, its sentences, and the place of a claim in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

_NUMERAL = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
_NO_PROSE = re.compile(
    r"""
    \A---\n.*?\n---$                                  # front matter
    | ^[ ]{0,3}(?P<fence>```+|~~~+).*?(?:^[ ]{0,3}(?P=fence)[`~]*[ ]*$|\Z)
    | `[^`\n]+`
    | <!--.*?-->
    | (?<=\])\([^()\s]*(?:\s+"[^"\n]*")?\)            # where a link leads
    | <?(?:https?|ftp)://[^\s<>()（）。，；”"]+>?
    | \bwww\.[^\s<>()（）。，；”"]+
    | ^[ ]{0,3}\[[^\]\n]+\]:.*$                       # the address of a reference
    | \[\^?[0-9]+\]                                   # the number of a footnote
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_LIST_NUMBER = re.compile(
    r"(?P<before>^[ \t>]*(?:\#{1,6}[ \t]+)?)"
    r"(?:[（(]?[0-9]{1,3}(?:\.[0-9]{1,3})*[.．、)）](?=\D|$)"
    r"|(?<=\#[ ])[0-9]{1,2}(?:\.[0-9]{1,2})+(?=\s)"
    r"|[（(]?[一二三四五六七八九十]{1,3}[、.．)）])",
    re.MULTILINE,
)
_ORDINAL = re.compile(
    r"第[0-9一二三四五六七八九十百千〇零两]+(?:[章节条款届次批个名位期季度]*)"
    r"|[0-9一二三四五六七八九十]+届(?:[0-9一二三四五六七八九十]+(?:次|中)全会)?"
    r"|\b[0-9]+(?:st|nd|rd|th)\b"
    r"|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Tt]welfth)\b"
    r"(?![- ](?:half|quarter))"
    r"|\b(?:Part|Chapter|Section|Figure|Fig\.|Table|No\.|page|p\.)[ ]?[0-9]+\b"
)
_BLOCK = re.compile(
    r"(?:(?!\n[ \t]*\n|\n[ \t]*(?:[-*+•][ \t]|\#{1,6}[ \t]|>|[0-9]{1,3}[.)、]|\|)).)+", re.DOTALL
)
_SENTENCE_END = re.compile(
    r"[。！？!?]+[”’」』）)\"]*"
    r"|(?<!\bCo)(?<!\bLtd)(?<!\bNo)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bapprox)(?<!\bFig)\.[”’\")\]]*(?=\s|$)"
)
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


class Draft:
    """A draft, text or Markdown."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        """Its name, as the user gave it."""
        self.text = text
        """Its text, unchanged."""

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _without_code(self) -> tuple[str, int]:
        """The text without code and addresses, and the count of numerals left out."""
        left_out = sum(len(_NUMERAL.findall(match[0])) for match in _NO_PROSE.finditer(self.text))
        return _NO_PROSE.sub(lambda match: _blank(match[0], " "), self.text), left_out

    @cached_property
    def _masked(self) -> tuple[str, int]:
        """The same, also without ordinals and the numbers of lists."""
        text, left_out = self._without_code
        text, numbers = _LIST_NUMBER.subn(
            lambda match: match["before"] + _blank(match[0][len(match["before"]) :]), text
        )
        text, ordinals = _ORDINAL.subn(lambda match: _blank(match[0]), text)
        return text, left_out + numbers + ordinals

    @property
    def prose(self) -> str:
        """The text with spaces in place of code, addresses, list numbers and ordinals."""
        return self._masked[0]

    @property
    def left_out(self) -> int:
        """The count of numerals outside the prose."""
        return self._masked[1]

    @cached_property
    def blocks(self) -> tuple[tuple[int, int], ...]:
        """Paragraphs, list items, headings and quotations, as spans of the text."""
        return tuple(
            match.span() for match in _BLOCK.finditer(self._without_code[0]) if match[0].strip()
        )

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Every sentence; none runs from one block into the next."""
        return tuple(span for block in self.blocks for span in self._within(block))

    def _within(self, block: tuple[int, int]) -> Iterator[tuple[int, int]]:
        start, end = block
        for match in _SENTENCE_END.finditer(self.prose, start, end):
            yield start, match.end()
            start = match.end()
        if self.prose[start:end].strip():
            yield start, end

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that contains an offset; an empty span at the offset if there is none."""
        index = bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1
        if index >= 0 and offset < self.sentences[index][1]:
            return self.sentences[index]
        return offset, offset

    def before(self, sentence: tuple[int, int]) -> tuple[int, int] | None:
        """The sentence before one, in the same block; None at its beginning."""
        index = bisect_right(self.sentences, sentence) - 1
        if index <= 0:
            return None
        earlier = self.sentences[index - 1]
        return (
            earlier if any(a <= earlier[0] and sentence[1] <= b for a, b in self.blocks) else None
        )


def _blank(words: str, space: str = "\u00a0") -> str:
    """As many spaces as there are characters; line ends stay.

    They are no-break spaces, so that what is left out does not look like the edge of a word.
    """
    return re.sub(r"[^\n]", space, words)


def is_chinese(text: str) -> bool:
    """Whether a text is Chinese: it has Chinese characters, and few letters in comparison."""
    han = len(_HAN.findall(text))
    return han > 0 and han * 4 >= len(re.findall("[A-Za-z]", text))
