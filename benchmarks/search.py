"""How an archive of 100,000 passages answers, against ripgrep and fzf on the same text.

The archive is written from a seed (`archive_corpus`) and opened by the explorer; queries of every
kind are typed character by character (`archive_typing`).  Then whole searches take turns with the
whole commands of rg and fzf, the Debian packages ripgrep and fzf.

    python benchmarks/search.py [PASSAGES] [FOLDER]

FOLDER keeps the archive for the next run.  The exit code says whether every bar is kept.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from archive_corpus import Corpus
from archive_typing import Typing, explorer, read

from changji_tui.archive.archive import Archive, ArchiveSearch, Part
from changji_tui.loading.folders import page_folders
from changji_tui.search import pinyin
from changji_tui.search.finder import Finder

PASSAGES = 100_000
MANY = 1_000_000
"""Passages of the largest archive that is asked; a smaller one is repeated until it has so many."""
RUNS = 2
"""How often each query is typed."""
ROUNDS = 5
"""How often the whole search and the other programs run in turn."""
TYPED = {
    "literal": ("技术合同", "科技创新", "的", "“高新技术企业”", "技术 发展", "技術"),
    "number": ("1.3亿", "319", "20", ">1亿元", "10%..50%", "12家"),
    "field": ("speaker:王", "unit:亿元", "org:公司", "section:发言 技术", "kind:发言"),
    "English": ("contract", "technology"),
    "pinyin": ("jishuhetong", "kejichuangxin", "fangan", "ji shu"),
    "initials": ("jsht", "kjcx"),
    "nothing found": ("没有这样的词", "技树合同", "contrakt", "9876亿元", "speaker:無人"),
}
BARS = {"literal": 50, "number": 50, "field": 50, "pinyin": 100, "initials": 100}
"""Milliseconds that 95 of 100 keystrokes stay below until something is drawn."""
MOST_HELD = 20
"""Milliseconds that the event loop may be held at most."""
MOST_MEMORY = 3
"""How many times the bytes of the text the archive may take in memory."""
MOST_TO_RG, LEAST_TO_FZF = 1.5, 30
"""For a literal: how many times as long as rg this search may take, and fzf must take as this search."""
LITERAL, SPOKEN = ("技术合同", "技术", "的"), ("jishuhetong", "jsht")

missed: list[str] = []
"""The names of the bars that are not kept."""


def hold(what: str, is_kept: bool) -> None:
    """Remember a bar by its name if it is not kept."""
    if not is_kept:
        missed.append(what)


async def explore(folder: Path) -> tuple[Archive, list[str]]:
    """Open the explorer, let it read the archive, type the queries; returns the lines to print too."""
    async with explorer(folder) as typing:
        measuring = asyncio.create_task(typing.measure_held())
        reading = await read(typing)
        await asyncio.sleep(0.01)
        times, held = reading.memory / reading.text, reading.held * 1000
        archive = reading.archive
        told = [
            f"{archive.passages:,} passages on {len(archive.pages):,} pages; "
            f"{reading.text / 1e6:.0f} MB of text, {reading.memory / 1e6:.0f} MB more in memory: "
            f"{times:.2f} times the text\n"
            f"first page searchable after {reading.first:.1f} s, all after {reading.seconds:.0f} s; "
            f"event loop held {held:.0f} ms at most meanwhile, {reading.held_cpu * 1000:.0f} at work\n",
            "| a keystroke, ms | median | 95 % | worst | bar | all found, median | loop held | at work |",
            "| --- | --: | --: | --: | --: | --: | --: | --: |",
        ]
        hold("memory", times <= MOST_MEMORY)
        hold("loop held while reading", held <= MOST_HELD)
        told += [await type_all(typing, kind) for kind in TYPED]
        measuring.cancel()
    return archive, told


async def type_all(typing: Typing, kind: str) -> str:
    """Type the queries of a kind; returns their row of the table."""
    typing.held = typing.held_cpu = 0.0
    strokes = [s for _ in range(RUNS) for q in TYPED[kind] async for s in typing.strokes(q)]
    firsts = sorted(stroke.first * 1000 for stroke in strokes)
    most = firsts[int(len(firsts) * 0.95)]
    hold(f"{kind}: a keystroke", most <= BARS.get(kind, most))
    hold(f"{kind}: loop held", typing.held * 1000 <= MOST_HELD)
    return (
        f"| {kind} | {statistics.median(firsts):.0f} | {most:.0f} | {firsts[-1]:.0f} | {BARS.get(kind, '')} "
        f"| {statistics.median(stroke.whole * 1000 for stroke in strokes):.0f} "
        f"| {typing.held * 1000:.0f} | {typing.held_cpu * 1000:.0f} |"
    )


def timed(*commands: Callable[[], object]) -> list[float]:
    """The median time of each command, in milliseconds; the commands run in turn."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(ROUNDS):
        for do, taken in zip(commands, times, strict=True):
            start = time.perf_counter()
            do()
            taken.append((time.perf_counter() - start) * 1000)
    return list(map(statistics.median, times))


