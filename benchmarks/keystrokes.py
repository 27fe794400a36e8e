"""How long a keystroke takes to answer on the bundled page, for every kind of query.

Each query is typed character by character, as the search box asks for it, in an index that has been
asked only one other query before.

    python benchmarks/keystrokes.py [RUNS]
"""

from __future__ import annotations

import gc
import statistics
import sys
import time

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Index

BAR_MS = 10.0
"""What 95 of 100 keystrokes must stay below, in milliseconds."""
QUERIES = {
    "literal": ("技术合同", "的", "顾涛 双碳", "“技术合同成交额” -登记", "技術合同"),
    "number": ("1.3亿", "13000万", "319.4", "14,651"),
    "comparison": (">1亿元", "<=50%", "10%..50%"),
    "field": ("speaker:顾涛", "unit:亿元", "org:九圣禾", "section:plenary 改革"),
    "English": ("contract", "technology enterprises"),
    "pinyin": ("jishuhetong", "ji shu he tong", "gaoxinjishuqiye", "fangan"),
    "initials": ("jsht", "xjb", "wd", "nyncb"),
    "nothing": ("乌鲁木齐", "qqqq", "zzqxj"),
}
Seconds = list[float]


def typed(page: Page, query: str) -> Seconds:
    """The time of each keystroke: to find the results, without what is offered if there are none."""
    index = Index(page)
    index.find("页")
    taken = []
    for length in range(1, len(query) + 1):
        start = time.perf_counter()
        results = index.find(query[:length])
        _ = results.matches, results.figures
        taken.append(time.perf_counter() - start)
    return taken


def row(name: str, times: Seconds) -> str:
    """Median, 95th percentile and worst, in milliseconds."""
    ordered = sorted(times)
    figures = (statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1])
    return f"{name:12}" + "".join(f"{seconds * 1000:10.2f}" for seconds in figures)


def main() -> int:
    """Print a row for each kind of query; 0 if the bar is kept."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    page = load_page(bundled_folder())
    start = time.perf_counter()
    Index(page).find("页")
    first = time.perf_counter() - start
    gc.freeze()
    print(f"first query of a run, tables read: {first * 1000:.1f} ms\n")
    print(f"{'a keystroke':12}{'median':>10}{'95 %':>10}{'worst':>10}   ms")
    every: Seconds = []
    for name, queries in QUERIES.items():
        times = [t for _ in range(runs) for query in queries for t in typed(page, query)]
        every += times
        print(row(name, times))
    print(row("all", every))
    return 0 if sorted(every)[int(len(every) * 0.95)] * 1000 < BAR_MS else 1


if __name__ == "__main__":
    sys.exit(main())
