"""What a numeral of a text states, when, and what of; or why it states nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.finding import figures, numbers
from changji_tui.finding.dates import times
from changji_tui.finding.labels import label
from changji_tui.model.recorded import FigureRecord
from changji_tui.quantities import numerals


def found(text: str) -> list[FigureRecord]:
    """The figures of a passage."""
    return figures.figures(text, numbers.numbers(text), "t")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020年底有49家，2024年有113家", [("2020年底", "2020-end"), ("2024年", "2024")]),
        ("2023年1—8月完成投资", [("2023年1—8月", "2023-01/2023-08")]),
        ("2020—2023年", [("2020—2023年", "2020/2023")]),
        ("2023年会议于10月9日开幕，18日闭幕", [("2023年", "2023"), ("10月9日", "2023-10-09"), ("18日", "2023-10-18")]),
        ("2024年8月16日至18日", [("2024年8月16日至18日", "2024-08-16/2024-08-18")]),
        ("今年上半年", [("今年上半年", "")]),
        ("2023年开工，去年10月竣工", [("2023年", "2023"), ("去年10月", "")]),
        ("10日内办结", []),
        ("地铁2号线", []),
    ],
)  # fmt: skip
def test_dates_have_the_nearest_printed_year(text: str, expected: list[tuple[str, str]]) -> None:
    """Dates have the nearest printed year; 今年 and 去年 name none, and a length of time is no date."""
    assert [(text[t.start : t.end], t.code) for t in times(text)] == expected


@pytest.mark.parametrize(
    ("text", "printed", "period", "basis"),
    [
        ("2023年，全市投入5.3亿元，申请专利2855件。", "2855件", "2023", "printed"),
        ("2023年全市投入5.3亿元。另有企业49家。", "49家", "2023", "inferred"),
        ("目前有113家，比2020年增加64家。", "64家", "", "undated"),
        ("2020年底有49家。此后平均每年增加20多家。", "20多家", "", "undated"),
        ("2023年投入5.3亿元。今年投入6亿元。", "6亿元", "", "undated"),
        ("2023年历时3年建成。", "3年", "", "undated"),
        ("2023年收入比由2.31∶1缩小到2.25:1。", "2.31∶1", "", "undated"),
        ("2023年收入比由2.31∶1缩小到2.25:1。", "2.25:1", "2023", "printed"),
        ("孵化率由2020年的82%提高到2023年的91%。", "82%", "", "undated"),
        ("孵化率由2020年的82%提高到2023年的91%。", "91%", "2023", "printed"),
    ],
)
def test_a_figure_is_dated_only_where_the_text_dates_it(
    text: str, printed: str, period: str, basis: str
) -> None:
    """A figure has the time before it in its sentence, or else the nearest year before, inferred."""
    (figure,) = [figure for figure in found(text) if figure.printed == printed]
    assert (figure.period, figure.basis) == (period, basis)
    assert bool(figure.reason) == (basis == "inferred")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("这是第三次会议", "ordinal"),
        ("州党委十二届九次全会召开", "ordinal"),
        ("一、总体情况", "list"),
        ("（二）存在问题", "list"),
        ("乘G30到达", "letters"),
        ("品种“中麦578”", "letters"),
        ("90后创业", "letters"),
        ("上午9:30开会", "clock"),
        ("凌晨1点出发", "clock"),
        ("电话0994-2345678", "code"),
        ("藏着⟨202E⟩字符", "mark"),
        ("统一部署", "word"),
        ("一批成果", "word"),
        ("“十四五”规划", "word"),
        ("编号20240518", "unread"),
    ],
)
def test_a_numeral_that_counts_nothing_has_its_reason(text: str, reason: str) -> None:
    """Ordinals, items of lists, names, times of day, codes, marks and words are no figures."""
    held = [number for number in numbers.numbers(text) if reason != "unread"]
    assert held == []
    assert reason in {word.reason for word in numbers.words(text, [])}


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("2023年全县农林牧渔业总产值达到128.6亿元", "128.6亿元", "全县农林牧渔业总产值"),
        ("支持西部中心在全疆布局建设试验基地11个", "11个", "全疆布局建设试验基地"),
        ("新增在孵企业389家", "389家", "新增在孵企业"),
        ("全县完成地区生产总值58.6亿元", "58.6亿元", "地区生产总值"),
        ("今年共有51家企业注册", "51家", "企业注册"),
        ("居民收入21450元，增长7.2%", "7.2%", "居民收入增长"),
        ("居民监督员由30人增加到60人", "60人", "居民监督员"),
        ("棉花面积减少三成，降至4.2万亩", "三成", "棉花面积减少"),
        ("棉花面积减少三成，降至4.2万亩", "4.2万亩", "棉花面积"),
        ("棉花面積減少三成，降至4.2萬畝", "4.2萬畝", "棉花面積"),
        ("城乡居民收入比由2.31∶1缩小到2.25:1", "2.25:1", "城乡居民收入比"),
        ("森林覆盖率提高到近9.2%", "9.2%", "森林覆盖率"),
        ("产值增长8%，增至3亿元", "3亿元", "产值"),
        ("库存下降，同比减少到5万吨", "5万吨", "库存"),
        ("全市技术合同成交额达1.3亿元，同比增长12%", "12%", "技术合同成交额同比增长"),
        ("农村居民人均可支配收入21,450元，增长7.2%", "7.2%", "人均可支配收入增长"),
        ("全市规模以上工业增加值同比增长13.6%", "13.6%", "规模以上工业增加值增长"),
        ("第一产业增加值312.4亿元，增长5.9%", "5.9%", "第一产业增加值增长"),
        ("培育年产值亿元以上龙头企业5家", "5家", "年产值亿元以上龙头企业"),
        ("持续深入打好污染防治攻坚战等五大行动", "五大", "深入打好污染防治攻坚战"),
        ("社会消费品零售总额从上年的398.2亿元增加到421.6亿元", "398.2亿元", "社会消费品零售总额"),
        ("森林覆盖率由2020年的11.2%提高到12.5%", "11.2%", "森林覆盖率"),
        ("对外贸易进出口总额97.3亿元", "97.3亿元", "对外贸易进出口总额"),
        ("研发费用3亿元", "3亿元", "研发费用"),
        ("节约用水300吨", "300吨", "节约用水"),
        ("用40天时间流转了27户的土地", "27户", "流转"),
        ("以前在家闲着，现在一个月能挣钱", "一个月", "一个月"),
        ("过去三年投入2亿元", "三年", "三年"),
        ("公司成立于2013年，企业有113家，比2020年增加131%", "131%", "企业增加"),
        ("面积不大。2023年，增长5%", "5%", "增长"),
        ("钢管长2.8米", "2.8米", "钢管长"),
        ("直径2.5米、长2.8米", "2.8米", "长"),
        ("全镇已有9个村开办这样的菜园", "9个", "村"),
        ("126家企业带来3500个岗位", "126家", "企业"),
        ("45支疆内外协同创新团队", "45支", "疆内外协同创新团队"),
        ("28个在建项目完成投资56.3亿元", "28个", "在建项目"),
        ("全县12.4万亩冬小麦陆续返青", "12.4万亩", "冬小麦"),
        ("其中对中亚五国出口占比超过七成", "五国", "出口占比"),
        ("单位生产总值能耗下降13.5%", "13.5%", "单位生产总值能耗下降"),
        ("680公斤", "680公斤", "680公斤"),
    ],
)
def test_a_label_is_the_words_of_the_number(text: str, printed: str, expected: str) -> None:
    """A label is the words before a number in its clause, or what it counts; of a change what changes."""
    (figure,) = [figure for figure in found(text) if figure.printed == printed]
    assert figure.label.zh == expected


def test_a_label_has_at_most_twelve_characters() -> None:
    """A label has at most twelve characters, so that a table shows it whole."""
    text = "某某县某某镇某某村集体经济合作社本年度经营性净收入42万元"
    start = text.index("42")
    assert len(label(text, start, len(text), "万元", 0, "")) <= 12


@given(
    st.text(
        st.sampled_from("第一二十百万亿年月日0123456789.,%元家-至—:：/，。“”中麦A⟨⟩202E"),
        max_size=60,
    )
)
def test_each_numeral_of_any_text_is_a_figure_or_has_its_reason(text: str) -> None:
    """Figures never overlap, their words stand once, and no numeral is passed over."""
    kept = numbers.numbers(text)
    spans = [(number.start, number.end) for number in kept]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    for figure in figures.figures(text, kept, "t"):
        assert text.count(figure.quote) == 1
        assert figure.quote.count(figure.printed) == 1
    words = list(numbers.words(text, kept))
    for start, end in numerals(text):
        is_held = any(a <= start and end <= b for a, b in spans)
        is_told = any(w.start <= start and end <= w.start + len(w.words) for w in words)
        assert is_held or is_told


def test_the_label_of_a_date_has_its_english() -> None:
    """The program's own words, unlike those of the text, stand in both languages."""
    labels = [figure.label for figure in found("2024年5月18日开会，3月结束")]
    assert [(label.zh, label.en) for label in labels] == [("日期", "date"), ("时间", "time")]
