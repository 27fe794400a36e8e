"""Interface text of copying, exporting and the brief; the catalogue holds it with the rest."""

from __future__ import annotations

TAKING: dict[str, tuple[str, str]] = {
    # copying
    "copied": ("已复制（{tools}）：{words}", "copied with {tools}: {words}"),
    "sent": ("已发往终端：{words}", "sent to the terminal: {words}"),
    "sent-after": (
        "{problems}；已发往终端：{words}",
        "{problems}; sent to the terminal: {words}",
    ),
    "not-copied": ("没有复制：{problems}", "not copied: {problems}"),
    "no-clipboard": ("这里没有剪贴板", "there is no clipboard here"),
    "too-long": (
        "{bytes} 字节，终端收不下；可写入文件",
        "{bytes} bytes are too many for the terminal; write them to a file",
    ),
    "nothing-here": ("光标处没有可取的内容", "there is nothing to take under the cursor"),
    "nothing-selected": (
        "没有选中文字；退出请按 q",
        "no text is selected; q leaves the program",
    ),
    # exporting
    "export-title": ("导出", "Export"),
    "export-path": ("文件名：.csv .json .md .tsv", "a file: .csv .json .md .tsv"),
    "export-hint": (
        "⏎ 写入 · ⇥ 补全 · ↑↓ 换内容 · Esc 返回",
        "⏎ write · ⇥ complete · ↑↓ what · Esc back",
    ),
    "export-list": ("眼前的列表（{rows} 行）", "the list in view ({rows} rows)"),
    "export-page": ("整个版面", "the whole page"),
    "export-figures": ("全部数字，附原句和出处", "all figures, with sentence and source"),
    "export-sentences": ("全部句子，附拼音和英译", "all sentences, with pinyin and English"),
    "export-text": ("要复制的文字", "the text to be copied"),
    "export-brief": ("摘编", "the brief"),
    "export-exists": (
        "已有 {path}：再按 ⏎ 替换，Esc 取消",
        "{path} exists: press ⏎ again to replace it, Esc to keep it",
    ),
    "export-suffix": (
        "文件名应以 {suffixes} 结尾",
        "expected a name that ends in {suffixes}",
    ),
    "export-failed": ("未能写入：{problem}", "not written: {problem}"),
    "written": ("已写入 {path}", "written: {path}"),
    # the brief
    "brief-title": ("摘编", "Brief"),
    "brief-kept": ("已收录 {count} 条", "{count} kept"),
    "brief-empty": ("还没有收录任何内容", "nothing is kept yet"),
    "brief-to-add": ("待收录：按 ⏎ 收录", "not kept yet: ⏎ keeps it"),
    "brief-items": ("已收录：⏎ 写附注，␣ 去掉", "kept: ⏎ writes a note, ␣ takes it out"),
    "brief-keep": ("收录 / 附注", "keep / note"),
    "brief-drop": ("去掉", "take out"),
    "brief-note": ("附注", "note"),
    "brief-words": ("原句", "words"),
    "brief-added": ("已收录到摘编", "kept in the brief"),
    "brief-noted": ("附注已保存", "the note is saved"),
    "brief-removed": ("已从摘编去掉", "taken out of the brief"),
    "brief-prompt": ("写附注；⏎ 保存，Esc 取消", "type a note; ⏎ saves it, Esc cancels"),
    "verdict-same": ("与原文一致", "same"),
    "verdict-moved": ("位置已变", "moved"),
    "verdict-changed": ("原文已改", "changed"),
    "verdict-gone": ("原文已无", "gone"),
}
"""Name → Chinese, English."""
