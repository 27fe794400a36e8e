"""The kind of quantity that the print of a measure shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui import quantities
from changji_tui.checking.kinds import kind_shown
from changji_tui.loading import load_page
from changji_tui.model.documents import Figure

FIXTURE = Path(__file__).parents[2] / "fixtures" / "small"


def measure(quote: str, printed: str, period: str = "", change: str | None = None) -> Figure:
    """A measure with these words."""
    read = quantities.parse(printed)
    base_value, base_unit = quantities.base(read.value, read.unit)
    words = {"quote": quote, "printed": printed, "period": period, "change": change}
    amount = {"value": read.value, "unit": read.unit, "qualifier": read.qualifier}
    base = {"base_value": base_value, "base_unit": base_unit}
    figure = vars(load_page(FIXTURE).figure("farm-new-varieties"))
    return Figure(**{**figure, **words, **amount, **base})


@pytest.mark.parametrize(
    ("quote", "printed", "period", "change", "kind"),
    [
        ("共有高新技术企业49家", "49家", "2020-end", None, "stock"),
        ("2024年果园达到1500亩", "1500亩", "2024", None, "stock"),
        ("贷款余额5亿元", "5亿元", "2023-end", None, "stock"),
        ("投入使用充电桩300个", "300个", "", None, "stock"),
        ("累计发放补贴3亿元", "3亿元", "", None, "stock"),
        ("发放贷款2.1亿元", "2.1亿元", "2024-ytd", None, "flow"),
        ("共有51家企业注册", "51家", "2024-ytd", None, "flow"),
        ("新增在孵企业389家", "389家", "", None, "flow"),
        ("比上年同期净增80家", "80家", "2023-06-end/2024-06-end", "increase", "flow"),
        ("连续7次刷新纪录", "7次", "", None, "flow"),
        ("年销售额达5亿元", "5亿元", "yearly", None, "flow"),
        ("年加工能力20万吨以上", "20万吨以上", "yearly", None, "capacity"),
        ("新增产能20万吨", "20万吨", "", None, "capacity"),
        ("41.2%的规上工业增加值", "41.2%", "", None, "share"),
        ("超过一半", "一半", "2024-H1", None, "share"),
        ("同比增长5.0%", "5.0%", "2024-H1", "increase", "rate"),
        ("玉米最高单产1663.25公斤", "1663.25公斤", "", None, "yield"),
        ("用三年时间", "三年", "", None, "duration"),
        ("在1分钟之内", "1分钟之内", "", None, "duration"),
        ("直径2.5米", "2.5米", "", None, "dimension"),
        ("修路25公里", "25公里", "", None, "stock"),
        ("围绕“九大产业集群”", "九大", "", None, "set"),
        ("出口到中亚五国", "五国", "", None, "set"),
        ("跻身全国前三强", "前三强", "", None, "rank"),
    ],
)
def test_kind(quote: str, printed: str, period: str, change: str | None, kind: str) -> None:
    """Unit, words and period of a measure show one kind of quantity."""
    assert kind_shown(measure(quote, printed, period, change)) == kind
