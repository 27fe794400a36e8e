"""`period:` and `when:` find figures by their time, as the table prints it."""

from __future__ import annotations

import pytest

from changji_tui.model.page import Page
from changji_tui.quantities import periods
from changji_tui.search import Index


def of(page: Page, *codes: str) -> set[str]:
    """The figures whose period is one of these codes or lies in one; not a stretch between two periods."""
    dated = (f for f in page.figures if f.period and "/" not in f.period)
    return {f.id for f in dated if f.period and f.period.startswith(codes)}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("period:H1 2024", "2024-H1"),
        ("when:H1 2024", "2024-H1"),
        ('period:"first half of 2024"', "2024-H1"),
        ("period:上半年", "2024-H1"),
        ("period:2024上半年", "2024-H1"),
        ("when:2024-10-14", "2024-10-14"),
        ("when:2024/10/14", "2024-10-14"),
        ("when:10/14", "2024-10-14"),
        ("when:10-14", "2024-10-14"),
        ("when:10月14日", "2024-10-14"),
        ("when:14 Oct 2024", "2024-10-14"),
        ("when:14 Oct", "2024-10-14"),
        ("when:Oct 14", "2024-10-14"),
        ("when:October 14, 2024", "2024-10-14"),
        ("when:10月14号", "2024-10-14"),
        ("when:二〇二四年十月十四日", "2024-10-14"),
        ("when:十月", "2024-10"),
        ("period:2024H1", "2024-H1"),
        ("period:二〇二四年", "2024"),
        ("period:二○二四年", "2024"),
        ("period:2024", "2024"),
        ("period:2023", "2023"),
        ("period：2023年", "2023"),
        ("when:2020年底", "2020-end"),
        ("when:end 2020", "2020-end"),
    ],
)
def test_a_period_finds_its_figures(index: Index, page: Page, query: str, code: str) -> None:
    """A day, a half, a year with all that lies in it; Chinese or English, as printed or as typed."""
    results = index.find(query)
    assert results.error is None
    assert results.figures == of(page, code) != set()
    assert {hit.passage.id for hit in results.hits} == {
        page.figure(figure).passage for figure in results.figures
    }


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("二〇二四年", "2024"),
        ("二零二三年", "2023"),
        ("十月十四日", "2024-10-14"),
        ("10月14号", "2024-10-14"),
        ("2024-10-14", "2024-10-14"),
        ("六月底", "2024-06-end"),
    ],
)
def test_a_date_finds_its_day_in_other_figures(
    index: Index, page: Page, query: str, code: str
) -> None:
    """A date that is typed without a field is found by its value, however it is printed."""
    dates = {f.passage for f in page.figures if f.kind == "date" and f.period == code}
    hits = index.find(query).hits
    assert {hit.passage.id for hit in hits} == dates != set()
    assert {hit.matched for hit in hits} == {"value"}


def test_what_the_table_prints_finds_its_rows(index: Index, page: Page) -> None:
    """Every period of the page, as the table says it in either language."""
    for code in {f.period for f in page.figures if f.period}:
        for language in ("zh", "en"):
            query = f'period:"{periods.short(code, language)}"'
            assert {f.id for f in page.figures if f.period == code} <= index.find(query).figures


def test_a_period_joins_other_terms(index: Index, page: Page) -> None:
    """One figure must satisfy the period and the bound."""
    expected = {
        f.id
        for f in page.figures
        if f.id in of(page, "2023") and f.base_unit == "元" and f.base_value
        and f.base_value > 10**8
    }  # fmt: skip
    assert index.find("period:2023 >1亿元").figures == expected != set()


@pytest.mark.parametrize(
    "query", ["period:1", "period:20", "when:13/45", "period:H3 2024", "when:去年上半年"]
)
def test_no_part_of_a_period(index: Index, query: str) -> None:
    """No number is cut; no day is found that is not in the calendar, nor a year that no page can tell."""
    assert not index.find(query).hits
