"""How an archive of 100,000 passages answers, against ripgrep and fzf on the same text.

The archive is written from a seed (`archive_corpus`) and opened by the explorer, without a terminal
but with everything that it draws in 120×36.  Queries are typed character by character; the name of a
field is typed at once.  The clock of a keystroke runs from the key until the first pages that are
found are drawn, or are known to be those that stand there, or, where nothing is found, until that is
known.  A task that wakes every millisecond measures how long the event loop is held.

    python benchmarks/archive.py [PASSAGES] [FOLDER]

FOLDER keeps the archive for the next run.  rg and fzf are the Debian packages ripgrep and fzf.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive_corpus import Corpus

from changji_tui.loading.archives import page_folders
from changji_tui.search import pinyin
from changji_tui.search.archive import Archive, Search
from changji_tui.ui.archive_app import ArchiveApp
from changji_tui.ui.widgets.archive_tables import PagesTable
from changji_tui.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from textual.strip import Strip

PASSAGES = 100_000
TIMES = 10
"""How many times the archive is taken for the measure of a million."""
RUNS = 2
"""How often each query is typed."""
ROUNDS = 5
"""How often a whole search and the other programs take turns."""
TYPED = {
    "literal": ("技术合同", "科技创新", "的", "“高新技术企业”", "技术 发展", "技術"),
    "number": ("1.3亿", "319", "20", ">1亿元", "10%..50%", "12家"),
    "field": ("speaker:王", "unit:亿元", "org:公司", "section:发言 技术", "kind:发言"),
    "English": ("contract", "technology"),
    "pinyin": ("jishuhetong", "kejichuangxin", "fangan", "ji shu"),
    "initials": ("jsht", "kjcx"),
}
BARS = {"literal": 50, "number": 50, "field": 50, "pinyin": 100, "initials": 100}
"""Milliseconds that 95 of 100 keystrokes stay below until something is painted."""
LONGEST = 30
"""Seconds after which a keystroke has failed."""
LITERAL, SPOKEN = ("技术合同", "技术", "的"), ("jishuhetong", "jsht")


class Keystrokes:
    """What is measured while queries are typed."""

    def __init__(self, app: ArchiveApp) -> None:
        self.app = app
        self.screen: Any = app.screen_stack[0]
        self.held = self.held_cpu = 0.0
        self.query = ""
        self.painted = 0.0
        self.filled: Search | None = None
        draws, fills = PagesTable.render_line, PagesTable.fill

        def render_line(table: RowTable, y: int) -> Strip:
            self.answered()
            return draws(table, y)

        def fill(table: PagesTable, *shown: Any) -> None:
            fills(table, *shown)
            search = self.filled = self.screen._search
            is_told = not self.screen._is_searching or (search and search.rows)
            if is_told and not table._repaint_required:
                self.answered()  # The picture of the query before is right for this one too.

        PagesTable.render_line = render_line  # type: ignore[assignment, method-assign]
        PagesTable.fill = fill  # type: ignore[method-assign, assignment]

    def answered(self) -> None:
        """Stop the clock of this query, if it has not been stopped."""
        search = self.filled
        if search and search.query == self.query and not self.painted:
            self.painted = time.perf_counter()

    async def tick(self) -> None:
        """Measure how long the loop is held, and how much of that is spent on other processes."""
        while True:
            start, cpu = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.001)
            self.held = max(self.held, time.perf_counter() - start - 0.001)
            self.held_cpu = max(self.held_cpu, time.thread_time() - cpu)

    async def type(self, text: str) -> tuple[float, float]:
        """Type some characters; seconds until the first picture, and until all is found."""
        start = time.perf_counter()
        self.painted = 0.0
        self.query = self.screen.search_box.value + text
        self.screen.search_box.insert_text_at_cursor(text)
        while not self.painted or self.screen._is_searching:
            if time.perf_counter() - start > LONGEST:
                sys.exit(f"“{self.query}” is not answered in {LONGEST} s")
            await asyncio.sleep(0.0005)
        return self.painted - start, time.perf_counter() - start


def memory() -> float:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096.0


def text_bytes(archive: Archive) -> float:
    """Bytes of all that is searched, as UTF-8: texts, readings and labels."""
    segments = [part.segment for part in archive.parts]
    haystacks = [h for one in segments for h in (one.printed, one.readings, one.labels)]
    lines = (h.line(row) for h in haystacks for row in range(len(h.starts) - 1))
    return sum(len(line.encode()) + 1 for line in lines)


async def explore(folder: Path) -> Archive:
    """Open the explorer, let it read the archive, and type the queries."""
    folders = page_folders(folder)
    app = ArchiveApp(folder, folders, language="zh", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        screen: Any = app.screen_stack[0]
        before, start = memory(), time.perf_counter()
        strokes = Keystrokes(app)
        ticking = asyncio.create_task(strokes.tick())
        while not screen.archive.parts:
            await asyncio.sleep(0.005)
        first, _ = time.perf_counter() - start, await strokes.type("技术")
        while screen._read < len(folders):
            await asyncio.sleep(0.1)
        await pilot.pause()
        reading, held = time.perf_counter() - start, strokes.held
        held_cpu = strokes.held_cpu
        screen.search_box.value = ""
        gc.collect()
        archive: Archive = screen.archive
        grown, text = memory() - before, text_bytes(archive)
        await pilot.pause(0.01)
        print(f"{archive.passages:,} passages on {len(archive.pages):,} pages; ", end="")
        print(f"{text / 1e6:.0f} MB of text, {grown / 1e6:.0f} MB more in memory: ", end="")
        print(f"{grown / text:.2f} times the text")
        print(f"first page searchable after {first:.1f} s, all after {reading:.0f} s; ", end="")
        print(
            f"event loop held {held * 1000:.0f} ms at most meanwhile, {held_cpu * 1000:.0f} at work\n"
        )
        print(
            "| a keystroke, ms | median | 95 % | worst | all found, median | loop held | at work | bar |"
        )
        print("| --- | --: | --: | --: | --: | --: | --: | --: |")
        for kind, queries in TYPED.items():
            firsts, wholes = [], []
            strokes.held = strokes.held_cpu = 0.0
            for _ in range(RUNS):
                for query in queries:
                    screen.search_box.value = ""
                    await pilot.pause()
                    field, colon, rest = query.rpartition(":")
                    screen.search_box.value = field + colon
                    screen.search_box.cursor_position = len(field + colon)
                    await pilot.pause()
                    for character in rest:
                        painted, whole = await strokes.type(character)
                        firsts.append(painted * 1000)
                        wholes.append(whole * 1000)
            firsts.sort()
            print(
                f"| {kind} | {statistics.median(firsts):.0f} | {firsts[int(len(firsts) * 0.95)]:.0f} "
                f"| {firsts[-1]:.0f} | {statistics.median(wholes):.0f} "
                f"| {strokes.held * 1000:.0f} | {strokes.held_cpu * 1000:.0f} | {BARS.get(kind, '')} |"
            )
        ticking.cancel()
    return archive


def timed(*commands: Callable[[], object]) -> list[float]:
    """The median time of each of some things that take turns, in milliseconds."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(ROUNDS):
        for do, taken in zip(commands, times, strict=True):
            start = time.perf_counter()
            do()
            taken.append((time.perf_counter() - start) * 1000)
    return list(map(statistics.median, times))


def run(archive: Archive, query: str) -> Search:
    """Everything that a query finds: each row, its page, the counts."""
    search = archive.search(query)
    for _ in search.steps():
        pass
    return search


def command(words: Sequence[str], file: Path) -> Callable[[], str]:
    """A whole command on a file; what it prints."""

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


def million(archive: Archive) -> None:
    """Print how the archive taken ten times over answers, step by step."""
    large = Archive()
    large.pages = archive.pages * TIMES
    large.parts = archive.parts * TIMES
    large._alphabet, large._common = archive._alphabet, archive._common
    print(
        f"\n| {archive.passages * TIMES:,} passages, ms | first found | all found | longest step |"
    )
    print("| --- | --: | --: | --: |")
    for query in (*LITERAL, "1.3亿", "unit:亿元", *SPOKEN, "没有这样的词"):
        run(archive, query)
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
    """Write the archive if there is none, and print the tables."""
    passages = int(sys.argv[1]) if len(sys.argv) > 1 else PASSAGES
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        if not page_folders(folder):
            Corpus().write(folder, passages)
        archive = asyncio.run(explore(folder))
        against(archive)
        million(archive)
    return 0


if __name__ == "__main__":
    sys.exit(main())
