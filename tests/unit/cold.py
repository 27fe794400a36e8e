"""A page whose series of temperatures begins below zero."""

from __future__ import annotations

from pathlib import Path

from tests.unit import tiny

_NEWS = (
    """\
[[documents]]
id = "weather"
kind = "article"
label = { zh = "天气" }

[[documents.paragraphs]]
zh = "2022年1月气温零下12.5℃，2023年1月气温-3℃，2024年1月气温2℃。"
"""
    + "".join(
        f"""
[[documents.paragraphs.figures]]
id = "t{year}"
label = {{ zh = "气温" }}
quote = "{year}年1月气温{printed}"
printed = "{printed}"
value = {value}
unit = "℃"
quantity = "stock"
period = "{year}-01"
basis = "printed"
"""
        for year, printed, value in (
            (2022, "零下12.5℃", "-12.5"),
            (2023, "-3℃", "-3"),
            (2024, "2℃", "2"),
        )
    )
    + """
[[series]]
id = "cold"
title = { zh = "一月的气温" }
kind = "time"
unit = "℃"
points = [{ figure = "t2022" }, { figure = "t2023" }, { figure = "t2024" }]
"""
)


def write_cold(folder: Path) -> Path:
    """Write the page into a new folder."""
    tiny.write(folder)
    (folder / "news.toml").write_text(_NEWS, encoding="utf-8")
    (folder / "entities.toml").unlink()
    return folder
