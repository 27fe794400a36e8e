"""An archive from a seed: page folders like the bundled page in size, with invented words.

The Chinese words have two to four characters and are as frequent as words are (Zipf and Mandelbrot: the
n-th word in proportion to 1 / (n + 7)).  The first of them are the bundled page's own, so that its
queries find something.  The readings are English words of the bundled page.  Each paragraph prints a
figure.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from changji_tui.loading import bundled_folder, load_page

SEED = 20241009
PASSAGES = 63
"""Passages of a page: nearly as many as the bundled page has."""
_ARTICLES, _SPEECHES = 6, 3
_WORDS = 20_000
_NAMES = 3_000
_UNITS = ("家", "个", "项", "人", "亿元", "万元", "%", "万亩")
_SEEDED = ("技术合同", "技術合同", "高新技术企业", "科技创新", "contract")


class Corpus:
    """Words to write pages with; the same seed writes the same pages."""

    def __init__(self, seed: int = SEED) -> None:
        page = load_page(bundled_folder())
        draw = self._random = random.Random(seed)
        printed = "".join(passage.text for passage in page.passages)
        own = re.findall(r"[\u4e00-\u9fff]{2,4}", printed)
        # The first level of GB 2312: the 3755 characters that texts are mostly written in.
        common = [bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8)
                  for cell in range(0xA1, 0xFF)]  # fmt: skip
        draw.shuffle(common)
        weights = list(accumulate(1 / (n + 20) for n in range(len(common))))
        made = {
            "".join(draw.choices(common, cum_weights=weights, k=draw.choice((2, 2, 2, 3, 4))))
            for _ in range(_WORDS)
        }
        self._words = [*dict.fromkeys(["的", *own]), *sorted(made - set(own))]
        self._frequency = list(accumulate(1 / (n + 8) for n in range(len(self._words))))
        self._english = re.findall(r"[A-Za-z-]+", " ".join(p.translation for p in page.passages))
        names = sorted({w for w in made if len(w) >= 3})
        bodies = (draw.choice(names) + draw.choice(("局", "公司", "")) for _ in range(_NAMES))
        self._names = list(dict.fromkeys(bodies))

    def write(self, folder: Path, passages: int) -> int:
        """Write page folders that have at least so many passages; returns how many pages they are."""
        count = -(-passages // PASSAGES)
        for number in range(count):
            page = folder / f"{number:05d}"
            page.mkdir(parents=True)
            for name, text in self._page(number).items():
                (page / name).write_text(text, encoding="utf-8")
        return count

    def _page(self, number: int) -> dict[str, str]:
        names = self._random.sample(self._names, 30)
        pages = (
            f'id = "p{number}"\ntitle = {{ zh = "第{number}版", en = "Page {number}" }}\n'
            'about = { zh = "随机生成。", en = "Made at random." }\n'
            '[[sections]]\nid = "news"\ntitle = { zh = "新闻", en = "News" }\n'
            '[[sections]]\nid = "talks"\ntitle = { zh = "发言", en = "Talks" }\n'
        )
        body = PASSAGES // (_ARTICLES + _SPEECHES)
        news = "".join(self._article(n, body, names) for n in range(_ARTICLES))
        talks = "".join(self._speech(n, body, names) for n in range(_SPEECHES))
        printed = news + talks
        people = "".join(
            f'[[entities]]\nid = "e{n}"\nkind = "{"person" if n < _SPEECHES else "organisation"}"\n'
            f'name = {{ zh = "{name}", en = "{self._reading(2)}" }}\n'
            for n, name in enumerate(names)
            if name in printed
        )
        return {"page.toml": pages, "news.toml": news, "talks.toml": talks, "entities.toml": people}

    def _article(self, number: int, passages: int, names: list[str]) -> str:
        return (
            f'[[documents]]\nid = "a{number}"\nkind = "article"\n'
            f'label = {{ zh = "{self._clause(2)}", en = "{self._reading(3)}" }}\n'
            f'[documents.headline]\nzh = "{self._clause(5)}"\nen = "{self._reading(8)}"\n'
            + "".join(self._paragraph(f"a{number}-{n}", names) for n in range(passages - 1))
        )

    def _speech(self, number: int, passages: int, names: list[str]) -> str:
        name = names[number]
        return (
            f'[[documents]]\nid = "s{number}"\nkind = "speech"\n'
            f'label = {{ zh = "{name}", en = "{self._reading(2)}" }}\n'
            f'[documents.speaker]\nname = "{name}"\n'
            f'line = {{ zh = "{self._clause(3)}局长{name}：", en = "{self._reading(6)}:" }}\n'
            f'posts = [{{ zh = "局长", en = "director" }}]\norganisation = "{names[9]}"\n'
            'reason = { zh = "随机。", en = "At random." }\n'
            + "".join(self._paragraph(f"s{number}-{n}", names) for n in range(passages - 1))
        )

    def _paragraph(self, identifier: str, names: list[str]) -> str:
        draw = self._random
        label, unit = self._clause(2), draw.choice(_UNITS)
        number = draw.choice(
            (draw.randint(2, 60), draw.randint(2, 3000), f"{draw.random() * 90:.1f}")
        )
        clauses = [self._clause(draw.randint(3, 9)) for _ in range(draw.randint(2, 7))]
        clauses.insert(draw.randint(0, len(clauses)), f"{label}{number}{unit}")
        if draw.random() < 0.5:
            clauses.insert(0, draw.choice(names))
        if draw.random() < 0.02:
            clauses.append(draw.choice(_SEEDED))
        return (
            f'[[documents.paragraphs]]\nzh = "{"，".join(clauses)}。"\n'
            f'en = "{self._reading(draw.randint(40, 110))}."\n'
            f'[[documents.paragraphs.figures]]\nid = "{identifier}"\n'
            f'label = {{ zh = "{label}", en = "{self._reading(3)}" }}\n'
            f'quote = "{label}{number}{unit}"\nprinted = "{number}{unit}"\n'
            f'value = {number}\nunit = "{unit}"\n'
        )

    def _clause(self, words: int) -> str:
        return "".join(self._random.choices(self._words, cum_weights=self._frequency, k=words))

    def _reading(self, words: int) -> str:
        return " ".join(self._random.choices(self._english, k=words))


def lines(passages: Iterator[str]) -> str:
    """Passages as the lines of a file."""
    return "".join(f"{passage}\n" for passage in passages)
