"""The page that comes with the program says what the sheet printed, and no more."""

from __future__ import annotations

import hashlib
from decimal import Decimal

import pytest

from changji_tui.checking import check
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.text.syllables import Pronunciation, neutral

SOURCE = "4293187ff8096b706ea11dddcf4105a97bc636dd80c178020f085e970228c23a"
"""The SHA-256 of the text as it was extracted from the sheet."""

SPEECHES = {
    "于峰山": ("州人力资源和社会保障局", "社会保障是民生安全网", "刘新新"),
    "顾涛": ("昌吉州生态环境局", "坚持“双碳”引领，探索出台“创A晋B”奖补激励政策", "刘茜"),
    "马瑾": ("昌吉州商务局", "推动乌拉斯台口岸扩能升级", "刘茜"),
    "索敏": ("州党委社会工作部", "聚焦推进人民建议征集办理体系建设", "左晓雨"),
    "曾君": ("昌吉州党委统战部", "不断完善大统战工作格局", "左晓雨"),
    "吴涤": ("昌吉州住房和城乡建设局", "“房子是用来住的，不是用来炒的”定位", "杨鹤"),
}
"""Who speaks for which body, a phrase of the speech, and who compiled it."""

FIGURES = [
    ("2024年技术合同成交额突破1亿元", "1亿元", "1", "over", "2024-ytd"),
    ("2024年登记技术合同金额1.3亿元", "1.3亿元", "1.3", "exact", "2024-ytd"),
    ("2023年全市研究和实验经费投入达5.3亿元", "5.3亿元", "5.3", "exact", "2023"),
    ("2020年底，昌吉市共有高新技术企业49家", "49家", "49", "exact", "2020-end"),
    ("目前，昌吉市高新技术企业达113家", "113家", "113", "exact", "2024-now"),
    ("比2020年增加131%", "131%", "131", "exact", "2020-end/2024-now"),
    ("平均每年增加20多家", "20多家", "20", "over", "yearly"),
    ("“四上”企业有801家", "801家", "801", "exact", "2024-06-end"),
    ("全市实现地区生产总值319.40亿元", "319.40亿元", "319.40", "exact", "2024-H1"),
    ("在全疆推广300余万亩", "300余万亩", "300", "over", ""),
    ("入驻创新创业服务机构52个", "52个", "52", "exact", ""),
    ("在1分钟之内就能准确找到问题", "1分钟之内", "1", "within", ""),
    ("跻身全国前三强", "前三强", "3", "rank", ""),
]
"""Words of a quote, what they print, its value, qualifier and period."""


@pytest.fixture(scope="module")
def page() -> Page:
    """The bundled page."""
    return load_page(bundled_folder())


def speech_of(page: Page, name: str) -> Document:
    """The one speech of a person."""
    speeches = [d for d in page.documents if d.speaker and d.speaker.name.zh == name]
    assert len(speeches) == 1
    return speeches[0]


def figures_quoting(page: Page, words: str, printed: str) -> list[Figure]:
    """The figures that print this in a sentence with these words."""
    return [
        figure
        for figure in page.figures
        if figure.printed == printed and words in page.passage(figure.passage).text
    ]


def test_source_is_untouched() -> None:
    """The source is byte for byte what was extracted."""
    data = (bundled_folder() / "source.txt").read_bytes()

    assert hashlib.sha256(data).hexdigest() == SOURCE


def test_check_finds_nothing() -> None:
    """Every proof of `check` holds, of all 7396 characters too."""
    report = check(bundled_folder())

    assert report.faults == ()
    assert [proof for proof in report.proofs if proof.held != proof.of or not proof.of] == []
    assert (report.proofs[0].name, report.proofs[0].of) == ("characters", 7396)


def test_check_counts_what_the_page_has() -> None:
    """There are 64 quotations, and each of 136 sentences has its own reading."""
    counts = {proof.name: (proof.held, proof.of) for proof in check(bundled_folder()).proofs}

    assert counts["quotations"] == (64, 64)
    assert counts["sentences"] == (136, 136)


def test_what_is_ours_in_a_period_is_inferred(page: Page) -> None:
    """A period to date is inferred, with a reason, and four figures are of the time of speaking."""
    for figure in page.figures:
        if figure.period.endswith(("-ytd", "-now")):
            assert (figure.basis, bool(figure.reason)) == ("inferred", True), figure.id
    spoken = {figure.id for figure in page.figures if figure.reason.endswith("-speaking")}
    assert spoken == {
        "city-rongao-kinds",
        "city-rongao-patents",
        "city-jiushenghe-provinces",
        "city-projects-applied",
    }


def test_entities_are_what_they_are(page: Page) -> None:
    """A meeting is an event, a field of research is a term, and a named place is a place."""
    kinds = {
        name: entity.kind
        for name in ("全会", "葵花种业", "佃坝镇", "西沟村", "无党派人士", "玉米最高单产")
        for entity in [page.entity_named(name)]
        if entity
    }
    assert kinds == {
        "全会": "event",
        "葵花种业": "term",
        "佃坝镇": "place",
        "西沟村": "place",
        "无党派人士": "term",
        "玉米最高单产": "achievement",
    }


