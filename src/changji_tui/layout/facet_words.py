"""Interface text of the facets; the catalogue holds it with the rest."""

from __future__ import annotations

FACETS: dict[str, tuple[str, str]] = {
    "facets": ("分面", "Facets"),
    "facets-aside": ("{kept}/{all} 个数字", "{kept} of {all} figures"),
    "facets-clear": ("全部数据（取消所选）", "every measure (no choice)"),
    "facet": ("分面", "Facet"),
    "facet-value": ("取值", "Value"),
    "facet-kind": ("类别", "Kind"),
    "facet-unit": ("单位", "Unit"),
    "facet-subject": ("所属", "Whose"),
    "facet-period": ("时期", "Period"),
    "facet-document": ("篇目", "Document"),
    "kind-measure": ("数据", "measures"),
    "kind-date": ("日期", "dates"),
    "kind-name": ("名称", "names"),
    "no-unit": ("无单位", "no unit"),
    "no-subject": ("未说明", "not said"),
    "esc-undoes": ("Esc 取消", "Esc undoes"),
    "no-facets": ("这一栏没有数字表", "this pane has no table of figures"),
    "speaker": ("发言人", "Speaker"),
    "post": ("职务", "Post"),
    "bureau": ("单位", "Bureau"),
    "theme": ("主题（拟）", "Theme (ours)"),
    "length": ("字数", "Length"),
    "figures": ("数字", "Figures"),
    "matches": ("匹配", "Matches"),
    "where": ("分布", "Where"),
    "document": ("篇目", "Document"),
    "key": ("键", "Key"),
    "action": ("操作", "Action"),
    "no-rows": ("此处没有匹配", "no match here"),
    "no-figure-matches": ("没有匹配的数字", "no figure matches"),
    "no-figures": ("这一栏没有数字", "no figures in this section"),
}
"""Name → Chinese, English."""
