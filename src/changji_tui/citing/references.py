"""References that prove themselves: an id, the cited words, the words around them, and a digest.

    changji:PAGE/ID#prefix=…&exact=…&suffix=…&sha256=4be1a0ff

The keys are those of a W3C TextQuoteSelector. A reference can be found in any text, since it has no white
space and no markup of Markdown, and ends with eight hexadecimal digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from changji_tui.citing.stretches import Stretch
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.text.cleaning import clean

SCHEME = "changji:"
"""The beginning of every reference."""
_UNSAFE = re.compile(r"[^\w.\-\u0080-\U0010ffff]|[\s_]")
_REFERENCE = re.compile(
    r"changji:(?P<page>[^/#\s]+)/(?P<id>[^/#\s]+)#prefix=(?P<prefix>[^&\s]*)"
    r"&exact=(?P<exact>[^&\s]+)&suffix=(?P<suffix>[^&\s]*)&sha256=(?P<digest>[0-9a-f]{8})"
)


@record
class Reference:
    """A reference as written."""

    page: str
    """The id of the page."""
    id: str
    """The id of the thing that was cited."""
    exact: str
    """The cited words."""
    prefix: str
    """Up to twelve characters before them."""
    suffix: str
    """Up to twelve characters after them."""
    digest: str
    """The first eight hexadecimal digits of the SHA-256 of the text that contained them."""

    def __str__(self) -> str:
        """The reference in the form that `references_in` reads."""
        page, name, prefix, exact, suffix = map(
            _escaped, (self.page, self.id, self.prefix, self.exact, self.suffix)
        )
        words = f"prefix={prefix}&exact={exact}&suffix={suffix}"
        return f"changji:{page}/{name}#{words}&sha256={self.digest}"


def reference_to(page: Page, stretch: Stretch) -> Reference:
    """Make the reference to words of a page."""
    return Reference(
        page=page.id,
        id=stretch.id,
        exact=stretch.exact,
        prefix=stretch.prefix,
        suffix=stretch.suffix,
        digest=stretch.digest,
    )


def references_in(text: str) -> Iterator[Reference]:
    """Find the references in a text, in order; control and invisible characters become marks."""
    for match in _REFERENCE.finditer(text):
        yield Reference(**{key: clean(unquote(value)) for key, value in match.groupdict().items()})


def _escaped(text: str) -> str:
    """Percent-encode all ASCII but letters, digits, `.` and `-`, and all white space."""
    return _UNSAFE.sub(lambda match: "".join(f"%{b:02X}" for b in match[0].encode()), text)
