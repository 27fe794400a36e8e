"""The words of the view of a draft, in Chinese and English."""

from __future__ import annotations

DRAFT: dict[str, tuple[str, str]] = {
    "draft-title": ("草稿", "Draft"),
    "draft-counts": (
        "{name} · {borne_out} 处有依据 · {not_borne_out} 处没有",
        "{name} · {borne_out} borne out · {not_borne_out} not",
    ),
    "draft-place": ("行:列", "Line"),
    "draft-verdict": ("判断", "Verdict"),
    "draft-words": ("草稿所写", "The draft says"),
    "draft-borne-out": ("有依据", "Borne out"),
    "draft-not": ("与版面不合", "Not so"),
    "draft-unsure": ("依据不足", "Not grounded"),
    "no-draft": ("没有草稿；用 --draft 打开一份", "no draft; open one with --draft FILE"),
}
"""Name → Chinese, English."""
