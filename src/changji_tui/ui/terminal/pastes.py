"""Keep pastes short and closed, before they reach Textual's parser.

The parser reads a paste character by character, in a coroutine that holds Python's lock, and reads
everything as pasted until the end mark comes: a huge paste would hold the program, and one whose end
is lost would swallow every key after it.
"""

from __future__ import annotations

BEGIN = "\x1b[200~"
END = "\x1b[201~"
LONGEST = 4_000
"""Characters of a paste that are kept: several times what the search box takes."""


class PasteGuard:
    """Shortens the pastes in a stream of input, wherever the stream is split."""

    def __init__(self) -> None:
        self.is_open = False
        """Whether a paste has begun whose end has not come."""
        self._kept = 0
        self._held = ""

    def feed(self, text: str) -> str:
        """Take the next part of the stream.

        Args:
            text: As it was read.

        Returns:
            The part to pass on. The beginning of a mark at the end of a part is held back until the
            rest of it has come; a lone escape, or one with a bracket, may be a key and is not.
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
        """Pass on some of a paste; the text that follows its end."""
        content, end, rest = text.partition(END)
        if not end:
            content = self._held_back(content, END, least=1)
        passed += (content[: max(0, LONGEST - self._kept)], end)
        self._kept += len(content)
        self.is_open = not end
        return rest

    def _held_back(self, text: str, mark: str, least: int) -> str:
        """Hold back the beginning of a mark, of at least so many characters; the text before it."""
        at = text.rfind("\x1b")
        if at < 0 or len(text) - at < least or not mark.startswith(text[at:]):
            return text
        self._held = text[at:]
        return text[:at]

    def close(self) -> str:
        """End a paste that goes on for too long without input; the mark to pass on."""
        self.is_open, self._held = False, ""
        return END
