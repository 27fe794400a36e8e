"""Texts that the tests of `changji_tui.text` break, measure and clean."""

from __future__ import annotations

from pathlib import Path

SOURCE = Path(__file__).parents[3] / "data/source.txt"


def printed_page() -> list[str]:
    """Read the newspaper page as paragraphs, the line breaks of the printed sheet joined."""
    blocks = SOURCE.read_text(encoding="utf-8").split("\n\n")
    return [paragraph for block in blocks if (paragraph := block.replace("\n", "").strip())]


def page() -> list[str]:
    """Read the paragraphs without the spaces that the typesetter put in."""
    return [paragraph.replace(" ", "") for paragraph in printed_page()]


HOSTILE = [
    "详见https://www.example.com/a/very/long/path/to/something?with=query&and=more#top。然后（见上）。",
    "见https://example.com/科技创新/2024年，再看http://a.b/c、ftp://x.y/z；www.changji.gov.cn/page/1.",
    "一家人👩‍👩‍👧‍👦，点赞👍🏽，旗🇨🇳🇨🇳🇨🇳，❤️‍🔥热情，①②③项，☀️晴天；🏳️‍🌈。" * 2,
    "The quick brown fox—jumps over the “lazy” dog’s back; it’s 3.5% faster (or 12.7 km/h) than 2023.",
    "GDP同比增长5.0%，CPI上涨0.3%，R&D经费占比2.55%，PM2.5平均浓度下降13.6%，AI、5G、C++和TCP/IP。",
    "最高单产1663.25公斤，比上年-3.5%或+12.4%，约800万平方米、300余万亩、20多家、2.1亿元、20万吨。",
    "2024年10月9日8时30分至10月14日，历时1分钟；第3届、第12名；2013—2023年，10～20家，10-20人。",
    "他说：“我问过她：‘你读过《昌吉市“十四五”规划（2021—2025年）》吗？’她答：‘读过……’”——然后走了。",
    "“‘“‘嵌套’”’”，（（（括号）））【《〈「『书名』」〉》】！？！？……。”）》】，、；：！？％",
    "——昌吉市科技创新工作综述——一项项成果……不断涌现……——再创新高。————长线————结束。",
    "特变电工·阿卜杜拉·买买提·艾力，克里斯托弗·哥伦布；输入/输出、和／或、and/or、1/2、24/7。",
    "创 A 晋 B　奖补　激励，  多个   空格    之间     ，词组 与 标点 ：也 要 对 。  末尾空格   ",
    "本报讯 记者刘茜、通讯员魏丹报道：10 月 9 日，2024 年技术合同成交额突破1 亿元，资金 14651 万元。",
    "价格￥1,234.50元、$99.99、€5、£3.2万，折扣９５％，重５.３千克，温度－５℃至25℃，角度90°，第１名。",
    "Supercalifragilisticexpialidocious与Pneumonoultramicroscopicsilicovolcanoconiosis是两个长词。",
    "a@bb.cn、first.last+tag@sub.example.co.uk、C:\\Users\\张三\\文档\\2024年\\报告.docx和/usr/share/字典。",
    "한국어 문장도 있고, 日本語の「かな」やカタカナー、ローマ字も・混ざる。ไทย ภาษา हिन्दी عربي עברית も。",
    "葛󠄀城市の辻󠄁さん、e\u0301te\u0301、Z\u0351\u0352\u0353a\u0360lgo，①②③④⑤⑥⑦⑧⑨⑩，Ⅰ、Ⅱ、Ⅲ，㎡、㎏、℃、№5。",
    "他说\"你好\"，她说'再见'；don't、don’t、rock ’n’ roll、O’Neill的书；well-known、COVID-19、state-of-the-art。",
    "，。、；：？！开头就是标点，“引号（括号《书名【方头「直角『双直角，结尾就是开引号“（《【「『",
    "〇一二三四五六七八九十百千万亿，甲乙丙丁戊己庚辛壬癸。" * 3,
    "1234567890123456789012345678901234567890公斤，12345678901234567890.12345678901234567890%。",
    "。。。。。。！！！！！？？？？？……………………————————““““““””””””（（（（））））",
    "□本报记者 刘茜 通讯员 王建华 ■图片 ●要点 ★★★★☆ →下一步 ✓完成 ✗失败 │ ─ ░▒▓█",
    "⟨202E⟩隐藏的字符⟨200B⟩已经⟨FEFF⟩显出来，⟨001B⟩]52;c;⟨0007⟩也是。",
    "新疆维吾尔自治区昌吉回族自治州昌吉市高新技术产业开发区（以下简称昌吉高新区，Changji High-tech Zone）。",
]
