"""Interface text of the concordance and its neighbours; the catalogue holds it with the rest."""

from __future__ import annotations

CONCORDANCE: dict[str, tuple[str, str]] = {
    "to-text": ("到正文", "to the text"),
    "order": ("排序", "order"),
    "before": ("前文", "Before"),
    "after": ("后文", "After"),
    "match": ("匹配", "Match"),
    "times": ("次数", "Times"),
    "printed-in": ("出处", "In"),
    "page-title": ("版面标题", "page title"),
    "more-places": ("{first} 等 {documents} 篇", "{first} +{more}"),
    "concordance-of": ("“{query}”逐处对照", "“{query}” in context"),
    "places": ("{places} 处", "{places} matches"),
    "places-one": ("{places} 处", "1 match"),
    "patterns-one": ("1 种，{places} 处", "1 pattern, {places} matches"),
    "patterns": ("{lines} 种，{places} 处", "{lines} patterns, {places} matches"),
    "by-place": ("按出处", "by place"),
    "by-before": ("按前 {characters} 字", "by {characters} characters before"),
    "by-before-one": ("按前 1 字", "by the character before"),
    "by-after": ("按后 {characters} 字", "by {characters} characters after"),
    "by-after-one": ("按后 1 字", "by the character after"),
    "by-match": ("按匹配", "by match"),
    "by-count": ("按次数", "by count"),
    "near": ("与“{text}”同句", "in sentences with “{text}”"),
    "neighbours-of": ("“{query}”的邻近词语", "near “{query}”"),
    "by-sentences": ("按句计数的对数似然比", "log-likelihood, counted by sentences"),
    "near-match": ("邻近词语", "Near it"),
    "elsewhere": ("他句", "Elsewhere"),
    "beside-match": ("同句", "Beside it"),
    "no-neighbours": ("没有显著常见的邻近词语", "nothing stands near it significantly often"),
    "nothing-sought": (
        "先按 / 输入要找的词，再按 K 看每一处的前后文",
        "first type words after /: K then shows each match",
    ),
    "fields-only": (
        "只限定了范围，没有词语可对照；请加一个词",
        "fields choose passages; add a word to see it in context",
    ),
}
"""Name → Chinese, English."""
