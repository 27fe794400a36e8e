"""Keep pastes short and closed, before they reach Textual's parser.

The parser reads a paste character by character while it holds Python's lock, and takes everything as
pasted until the end mark comes. A huge paste would block the program, and a paste whose end mark is
lost would swallow every later key.
"""

from __future__ import annotations

BEGIN = "\x1b[200~"
END = "\x1b[201~"
LONGEST = 4_000
"""Characters of a paste that are kept, several times what the search box accepts."""


class PasteGuard:
    """Shortens the pastes in a stream of input, however the stream is split into parts."""

    def __init__(self) -> None:
        self.is_open = False
        """Whether a paste has begun and its end has not come."""
        self._kept = 0
        self._held = ""

    def feed(self, text: str) -> str:
        """Take the next part of the stream.

        Args:
            text: The part, as it was read.

        Returns:
            What to pass on. If the text ends in the beginning of a mark, that is held back until the
            rest has come, unless it is `ESC` or `ESC [` alone, which may be a key.
        """
        text, self._held = self._held + text, ""
        passed: list[str] = []
        while text:
            if self.is_open:
                text = self._inside(text, passed)
            else:
                before, begin, text = text.partition(BEGIN)
                if not begin:
                    before = self._held_back(before, BEGIN, least=len("\x1b[2"))
                passed += (before, begin)
                self.is_open, self._kept = bool(begin), 0
        return "".join(passed)

    def _inside(self, text: str, passed: list[str]) -> str:
        """Pass on the kept part of a paste; returns the text after its end."""
        content, end, rest = text.partition(END)
        if not end:
            content = self._held_back(content, END, least=1)
        passed += (content[: max(0, LONGEST - self._kept)], end)
        self._kept += len(content)
        self.is_open = not end
        return rest

    def _held_back(self, text: str, mark: str, least: int) -> str:
        """Hold back the beginning of a mark if it has `least` characters; returns the text before it."""
        at = text.rfind("\x1b")
        if at < 0 or len(text) - at < least or not mark.startswith(text[at:]):
            return text
        self._held = text[at:]
        return text[:at]

    def close(self) -> str:
        """End a paste that has had no input for too long; returns the end mark to pass on."""
        self.is_open, self._held = False, ""
        return END
