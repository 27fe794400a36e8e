"""The words of the program about a page that it found: how it was read, and the stock reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from changji_tui.finding.figures import NEAREST_YEAR
from changji_tui.finding.numbers import Reason
from changji_tui.finding.paragraphs import Layout
from changji_tui.finding.quotes import PARAGRAPH_BEFORE
from changji_tui.finding.source import Source
from changji_tui.model.files import ReasonRecord
from changji_tui.model.recorded import Bilingual

REASONS: dict[Reason, Bilingual] = {
    "ordinal": Bilingual(
        zh="序数，说的是第几，不是多少。", en="An ordinal: which one, not how many."
    ),
    "list": Bilingual(zh="条目的编号。", en="The number of an item in a list."),
    "letters": Bilingual(zh="名称或型号的一部分。", en="Part of a name or of a model."),
    "clock": Bilingual(zh="钟点。", en="A time of day."),
    "code": Bilingual(zh="号码。", en="An identifying number, such as that of a telephone."),
    "mark": Bilingual(zh="看不见的字符的标记。", en="The mark of an invisible character."),
    "word": Bilingual(zh="词中的字，不表示数量。", en="Part of a word; it counts nothing."),
    "unread": Bilingual(
        zh="程序读不出来，要由人判断。",
        en="The program cannot read it; a person must say what it states.",
    ),
}
"""The reasons why numerals are no figures, in the order in which they are recorded."""


def nearest_year() -> ReasonRecord:
    """The stock reason for a period that is not printed beside its figure."""
    return ReasonRecord(
        id=NEAREST_YEAR,
        zh="旁边没有印年份，取同一段里前面最近印出的年份，没有就取标题里的；还没有人核对过。",
        en="No year is printed beside it: the nearest printed before it in the paragraph is taken, or "
        "else the headline's; nobody has checked that.",
    )


def paragraph_before() -> ReasonRecord:
    """The stock reason for a speaker whom the passage itself does not name."""
    return ReasonRecord(
        id=PARAGRAPH_BEFORE,
        zh="这一段没有说是谁的话，前一段末句说此人讲话；还没有人核对过。",
        en="The paragraph does not say whose words they are; the last sentence of the paragraph before "
        "says that this person speaks. Nobody has checked that.",
    )


def about(
    sources: Sequence[Source],
    layouts: Sequence[Layout],
    excluded: Mapping[str, Reason],
    *,
    share: float,
) -> Bilingual:
    """Say how the texts were read, and that nobody has checked them.

    Args:
        sources: The texts.
        layouts: The paragraphs of each text.
        excluded: Reasons why numerals are not figures.
        share: The share of the texts whose numbers and quotations were read, from 0 to 1.
    """
    joined = sum(layout.joined for layout in layouts)
    count = sum(len(layout.paragraphs) for layout in layouts)
    encodings = sorted({source.encoding for source in sources})
    unread = sum(reason == "unread" for reason in excluded.values())
    one = sources[0].name if len(sources) == 1 else ""
    read_zh = f"由程序从 {one or f'{len(sources)}个文本'}（{'、'.join(encodings)}）读出，未经人工记录和核对。"
    read_en = (
        f"Read by the program from {one or f'{len(sources)} texts'} ({', '.join(encodings)}): "
        "nobody has recorded or checked it."
    )
    lines_zh = f"各行宽度相同、断在句中，所以把{joined}处换行接了起来" if joined else "每行是一段"
    lines_en = (
        f"lines of one width end within sentences, so {joined:,} line breaks were joined"
        if joined
        else "each line is a paragraph"
    )
    zh = f"{read_zh}共{count}段：{lines_zh}。"
    en = f"{read_en} {count:,} {'paragraph' if count == 1 else 'paragraphs'}: {lines_en}."
    if unread:
        zh += f"有{unread}个数字读不出来。"
        en += f" {unread:,} numerals could not be read."
    if share < 1:
        zh += f"数字和引语只找到前{share:.0%}的。"
        en += f" Numbers and quotations were found in the first {share:.0%} only."
    return Bilingual(zh=zh, en=en)
