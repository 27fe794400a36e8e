"""How long a page takes to answer queries that nobody should type, and what it then offers.

Each query is asked of an index that has answered others, but never this one; then what is offered if
nothing is found is looked for. Neither the slowest answer nor the slowest offer may take longer than
its bar.

    python benchmarks/queries.py

The exit code says whether every bar is kept.
"""

from __future__ import annotations

import random
import sys
import time

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Index

ANSWER, OFFER = 50, 50
"""Milliseconds that an answer may take at most, and an offer."""
ROUNDS = 3
"""How often each query is asked; the fastest counts, because the machine does other work too."""


def queries() -> dict[str, str]:
    """Queries of every kind that could take too long, by name; always the same, from one seed."""
    draw = random.Random(17)
    letters = "abcdefghijklmnopqrstuvwxyz"
    text = "".join(passage.text for passage in load_page(bundled_folder()).passages)
    return {
        "300 letters": "".join(draw.choices(letters, k=300)),
        "300 vowels": "aeiou" * 60,
        "3,000 letters": "a" * 3000,
        "pinyin without end": "jishuhetongchengjiaoe" * 15,
        "syllables that part in many ways": "xianganen" * 7,
        "initials without end": "zhchshzhchsh" * 5,
        "3,000 ones": "1" * 3000,
        "a number of 60 digits": "9" * 60,
        "dots and commas": "1,2.3," * 200,
        "100 words": " ".join("".join(draw.choices(letters, k=6)) for _ in range(100)),
        "100 syllables": " ".join(["ji", "shu", "he", "tong"] * 25),
        "100 numbers": " ".join(str(draw.randrange(10**6)) for _ in range(100)),
        "100 exclusions": " ".join(f"-{character}" for character in text[:100]),
        "a page pasted": text[:5000],
        "characters at random": "".join(draw.choices(text, k=300)),
        "alternatives without end": "|".join(draw.choices(text, k=300)),
        "parentheses": "(" * 300 + "技术 合同" + ")" * 300,
        "quotation marks": "“" * 500,
        "operators": ">" * 500,
        "ranges": "1..2..3..4" * 50,
        "fields": "speaker:" * 60 + "顾",
        "an unknown field": "foo:" + "x" * 200,
        "a field of rubbish": "org:" + "".join(draw.choices(text, k=200)),
        "a unit that is none": "123456789" + "".join(draw.choices(text, k=12)),
        "marks": "、·“”" * 100,
        "regular expressions": "(a+)+$ [^]]* .*.*.*.*x" * 10,
        "spaces": " " * 5000 + "x",
        "a misspelt word": "tecnologicel",
        "a word that is none": "qzxwvk",
        "a part of a sentence": "推进科技成果转化的年度工作报告摘要",
        "two pages' words": "乌鲁木齐技术 喀什合同 阿克苏成果 和田园区",
        "amounts in a unit": "987654321亿元",
        "a bound without a unit": ">1",
    }


def fastest(page: Page, query: str) -> tuple[float, float]:
    """Milliseconds until the answer, and from there until the offer."""
    best = (float("inf"), float("inf"))
    for _ in range(ROUNDS):
        index = Index(page)
        for other in ("技术", "jishu", "jsht", "contract", "1.3亿", "speaker:顾涛"):
            index.find(other)
        start = time.perf_counter()
        results = index.find(query)
        answered = time.perf_counter()
        _ = results.instead
        best = min(best, (1000 * (answered - start), 1000 * (time.perf_counter() - answered)))
    return best


def main() -> int:
    """Print the table; 0 if every bar is kept."""
    page = load_page(bundled_folder())
    print("| query | characters | answer, ms | offer, ms |\n| --- | --: | --: | --: |")
    missed = []
    for name, query in queries().items():
        answer, offer = fastest(page, query)
        print(f"| {name} | {len(query):,} | {answer:.1f} | {offer:.1f} |", flush=True)
        if answer > ANSWER or offer > OFFER:
            missed.append(name)
    print("\nbars missed: " + ("; ".join(missed) or "none"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
