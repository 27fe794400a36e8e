"""The tiny page, whose lines tests know, and what is wrong with a page."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from changji_tui.checking import Report
from changji_tui.errors import DataError
from changji_tui.loading import load_page

PAGE = """\
id = "tiny"
title = { zh = "小页", en = "Tiny page" }
about = { zh = "测试用。", en = "For tests." }

[[sections]]
id = "news"
title = { zh = "新闻", en = "News" }

[[reasons]]
id = "this-year"
zh = "印作“今年”。"
en = "Printed as “this year”."
"""
NEWS = """\
[[documents]]
id = "fruit"
kind = "article"
label = { zh = "水果", en = "Fruit" }

[documents.byline]
people = [{ name = "林小满", role = { zh = "记者", en = "reporter" } }]

[[documents.paragraphs]]
zh = "林小满报道：今年有苹果3个、梨5个，比去年多梨1个。"
en = "Lin Xiaoman reports: this year there are 3 apples and 5 pears, 1 pear more than last year."

[[documents.paragraphs.figures]]
id = "apples"
label = { zh = "苹果", en = "apples" }
quote = "苹果3个"
printed = "3个"
value = 3
unit = "个"
period = "2024"
basis = "inferred"
reason = "this-year"

[[documents.paragraphs.figures]]
id = "pears"
label = { zh = "梨", en = "pears" }
quote = "、梨5个"
printed = "5个"
value = 5
unit = "个"

[[series]]
id = "fruits"
title = { zh = "水果", en = "Fruit" }
kind = "comparison"
unit = "个"

[[series.points]]
figure = "apples"

[[series.points]]
label = { zh = "去年", en = "last year" }
value = 4
formula = "{pears} - 1"
"""
PEOPLE = """\
[[entities]]
id = "lin"
kind = "person"
name = { zh = "林小满", en = "Lin Xiaoman" }
"""
FILES = {"page.toml": PAGE, "news.toml": NEWS, "entities.toml": PEOPLE}


def write(folder: Path) -> Path:
    """Write the page into a new folder."""
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    """What is wrong with a page, a line each, without the name of its folder."""
    with pytest.raises(DataError) as caught:
        load_page(folder)
    assert caught.value.exit_code == 2
    found = str(caught.value).split("\n")
    assert found == [str(fault) for fault in caught.value.faults]
    return [line.removeprefix(f"{folder}{os.sep}") for line in found]


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Put new text in the place of old text that stands once in a file."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")


def broken(report: Report) -> set[str]:
    """The proofs of a check that do not hold throughout."""
    return {proof.name for proof in report.proofs if proof.held < proof.of}