def forgetful(archive: Archive) -> list[Part]:
    """The segments of an archive, with finders that have found nothing yet."""
    return [Part(p.segment, Finder(p.segment, archive._characters)) for p in archive.parts]


def run(archive: Archive, query: str) -> ArchiveSearch:
    """Everything that a query finds (rows, pages, counts), without what earlier queries have found."""
    archive.parts[:] = forgetful(archive)
    search = archive.search(query)
    for _ in search.steps():
        pass
    return search


def command(words: Sequence[str], file: Path) -> Callable[[], str]:
    """What runs a command with a file as its input, and returns what the command prints."""

    def printed() -> str:
        with file.open("rb") as lines:
            return subprocess.run(
                words, stdin=lines, capture_output=True, text=True, check=False
            ).stdout

    return printed


def against(archive: Archive) -> None:
    """Print this search beside rg and fzf on the same lines."""
    with tempfile.TemporaryDirectory() as folder:
        plain, spelled = Path(folder) / "plain.txt", Path(folder) / "spelled.txt"
        texts = [part.segment.printed.printed for part in archive.parts]
        plain.write_text("\n".join(texts) + "\n", encoding="utf-8")
        reading = {c: min(pinyin.readings(c), default=c) for c in set("".join(texts))}
        with spelled.open("w", encoding="utf-8") as lines:
            for line in (line for text in texts for line in text.split("\n")):
                sounds = [reading[c] for c in line]
                initials = "".join(sound[0] for sound in sounds)
                lines.write(f"{line}\t{''.join(sounds)}\t{initials}\n")
        print(
            "\n| whole search, ms | here | rg -c | fzf --filter | here / rg | fzf / here |", end=""
        )
        print(" found here, by rg, by fzf |\n| --- | --: | --: | --: | --: | --: | --- |")
        for query in LITERAL:
            here = partial(run, archive, query)
            rg = command(["rg", "-c", query, "-"], plain)
            fzf = command(["fzf", "--filter", query], plain)
            ours, theirs, fuzzy = timed(here, rg, fzf)
            hold(f"{query} against rg", ours / theirs <= MOST_TO_RG)
            hold(f"{query} against fzf", fuzzy / ours >= LEAST_TO_FZF)
            print(
                f"| {query} | {ours:.1f} | {theirs:.1f} | {fuzzy:.0f} | {ours / theirs:.2f} "
                f"| {fuzzy / ours:.0f} | {here().count:,}, {int(rg()):,}, {len(fzf().splitlines()):,} |"
            )
        for query in SPOKEN:
            here = partial(run, archive, query)
            fzf = command(["fzf", "--filter", query], spelled)
            ours, fuzzy = timed(here, fzf)
            print(
                f"| {query} (fzf: pinyin beside each line) | {ours:.1f} | | {fuzzy:.0f} | "
                f"| {fuzzy / ours:.0f} | {here().count:,}, , {len(fzf().splitlines()):,} |"
            )


def many(archive: Archive) -> None:
    """Print how the archive, repeated until it has `MANY` passages, answers step by step."""
    times = -(-MANY // archive.passages)
    large = Archive()
    large.pages = archive.pages * times
    large.parts = [part for _ in range(times) for part in forgetful(archive)]
    large._alphabet, large._common = archive._alphabet, archive._common
    print(
        f"\n| {archive.passages * times:,} passages, ms | first found | all found | longest step |"
    )
    print("| --- | --: | --: | --: |")
    for query in (*LITERAL, "1.3亿", "unit:亿元", *SPOKEN, "没有这样的词"):
        start = last = time.perf_counter()
        first, longest = 0.0, 0.0
        search = large.search(query)
        for _ in search.steps():
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            first = first or (now - start if search.count else 0.0)
        whole = time.perf_counter() - start
        told = [f"{value * 1000:.0f}" for value in (first or whole, whole, longest)]
        print(f"| {query} | {' | '.join(told)} |")


def main() -> int:
    """Write the archive if there is none, and print the tables; 0 if every bar is kept."""
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else PASSAGES
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        if not page_folders(folder):
            Corpus().write(folder, passages)
        archive, told = asyncio.run(explore(folder))
        print(*told, sep="\n")
        against(archive)
        many(archive)
    print("\nbars missed: " + ("; ".join(missed) or "none"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
