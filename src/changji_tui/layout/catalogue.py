"""The catalogue of interface text, in Chinese and English."""

from __future__ import annotations

from changji_tui.layout.archive_words import ARCHIVE
from changji_tui.layout.concordance_words import CONCORDANCE
from changji_tui.layout.draft_words import DRAFT
from changji_tui.layout.listing_words import LISTING
from changji_tui.layout.proof_words import PROOF
from changji_tui.layout.taking_words import TAKING
from changji_tui.model.recorded import Bilingual

_CATALOGUE: dict[str, tuple[str, str]] = {
    # masthead, search box, status
    "reading-rest": ("{bar} 已读 {share} · Esc 停止", "{bar} {share} read · Esc stops"),
    "stopping": ("正在停下…", "stopping…"),
    "read-all": ("全文已读完", "all of the text is read"),
    "read-part": (
        "停在 {share}，后面的数字和引语没有读",
        "stopped at {share}; the rest has no figures",
    ),
    "narrow-prompt": ("只列含这些词的行…", "words that the rows must have…"),
    "status-found": ("程序读出，无人核对", "found by the program, unchecked"),
    "status-draft": ("草稿，尚未核对", "draft, unchecked"),
    "documents-one": ("{n} 篇", "{n} document"),
    "documents-many": ("{n} 篇", "{n} documents"),
    "search-prompt": ("搜索数字、词句、人名…", "search words, figures, names…"),
    "found-nothing": ("版面上没有“{query}”", "nothing on the page says “{query}”"),
    "try": ("试试 {query}（{count} 段）", "try {query} ({count})"),
    "nearest": ("；可试 {queries}", "; try {queries}"),
    "by-value": ("数值相符", "by value"),
    "by-translation": ("据英译", "in English"),
    "by-pinyin": ("按拼音", "by pinyin"),
    "by-initials": ("按首字母", "by initials"),
    "to-list": ("到列表", "to the list"),
    "next-match": ("下一处", "next match"),
    "clear": ("清除", "clear"),
    "move": ("移动", "move"),
    "panes": ("各栏", "panes"),
    "step-figures": ("逐个数字", "figures"),
    "step-speeches": ("逐篇发言", "speeches"),
    "back": ("返回", "back"),
    # tables
    "figure": ("指标", "Figure"),
    "value": ("数值", "Value"),
    "unit": ("单位", "Unit"),
    "period": ("时期", "Period"),
    "subject": ("所属", "Whose"),
    "trend": ("走势", "Trend"),
    # detail
    "inferred": ("推断", "inferred"),
    "printed": ("版面所印", "as printed"),
    "over": ("超过", "more than"),
    "least": ("至少", "at least"),
    "under": ("不到", "less than"),
    "about": ("约", "about"),
    "within": ("至多", "at most"),
    "rank": ("名次", "rank"),
    "increase": ("增加", "increase"),
    "decrease": ("减少", "decrease"),
    "also-in": ("另见", "also printed in"),
    "also-here": ("本篇另处同数", "printed again in this text"),
    "note": ("注：", "Note: "),
    "in-brackets": ("（{words}）", " ({words})"),
    "for-reason": ("{what}：{reason}", "{what}: {reason}"),
    "derived": ("推算", "derived"),
    "headline": ("标题", "headline"),
    "subtitle": ("副题", "subtitle"),
    # the form of every number
    "shown-printed": ("数字：如版面所印", "numbers as printed"),
    "shown-digits": ("数字：写全", "numbers in full digits"),
    "shown-english": ("数字：英文读法", "numbers in English"),
    # card
    "card": ("数字卡片", "Figure"),
    "card-status": ("状态", "Status"),
    "card-whom": ("主体", "Of whom"),
    "card-when": ("时间", "When"),
    "card-note": ("注意", "Note"),
    "card-sentence": ("原句", "Sentence"),
    "card-beside": ("同句", "Beside it"),
    "card-in": ("出处", "In"),
    "card-again": ("另见", "Also"),
    "card-checks": ("核对", "Checks"),
    "card-cite": ("引用", "Reference"),
    "card-reading": ("英译", "English"),
    # reader
    "our-reading": (
        "英文是译文，不是版面所印",
        "the English is a translation, not printed on the page",
    ),
    "why-this-speaker": ("归属依据", "Why this speaker"),
    # quotes
    "all": ("全部", "All"),
    "quotes-title": ("引号中的话", "In quotation marks"),
    "quotes-all": ("{all} 处", "{all} quotations"),
    "quotes-listed": ("{number} 处，共 {all} 处", "{number} of {all} quotations"),
    "no-quotes": ("版面上没有引号", "the page prints no quotation marks"),
    "quoted": ("谁的话", "Whose words"),
    "words": ("原话", "Words"),
    "kind": ("类别", "Kind"),
    "quote-speech": ("直接引语", "speech"),
    "quote-citation": ("引文", "citation"),
    "quote-term": ("提法", "term"),
    "quote-name": ("名称", "name"),
    "quote-none": ("未分类", "unclassified"),
    "speaker-inferred": ("说话人是推断的：{reason}", "The speaker is inferred: {reason}"),
    # side by side
    "side-by-side": ("并读", "Side by side"),
    "one-document": ("版面只有一篇", "the page has one text only"),
    "matches-number": ("{number} 处匹配", "{number} matches"),
    "matches-number-one": ("{number} 处匹配", "{number} match"),
    "other-text": ("另一篇", "other text"),
    # overview
    "front-page": ("版面", "Page"),
    "headings": ("栏目题", "Headings"),
    "page-holds": ("{documents}，一字不差：{holds}。", "{documents}, word for word: {holds}."),
    "page-has": ("{documents}，一字不差。", "{documents}, word for word."),
    "article-one": ("{n} 篇报道", "{n} article"),
    "article-many": ("{n} 篇报道", "{n} articles"),
    "speech-one": ("{n} 篇发言", "{n} speech"),
    "speech-many": ("{n} 篇发言", "{n} speeches"),
    "turns-one": ("{n} 次", "{n} turn"),
    "turns-many": ("{n} 次", "{n} turns"),
    "name-line": ("发言人", "name line"),
    "photo": ("图片", "Photo"),
    "photo-one": ("{n} 幅照片", "{n} photograph"),
    "photo-many": ("{n} 幅照片", "{n} photographs"),
    "figures-one": ("{n} 个数字", "{n} figure"),
    "figures-many": ("{n} 个数字", "{n} figures"),
    "quotations-one": ("{n} 处引语", "{n} quotation"),
    "quotations-many": ("{n} 处引语", "{n} quotations"),
    "people-one": ("{n} 人", "{n} person"),
    "people-many": ("{n} 人", "{n} people"),
    "characters-one": ("{n} 字", "{n} character"),
    "characters-many": ("{n} 字", "{n} characters"),
    "begin-search": ("搜索", "search"),
    "begin-section": ("本栏", "the section"),
    "begin-sections": ("各栏", "sections"),
    "begin-move": ("移动", "move"),
    "begin-open": ("打开所选", "open"),
    "begin-help": ("全部操作", "help"),
    "findings": ("核对", "Arithmetic"),
    "agree": ("相符 {n}", "{n} agree"),
    "disagree": ("不符 {n}", "{n} disagree"),
    "unprinted": ("未印 {n}", "{n} not printed"),
    "hold-one": ("{n} 项相符", "{n} holds"),
    "hold-many": ("{n} 项相符", "{n} hold"),
    "fail-one": ("{n} 项不符", "{n} does not"),
    "fail-many": ("{n} 项不符", "{n} do not"),
    "open-one": ("{n} 项版面未说明", "{n} the page does not settle"),
    "open-many": ("{n} 项版面未说明", "{n} the page does not settle"),
    "in-time": ("按时间", "In time"),
    # marks and comparison
    "marked": ("已标记{n}个", "{n} marked"),
    "derived-of": ("由版面推算：{label}", "What follows from the page: {label}"),
    "derived-all": ("由版面推算", "What follows from the page"),
    "derived-none": ("没有由此推算的数", "nothing is derived from this"),
    "printed-as": ("印作“{printed}”", "printed: {printed}"),
    "not-printed": ("版面没有印", "not printed"),
    "not-computed": ("不予计算", "not computed"),
    "no-figure-here": ("这里没有选中的数字", "no figure is selected here"),
    "nothing-marked": (
        "先用空格标记数字，再按 c 比较",
        "mark figures with Space, then c compares them",
    ),
    "nothing-alike": (
        "版面上没有同类的数；用空格标记要比较的数字",
        "no other figure is of this kind; mark figures with Space",
    ),
    "jump-prompt": ("按行首字母到该行，Esc 取消", "type the letter of a row; Esc cancels"),
    "compare": ("比较", "Compare"),
    "compared": ("{n}个数字", "{n} figures"),
    "compared-with": ("{n}个数字，以{label}为基准", "{n} figures, against {label}"),
    "not-compared": ("不能比较", "Not compared"),
    "its-twin": (
        "另一处所印是同一事实，只算一次",
        "printed again elsewhere: one fact, counted once",
    ),
    # who says what
    "in-context": ("看原句", "in context"),
    "matrix": ("用词对照", "Who says what"),
    "terms-prompt": ("输入要数的词，空格隔开…", "words to count, a space between…"),
    "counted-in": (
        "只数正文，不数标题、职务、署名",
        "only what they say counts, not posts or bylines",
    ),
    "shaded-by": (
        "阴影：与表中最多者之比 · 只数正文，不数标题、职务、署名",
        "shade: share of the table’s largest · posts and bylines left out",
    ),
    "in-times": ("次数", "times"),
    "in-rates": ("每千字次数", "times in 1,000 characters"),
    "no-speeches": ("此版没有发言", "nobody speaks on this page"),
    "not-counted": ("“{terms}”不能计数", "“{terms}” cannot be counted"),
    "no-terms": ("输入词语来计数", "type words to count"),
    "policy": ("政策用语", "policy term"),
    "distinctive": ("{name}的特色词", "sets {name} apart"),
    "typed": ("所查", "typed"),
    "found-as": ("即 {words}", "printed {words}"),
    "said-by": (
        "{texts} 人中 {said} 人说到，共 {times} 次",
        "said by {said} of {texts}, {times} in all",
    ),
    "said-in": (
        "{texts} 篇中 {said} 篇说到，共 {times} 次",
        "said by {said} of {texts}, {times} in all",
    ),
    "not-said": ("{name}没有说“{term}”", "{name} does not say “{term}”"),
    "said-by-nobody": ("无人说到", "nobody says it"),
    "said-most": ("最多：{name} {number} 次", "most by {name}: {number}"),
    "said-most-rate": ("最密：{name} 每千字 {number} 次", "most by {name}: {number} in 1,000"),
    "more-before": ("← 还有 {n} 词", "← {n} more"),
    "more-after": ("还有 {n} 词 →", "{n} more →"),
    "wording-shared": ("共同提法", "Shared wording"),
    "wording-alone": ("独有提法", "What one speaker says alone"),
    "wording-shared-is": (
        "两篇以上一字不差的词句，取到最长：再加一字，共有的篇数就减少；四字起，不跨标点，一个数或一个西文词算一字。",
        "The longest wording that two texts or more have word for word. It has four characters or "
        "more and no punctuation; a number or a Latin word counts as one.",
    ),
    "wording-alone-is": (
        "别的发言和报道都没有的词句：本篇说了两次以上（四字起），或加了引号。",
        "Wording that no other speech or article has: said at least twice (four characters or more), "
        "or put in quotation marks.",
    ),
    "phrases": ("{number} 条", "{number} phrases"),
    "pieces-kept": (
        "{number} 条残句未列（按 .）",
        "{number} pieces hidden (.)",
    ),
    "pieces-kept-one": ("1 条残句未列（按 .）", "1 piece hidden (.)"),
    "among-speeches": ("发言之间", "speeches"),
    "among-all": ("发言与报道", "speeches and articles"),
    "phrases-one": ("{number} 条", "{number} phrase"),
    "wording": ("词句", "Words"),
    "texts": ("篇数", "Texts"),
    "who": ("谁说", "Who"),
    "nothing-shared": ("各篇没有相同的词句", "no two texts have wording in common"),
    "nothing-alone": ("没有一人独有的词句", "no speaker has wording alone"),
    "no-wording": ("此版没有可比的词句", "this page has no wording to compare"),
    # help
    "help-title": ("全部操作", "Everything it can do"),
    "help-prompt": ("筛选…", "type to filter…"),
    "palette-prompt": ("输入操作名称…", "type an action's name…"),
    "mouse": (
        "拖动选字，Ctrl+C 复制；Shift+拖动由终端选字",
        "drag to select, Ctrl+C to copy; with Shift the terminal selects",
    ),
    "theme-is": ("主题：{name}", "theme: {name}"),
    "one-theme": (
        "此终端颜色有限，只用它自己的颜色",
        "this terminal has few colours, so its own are used",
    ),
    "page-changed": (
        "本页的文件已有改动，重新打开后可见",
        "the files have changed: open the page again to see them",
    ),
    "page-gone": (
        "本页的文件已读不到，已读入的内容仍在",
        "the files are gone; all that was read is still here",
    ),
    "state-aside": (
        "记录文件已损坏，另存为 {path}",
        "the file of your last session was broken; it is kept as {path}",
    ),
    **ARCHIVE,
    **LISTING,
    **CONCORDANCE,
    **DRAFT,
    **PROOF,
    **TAKING,
}


def both(key: str) -> Bilingual:
    """The text `key` in both languages; it takes no values.

    Raises:
        KeyError: If the catalogue has no such text.
    """
    chinese, english = _CATALOGUE[key]
    return Bilingual(zh=chinese, en=english)


def say(key: str, language: str, **values: object) -> str:
    """The text `key` in `language` ("zh" or "en"), with `values` put in.

    Raises:
        KeyError: If the catalogue has no such text.
    """
    chinese, english = _CATALOGUE[key]
    return (chinese if language == "zh" else english).format(**values)