def test_sets_name_their_members(page: Page) -> None:
    """Each set names as many members as are printed: 四大 four, 四好 four, 两证 two."""
    members = {f.printed: f.members for f in page.figures if f.members}
    assert members == {
        "四大": ("粮", "棉", "果", "畜"),
        "四好": ("好房子", "好小区", "好社区", "好城区"),
        "两证审批合一": ("环评", "排污许可证"),
    }
    assert {f.unit for f in page.figures if f.quantity == "set"} == {"", "国"}


def test_nine_documents(page: Page) -> None:
    """There are two articles, one photograph and six speeches, in four sections."""
    assert [section.id for section in page.sections] == [
        "page",
        "agri_zone",
        "city_tech",
        "plenary",
    ]
    assert [[d.kind for d in section.documents] for section in page.sections] == [
        ["photo"],
        ["article"],
        ["article"],
        ["speech"] * 6,
    ]


@pytest.mark.parametrize("name", SPEECHES)
def test_speech_is_the_speakers(page: Page, name: str) -> None:
    """Each speech has the speaker whose work it is about, the reason for that, and its compiler."""
    body, phrase, compiler = SPEECHES[name]
    speech = speech_of(page, name)
    text = "".join(paragraph.text for paragraph in speech.paragraphs)
    others = [d for d in page.documents if d is not speech]

    assert phrase in text
    assert not any(phrase in p.text for other in others for p in other.paragraphs)
    assert speech.speaker is not None
    assert body in speech.speaker.line.text
    assert speech.speaker.organisation is not None
    assert speech.speaker.organisation.zh in speech.speaker.line.text
    assert speech.speaker.line.text.endswith(f"{name}：")
    assert speech.speaker.reason is not None
    assert speech.byline is not None
    assert [person.name for person in speech.byline.people] == [compiler]


@pytest.mark.parametrize(
    ("words", "printed", "value", "qualifier", "period"), FIGURES, ids=[f[1] for f in FIGURES]
)
def test_figure(
    page: Page, words: str, printed: str, value: str, qualifier: str, period: str
) -> None:
    """A figure has the value, the qualifier and the time of its sentence."""
    found = figures_quoting(page, words, printed)

    assert [(f.value, f.qualifier, f.period) for f in found] == [
        (Decimal(value), qualifier, period)
    ]


def test_thousands_have_no_value(page: Page) -> None:
    """数千个 is a figure without a number."""
    (figure,) = figures_quoting(page, "数千个雪白的纱锭", "数千个")

    assert (figure.value, figure.base_value, figure.qualifier) == (None, None, "about")


def values(page: Page, *printed: str) -> list[list[Decimal | None]]:
    """The values of each series that draws figures with these printed forms."""
    drawn = []
    for series in page.series:
        figures = [page.figure(point.figure) for point in series.points if point.figure]
        if [figure.printed for figure in figures] == list(printed):
            derived = {point.formula: point.value for point in series.points if point.formula}
            drawn.append(
                [
                    page.figure(point.figure).value if point.figure else derived[point.formula]
                    for point in series.points
                ]
            )
    return drawn


@pytest.mark.parametrize(
    ("printed", "drawn"),
    [
        (["49家", "113家"], [49, 113]),
        (["801家"], [721, 801]),
        (["90%以上", "41.2%", "70%以上", "90%以上"], [90, Decimal("41.2"), 70, 90]),
        (["52个", "35个", "33个"], [52, 35, 33]),
        (["5.0%", "13.6%"], [5, Decimal("13.6")]),
        (["14651万元", "6277万元"], [14651, 6277]),
    ],
)
def test_series(page: Page, printed: list[str], drawn: list[Decimal]) -> None:
    """A series draws the printed numbers, those derived from them, and no others."""
    assert values(page, *printed) == [drawn]


def test_two_measures_of_contracts(page: Page) -> None:
    """The zone's turnover and the city's registered amount are two measures of two bodies."""
    (zone,) = figures_quoting(page, "2024年技术合同成交额突破1亿元", "1亿元")
    (city,) = figures_quoting(page, "2024年登记技术合同金额1.3亿元", "1.3亿元")

    assert (zone.subject, city.subject) == ("昌吉农高区", "昌吉市")
    assert zone.label.zh != city.label.zh
    assert not {s.id for s in page.series_of(zone.id)} & {s.id for s in page.series_of(city.id)}


def test_no_paper_and_no_date(page: Page) -> None:
    """Neither the paper's name nor its date is printed, so every year without one is inferred."""
    for figure in page.figures:
        if figure.period.startswith("2024") and "2024" not in page.passage(figure.passage).text:
            assert figure.reason, figure.id


def test_titles_without_a_place(page: Page) -> None:
    """The two column titles whose place is uncertain say so."""
    doubtful = {title.zh: title for title, _ in page.titles if title.doubt}

    assert set(doubtful) == {"锚定现代化 改革再深化", "高质量发展看昌吉"}
    assert not any(title.section for title in doubtful.values())


