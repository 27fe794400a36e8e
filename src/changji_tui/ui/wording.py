"""The catalogue of interface text, in Chinese and English."""

from __future__ import annotations

_CATALOGUE: dict[str, tuple[str, str]] = {
    # masthead, search box, status
    "counts": (
        "{documents} 篇 · {figures} 个数字 · {people} 人",
        "{documents} documents · {figures} figures · {people} people",
    ),
    "search-prompt": ("搜索数字、词句、人名…", "search words, figures, names…"),
    "found": ("{passages} 段 · {figures} 个数字", "{passages} passages · {figures} figures"),
    "found-one": ("{passages} 段 · {figures} 个数字", "{passages} passage · {figures} figures"),
    "found-nothing": ("版面上没有“{query}”", "nothing on the page says “{query}”"),
    "try": ("试试 {query}（{count} 段）", "try {query} ({count})"),
    "nearest": ("；可试 {queries}", "; try {queries}"),
    "rows-narrowed": ("收窄 {shown}/{rows} 行", "narrowed {shown}/{rows}"),
    "rows-kept": ("全列 {shown}/{rows} 行", "in place {shown}/{rows}"),
    "narrowed": ("列表只留匹配的行；& 全部列出", "lists hold matching rows only; & keeps all rows"),
    "not-narrowed": (
        "列表留下全部行，匹配处有标记；& 收窄",
        "lists keep all rows, matches are marked; & narrows",
    ),
    "by-value": ("按数值", "by value"),
    "by-translation": ("据英译", "in English"),
    "by-pinyin": ("按拼音", "by pinyin"),
    "by-initials": ("按首字母", "by initials"),
    "esc-clears": ("Esc 清除", "Esc clears"),
    "to-list": ("到列表", "to the list"),
    "next-match": ("下一处", "next match"),
    "clear": ("清除", "clear"),
    "move": ("移动", "move"),
    "panes": ("各栏", "panes"),
    "step-figures": ("逐个数字", "figures"),
    "back": ("返回", "back"),
    # concordance
    "to-text": ("到正文", "to the text"),
    "order": ("排序", "order"),
    "before": ("前文", "before"),
    "after": ("后文", "after"),
    "match": ("匹配", "match"),
    "times": ("次数", "count"),
    "printed-in": ("出处", "in"),
    "page-title": ("版面标题", "page title"),
    "more-places": ("{first} 等 {documents} 篇", "{first} +{more}"),
    "concordance-of": ("“{query}”逐处对照", "“{query}” in context"),
    "places-lines": ("{places} 处", "{places} matches"),
    "patterns": ("{lines} 种，{places} 处", "{lines} patterns, {places} matches"),
    "by-place": ("按出处", "by place"),
    "by-before": ("按前 {characters} 字", "by {characters} characters before"),
    "by-before-one": ("按前 1 字", "by the character before"),
    "by-after": ("按后 {characters} 字", "by {characters} characters after"),
    "by-after-one": ("按后 1 字", "by the character after"),
    "by-match": ("按匹配", "by match"),
    "by-count": ("按次数", "by count"),
    "nothing-sought": (
        "先按 / 输入要找的词，再按 K 看每一处的前后文",
        "type what to look for after /, then K shows each match in its sentence",
    ),
    "fields-only": (
        "只限定了范围，没有词语可对照；请加一个词",
        "fields choose passages, not words; add a word to see it in context",
    ),
    "no-pane": ("版面标题不属于任何一篇，没有正文可到", "a title of the page stands in no text"),
    # tables
    "figure": ("指标", "Figure"),
    "value": ("数值", "Value"),
    "unit": ("单位", "Unit"),
    "period": ("时期", "Period"),
    "subject": ("所属", "Whose"),
    "trend": ("走势", "Trend"),
    "speaker": ("发言人", "Speaker"),
    "post": ("职务", "Post"),
    "length": ("字数", "Length"),
    "figures": ("数字", "Figures"),
    "matches": ("匹配", "Matches"),
    "where": ("分布", "Where"),
    "document": ("篇目", "Document"),
    "key": ("键", "Key"),
    "action": ("操作", "Action"),
    "no-rows": ("此处没有匹配", "no match here"),
    "no-figures": ("这一栏没有数字", "no figures in this section"),
    # detail
    "undated": ("未注明时期", "undated"),
    "inferred": ("推断", "inferred"),
    "over": ("超过", "more than"),
    "about": ("约", "about"),
    "within": ("以内", "at most"),
    "rank": ("名次", "rank"),
    "increase": ("增加", "increase"),
    "decrease": ("减少", "decrease"),
    "also-in": ("另见", "also printed in"),
    "also-here": ("本篇另处同数", "printed again in this text"),
    "note": ("注：", "Note: "),
    "derived": ("推算", "derived"),
    "headline": ("标题", "headline"),
    "subtitle": ("副题", "subtitle"),
    # the form of every number
    "shown-printed": ("数字：如版面所印", "numbers as printed"),
    "shown-digits": ("数字：写全", "numbers in full digits"),
    "shown-english": ("数字：英文读法", "numbers in English"),
    # reader
    "our-reading": ("英文为本程序所译", "English reading by changji-tui"),
    "why-this-speaker": ("归属依据", "Why this speaker"),
    # overview
    "about-page": ("关于此版", "About this page"),
    "at-a-glance": ("版面一览", "The page at a glance"),
    "headlines": ("要数", "The figures to know first"),
    "findings": ("核对", "The page's own arithmetic"),
    "caption": ("照片说明", "The photograph's caption"),
    "how-to-begin": ("从这里开始", "How to begin"),
    "begin-search": ("搜索全版，如 / 服务机构", "search the page, as in / service"),
    "begin-panes": (
        "到各栏；↑↓ 选数字，正文随之",
        "to the panes; ↑↓ picks a figure, the text follows",
    ),
    "begin-read": ("进入正文；Esc 返回", "into the text; Esc comes back"),
    "begin-help": ("全部操作", "everything it can do"),
    "holds": ("相符", "agrees"),
    "fails": ("不符", "disagrees"),
    "open": ("无可比", "nothing printed to compare"),
    # marks and comparison
    "marked": ("已标记{n}个", "{n} marked"),
    "no-figure-here": ("这里没有选中的数字", "no figure is selected here"),
    "nothing-marked": (
        "先用空格标记数字，再按 c 比较",
        "mark figures with Space, then c compares them",
    ),
    "one-marked": (
        "再标记一个数字，才能比较",
        "mark one more figure to compare it with",
    ),
    "compare": ("比较", "Compare"),
    "compared": ("{n}个数字", "{n} figures"),
    "compared-with": ("{n}个数字，以{label}为基准", "{n} figures, against {label}"),
    "not-compared": ("不能比较", "Not compared"),
    "its-twin": (
        "另一处所印是同一事实，只算一次",
        "printed again elsewhere: one fact, counted once",
    ),
    # help
    "help-title": ("全部操作", "Everything it can do"),
    "help-prompt": ("筛选…", "type to filter…"),
    "palette-prompt": ("输入操作名称…", "type an action's name…"),
    "mouse": ("按住 Shift 拖动可用终端选字", "Shift+drag selects text with the terminal"),
    "theme-is": ("主题：{name}", "theme: {name}"),
}


def say(key: str, language: str, **values: object) -> str:
    """The text `key` in `language` ("zh" or "en"), with `values` put in.

    Raises:
        KeyError: If the catalogue has no such text.
    """
    chinese, english = _CATALOGUE[key]
    return (chinese if language == "zh" else english).format(**values)
