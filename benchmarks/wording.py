"""How long shared and own wording take: on the bundled page, and on texts of 1,000,000 characters.

The long texts are always the same: words drawn by Zipf's law and set in clauses; paragraphs drawn at
random in which each character follows two others as it does on the page; and the page's own paragraphs
over and over.

    python benchmarks/wording.py [RUNS]
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.documents import Document, Passage
from changji_tui.model.recorded import Bilingual
from changji_tui.model.voices import Voice, compared, voices
from changji_tui.wording.shared import own_wording, shared_wording

BAR_PAGE_MS = 50.0
"""What shared wording of the page must stay below, in milliseconds."""
BAR_LONG_S = 5.0
"""What shared wording of a long text must stay below, in seconds."""
LENGTH = 1_000_000
"""Characters of a long text."""
DOCUMENTS = 200
"""Documents into which the paragraphs of a long text are divided."""
Texts = Sequence[str]


def by_zipf() -> Iterator[str]:
    """Paragraphs of twelve clauses, made of 50,000 words of one to four characters."""
    chance = random.Random(1)
    characters = [chr(0x4E00 + number) for number in range(3500)]
    weights = [1 / (rank + 1) for rank in range(len(characters))]
    words = [
        "".join(chance.choices(characters, weights, k=chance.choice([1, 2, 2, 2, 3, 4])))
        for _ in range(50_000)
    ]
    ranked = [1 / (rank + 5) for rank in range(len(words))]
    while True:
        yield "，".join("".join(chance.choices(words, ranked, k=5)) for _ in range(12)) + "。"


def written_on(texts: Texts) -> Iterator[str]:
    """Paragraphs in which each character follows two others as it does in the texts."""
    chance = random.Random(1)
    following: dict[str, list[str]] = {}
    for text in texts:
        for at in range(len(text)):
            following.setdefault(text[max(0, at - 2) : at], []).append(text[at])
    while True:
        paragraph = ""
        while len(paragraph) < 200 and (next_ones := following.get(paragraph[-2:])):
            paragraph += chance.choice(next_ones)
        yield paragraph


def long_text(paragraphs: Iterator[str]) -> list[Document]:
    """Documents of at least `LENGTH` characters in all."""
    texts, length = [], 0
    for text in paragraphs:
        texts.append(text)
        length += len(text)
        if length >= LENGTH:
            break
    return [
        _document(f"d{number}", list(islice(texts, number, None, DOCUMENTS)))
        for number in range(DOCUMENTS)
    ]


def _document(name: str, texts: Texts) -> Document:
    passages = tuple(
        Passage(
            id=f"{name}.p{number}",
            section="",
            document=name,
            field="text",
            text=text,
            translation="",
        )
        for number, text in enumerate(texts)
    )
    return Document(
        id=name,
        section="",
        kind="speech",
        label=Bilingual(zh=name, en=name),
        kicker=None,
        headline=None,
        subtitle=None,
        byline=None,
        speaker=None,
        note=None,
        paragraphs=passages,
    )


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median time of some runs."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[runs // 2]


def row(name: str, spoken: Sequence[Voice], runs: int) -> float:
    """Print the measurements of one text, and return the seconds that shared wording takes."""
    length = sum(len(p.text) for voice in spoken for p in voice.paragraphs)
    shared = seconds(lambda: shared_wording(spoken), runs)
    own = seconds(lambda: own_wording(spoken), runs)
    found = len(shared_wording(spoken))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    times = f"{shared * 1000:>11,.1f}{own * 1000:>11,.1f}"
    print(f"{name:20}{length:>11,}{found:>9,}{times}{memory:>9,}", flush=True)
    return shared


def main() -> int:
    """Print a row for each text; 0 if the bars are kept."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    on_page = compared(load_page(bundled_folder()))
    texts = [paragraph.text for voice in on_page for paragraph in voice.paragraphs]
    print(f"{'text':20}{'characters':>11}{'strings':>9}{'shared ms':>11}{'own ms':>11}{'MB':>9}")
    kept = row("the page", on_page, runs * 5) * 1000 < BAR_PAGE_MS
    long = {
        "words by Zipf": by_zipf(),
        "the page written on": written_on(texts),
        "the page repeated": cycle(texts),
    }
    for name, paragraphs in long.items():
        kept = row(name, voices(long_text(paragraphs)), runs) < BAR_LONG_S and kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
