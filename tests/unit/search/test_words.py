"""Words, phrases, exclusion and English: what each query finds on the bundled page, exactly."""

from __future__ import annotations

from itertools import pairwise

import pytest

from changji_tui.model.page import Page
from changji_tui.search import Index
from tests.unit.search.conftest import Find

LITERAL = [
    ("技术合同", "agri.headline agri.p1 agri.p2 city.p3"),
    ("技術合同", "agri.headline agri.p1 agri.p2 city.p3"),
    ("技术合同 亿元", "agri.headline agri.p1 agri.p2 city.p3"),
    ("双碳", "gu-tao.p2"),
    ("顾涛 双碳", "gu-tao.p2"),
    ("環境局 雙碳", "gu-tao.p2"),
    ("商务局 双碳", ""),
    ("顾涛", "gu-tao.speaker"),
    ("刘茜 双碳", "gu-tao.p2"),
    ("索敏 商务局", ""),
    ("顾涛\u3000双碳", "gu-tao.p2"),
    ("顾涛\t双碳", "gu-tao.p2"),
    ("双碳\n顾涛", "gu-tao.p2"),
    # a word in any header line of a document counts for its passages
    ("顾涛 环境局 刘茜 双碳", "gu-tao.p2"),
    ("技术合同成交额突破 衡量", "agri.p2"),
    ("超过一半 衡量", "agri.p2"),
    ("综述 直播", ""),
    ("工作综述 数字呈跳跃式", "city.p3"),
    ("顾涛 环境局", "gu-tao.speaker"),
    ("顾涛 刘茜", "gu-tao.speaker gu-tao.byline"),
    # a word in a paragraph counts only for that paragraph
    ("双碳 无废城市", ""),
    # people and companies
    ("肖家宝", "city.p14 city.p18"),
    ("王建荣", "city.p9 city.p11 city.p12"),
    ("王建福", "city.p24"),
    ("马国忠", "city.p19"),
    ("朱玉贤", "agri.p5"),
    ("特变电工", "city.p25"),
    ("泰昆集团", "agri.p3"),
    ("中粮屯河", "agri.p3"),
    ("新疆恒安纸业", "city.p22"),
    ("九圣禾", "agri.p3 city.p24 city.p25"),
    ("康普森", "agri.p3 agri.p4"),
    # one and two characters
    ("碳", "gu-tao.p1 gu-tao.p2"),
    ("亩", "agri.p4"),
    ("辣椒", "photo.p1 photo.p2"),
    ("创A", "gu-tao.p2"),
    # broken over lines in the source
    ("农业农村部", "agri.p6"),
    ("一网通办", "yu-fengshan.p3"),
    ("佃坝镇西沟村", "photo.p2"),
    ("国家双创示范基地", "agri.p3"),
    ("植物源重组人血清白蛋白", "agri.p3"),
    ("污染防治攻坚战", "gu-tao.p1"),
    # broken over columns in the source
    ("组建", "agri.p5 zeng-jun.p1"),
    ("牵头组建", "agri.p5"),
    ("此后", "city.p3"),
    ("全社会研究与试验", "city.p5"),
    ("政银企", "city.p19 city.p20"),
    ("处罚", "gu-tao.p2"),
    ("以贸易创新", "ma-jin.p2"),
    ("职责和权力", "suo-min.p1"),
    ("持续深化", "zeng-jun.p1 wu-di.p1"),
    ("“交地即交证”", "wu-di.p1"),
    # set apart by spaces in the source
    ("金秋时节", "photo.p1"),
    ("每年给予西部中心1000万元", "agri.p4"),
    ("报道：10月9日", "agri.p1"),
    # the end of one passage and the beginning of the next are no word
    ("一半本报讯", ""),
    ("支撑昌吉农高区", ""),
    # punctuation, and a sentence as pasted
    ("“两区”", "agri.p5"),
    ("「两区」企业实验室", "agri.p5"),
    ("《昌吉市科技创新", "city.p13"),
    ("创A晋B", "gu-tao.p2"),
    ("创a晋b", "gu-tao.p2"),
    ("上半年就地转化项目超过一半", "agri.subtitle agri.p1"),
    # phrases and exclusion
    ('"技术合同成交额"', "agri.headline agri.p1 agri.p2"),
    ("“技术合同成交额”", "agri.headline agri.p1 agri.p2"),
    ("＂技术合同成交额＂", "agri.headline agri.p1 agri.p2"),
    ("“技术 合同”", ""),
    ("技术合同 -成交额", "city.p3"),
    ("技术合同 －成交额", "city.p3"),
    ("-成交额 技术合同", "city.p3"),
    ("双碳 -顾涛", ""),
    ("双碳 -孵化器", "gu-tao.p2"),
    ('"jishu"', ""),
    ("技术合同 -“登记技术”", "agri.headline agri.p1 agri.p2"),
    ("全会 -统战 -speaker:马瑾 -section:page 报告", ""),
    ("十二届九次全会 -顾涛", "title-plenary yu-fengshan.p1 ma-jin.p1 zeng-jun.p1"),
    # what is not there
    ("乌鲁木齐", ""),
    ("双碳 孵化器", ""),
]


