"""Interface text of the explorer of an archive; the catalogue holds it with the rest."""

from __future__ import annotations

ARCHIVE: dict[str, tuple[str, str]] = {
    "archive": ("档案", "Archive"),
    "archive-prompt": ("搜索全部版面…", "search every page…"),
    "page-folder": ("版面", "Page"),
    "title": ("名称", "Title"),
    "documents": ("篇目", "Documents"),
    "passage": ("段落", "Passage"),
    "open-page": ("打开版面", "open the page"),
    "held": ("{pages} 版 · {passages} 段", "{pages} pages · {passages} passages"),
    "being-read": ("已读 {read}/{pages} 版…", "{read} of {pages} pages read…"),
    "faulty-pages": ("{n} 版有误", "{n} faulty"),
    "found-in-pages": ("{pages} 版 · {passages} 段", "{passages} passages on {pages} pages"),
    "found-in-page": ("{pages} 版 · {passages} 段", "{passages} passages on {pages} page"),
    "found-once": ("{pages} 版 · {passages} 段", "{passages} passage on {pages} page"),
    "searching": ("搜索中…", "searching…"),
    "no-page-says": ("没有版面提到“{query}”", "no page says “{query}”"),
    "first-pages": ("只列前 {n} 版，请搜索", "the first {n} are listed; search for others"),
    "page-is-wrong": ("此版有误：{fault}", "this page is faulty: {fault}"),
}
"""Name → Chinese, English."""
