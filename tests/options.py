"""How many of its cases a test tries: some of them by default, all with `--full`."""

from __future__ import annotations

full = False
"""Whether this run has `--full`; set before any test is collected."""


def cases(usual: int, every: int) -> int:
    """The number of cases that a test tries, where chance or a long list offers many.

    Args:
        usual: The number by default.
        every: The number with `--full`, which a nightly run has.
    """
    return every if full else usual