@pytest.mark.parametrize(("query", "passages"), LITERAL, ids=[query for query, _ in LITERAL])
def test_printed_words(find: Find, query: str, passages: str) -> None:
    """Each query finds these passages and no others, as they are printed."""
    found = find(query)
    assert set(found) == set(passages.split())
    assert set(found.values()) <= {"literal"}


TRANSLATED = [
    ("contract", "agri.headline agri.p1 agri.p2 city.p3"),
    ("Contracts", "agri.headline agri.p1 agri.p2 city.p3"),
    ("contrac", "agri.headline agri.p1 agri.p2 city.p3"),
    ("ontract", ""),
    ("Rong’ao", "city.p8 city.p9 city.p10"),
    ("incubators makerspaces", "agri.p3"),
    ('"dual carbon"', "gu-tao.p2"),
    ('"carbon dual"', ""),
]


@pytest.mark.parametrize(("query", "passages"), TRANSLATED, ids=[query for query, _ in TRANSLATED])
def test_english_words(find: Find, query: str, passages: str) -> None:
    """An English query finds the passages whose translation or figure label says it."""
    assert find(query) == dict.fromkeys(passages.split(), "translation")


@pytest.mark.parametrize(
    ("query", "figure"),
    [("statistical", "city-name-four-above"), ("地区生产总值同比增幅", "city-grp-growth")],
)
def test_a_label_alone_lights_nothing(index: Index, page: Page, query: str, figure: str) -> None:
    """A hit by a figure's label alone has the figure and no span."""
    [hit] = index.find(query).hits
    assert (hit.passage.id, hit.matched) == (page.figure(figure).passage, "translation")
    assert (hit.spans, hit.translation_spans) == ((), ())
    assert [found.id for found in hit.figures] == [figure]


def test_a_word_broken_over_lines_is_found_wherever_it_is_broken(index: Index, page: Page) -> None:
    """The four characters around each line break of the source are found where they are printed."""
    source = (page.folder / "source.txt").read_text(encoding="utf-8")
    lines = source.splitlines()
    joined = {a[-2:] + b[:2] for a, b in pairwise(lines) if a and b}
    words = {word for word in joined if len(word) == 4 and all(c >= "\u4e00" for c in word)}
    broken = {w: {p.id for p in page.passages if w in p.text} for w in words}
    found = {word: set(index.find(word).by_passage) for word in words}
    assert sum(map(bool, broken.values())) > 100
    assert {w: found[w] for w, where in broken.items() if where} == {
        w: where for w, where in broken.items() if where
    }


def test_a_word_broken_over_columns_is_found_where_it_is_printed(index: Index, page: Page) -> None:
    """The four characters around each break of a column within a paragraph are one word."""
    source = (page.folder / "source.txt").read_text(encoding="utf-8")
    columns = [column.split("\n") for column in source.split("\n\n") if column]
    joined = {a[-1].strip()[-2:] + b[0].strip()[:2] for a, b in pairwise(columns)}
    words = {word for word in joined if all(c >= "\u4e00" for c in word)}
    printed = {w: where for w in words if (where := {p.id for p in page.passages if w in p.text})}
    assert len(printed) > 6
    assert {word: set(index.find(word).by_passage) for word in printed} == printed


def test_a_figure_is_found_by_what_its_label_leaves_out(index: Index) -> None:
    """The words of a description find the figure as those of its label do."""
    results = index.find('"yearly reduction in waste"')
    assert results.figures == {"city-yida-waste-cut"}
    assert {hit.matched for hit in results.hits} == {"translation"}
