"""The words of the view of what holds each numeral, in Chinese and English."""

from __future__ import annotations

PROOF: dict[str, tuple[str, str]] = {
    "proof-title": ("每个数字的依据", "How each numeral is recorded"),
    "proof-numeral": ("数字", "Numeral"),
    "proof-holder": ("依据", "Recorded as"),
    "proof-checks": ("核算", "Checks"),
    "proof-figure": ("记为数字", "A figure"),
    "proof-excluded": ("不算数字", "Excluded"),
    "proof-nothing": ("没有", "Nothing"),
    "proof-unread": ("程序没有读出。", "the program could not read it"),
    "proof-no-reason": (
        "没有记录为数字，也没有说明为什么不算。",
        "no figure prints it, and nothing says why",
    ),
    "no-numerals": ("版面上没有数字", "the page prints no numerals"),
}
"""Name → Chinese, English."""