def test_alias(page: Page) -> None:
    """九圣禾 is the company that the page names in full."""
    company = page.entity_named("九圣禾")

    assert company is not None
    assert company.name.zh == "九圣禾种业股份有限公司"
    assert page.mentions[company.id]


READ = {
    "鼓励引导农村富余劳动力": "gǔ lì yǐn dǎo nóng cūn fù yu láo dòng lì",
    "改革任务大框架": "gǎi gé rèn wu dà kuàng jià",
    "最主要的要求还是研发": "zuì zhǔ yào de yāo qiú hái shi yán fā",
    "每台机器上": "měi tái jī qì shang",
    "保障体系上聚焦发力": "bǎo zhàng tǐ xì shang jù jiāo fā lì",
    "认定为国家高新技术企业": "rèn dìng wéi guó jiā gāo xīn jì shù qǐ yè",
    "健全为基层减负长效机制": "jiàn quán wèi jī céng jiǎn fù cháng xiào jī zhì",
    "为基层干部干事创业营造良好环境": "wèi jī céng gàn bù gàn shì chuàng yè yíng zào liáng hǎo huán jìng",
    "以此次全会为契机": "yǐ cǐ cì quán huì wéi qì jī",
    "控制为主": "kòng zhì wéi zhǔ",
    "转化为产业硬实力": "zhuǎn huà wéi chǎn yè yìng shí lì",
    "中行昌吉州分行给企业提供": "zhōng háng chāng jí zhōu fēn háng gěi qǐ yè tí gōng",
    "这行厚重的大字": "zhè háng hòu zhòng de dà zì",
    "交易行为": "jiāo yì xíng wéi",
    "昌吉市的朝天椒": "chāng jí shì de cháo tiān jiāo",
    "正在地里采摘": "zhèng zài dì li cǎi zhāi",
    "装扮得红红火火": "zhuāng bàn de hóng hóng huǒ huǒ",
    "工人会得到提示": "gōng rén huì dé dào tí shì",
    "直径2.5米、长2.8米": "zhí jìng mǐ cháng mǐ",
    "有条不紊地传输运转": "yǒu tiáo bù wěn de chuán shū yùn zhuǎn",
    "操作屏上显示着产品信息": "cāo zuò píng shang xiǎn shì zhe chǎn pǐn xìn xī",
    "着力抓好": "zhuó lì zhuā hǎo",
    "还出口到中亚五国": "hái chū kǒu dào zhōng yà wǔ guó",
    "效率都很高": "xiào lǜ dōu hěn gāo",
    "衡量本地科技创新水平": "héng liáng běn dì kē jì chuàng xīn shuǐ píng",
    "植物源重组人血清白蛋白": "zhí wù yuán chóng zǔ rén xuè qīng bái dàn bái",
    "饲料原料有效养分动态预测": "sì liào yuán liào yǒu xiào yǎng fèn dòng tài yù cè",
    "促进高质量充分就业": "cù jìn gāo zhì liàng chōng fèn jiù yè",
    "抗黄萎病、无棉酚": "kàng huáng wěi bìng wú mián fēn",
    "技术合同": "jì shù hé tong",
    "城市更新行动": "chéng shì gēng xīn xíng dòng",
    "乡村振兴": "xiāng cūn zhèn xīng",
    "供给侧结构性": "gōng jǐ cè jié gòu xìng",
    "更应以改革精神": "gèng yīng yǐ gǎi gé jīng shén",
    "转化应用了": "zhuǎn huà yìng yòng le",
    "积极参与": "jī jí cān yù",
    "一协调": "yī xié tiáo",
    "每年给予西部中心": "měi nián jǐ yǔ xī bù zhōng xīn",
    "‘卡脖子’技术需求": "qiǎ bó zi jì shù xū qiú",
    "新茄食品": "xīn qié shí pǐn",
    "细如发丝": "xì rú fà sī",
    "竞速激发澎湃动能": "jìng sù jī fā péng pài dòng néng",
    "统战部常务副部长曾君": "tǒng zhàn bù cháng wù fù bù zhǎng zēng jūn",
}
"""Words of the page, and how they are read there."""


@pytest.mark.parametrize("words", READ)
def test_words_are_read_as_they_mean(page: Page, words: str) -> None:
    """Characters of several readings are read by what they mean in their place."""
    pronunciation = Pronunciation({record.zh: record.pinyin for record in page.pinyin})
    places = [(p, p.text.find(words)) for p in page.passages if words in p.text]
    assert places
    for passage, start in places:
        syllables = pronunciation.of(passage.text)[start : start + len(words)]
        assert " ".join(filter(None, syllables)) == READ[words]


def test_names_are_read_as_their_english(page: Page) -> None:
    """Without its tones the reading of each person's name is the name in English."""
    pronunciation = Pronunciation({record.zh: record.pinyin for record in page.pinyin})
    for person in page.entities:
        if person.kind == "person":
            read = "".join(map(neutral, pronunciation.of(person.name.zh)))
            assert read == person.name.en.replace(" ", "").lower()
