"""Citations have what the page gives, and leave open what it does not give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from changji_tui.citing import forms
from changji_tui.citing.references import references_in
from changji_tui.citing.stretches import find
from changji_tui.model.page import Page
from tests.unit import tiny

SCHEMA = Path(__file__).parents[2] / "fixtures" / "csl" / "csl-data.json"


def cited(page: Page, identifier: str, form: str) -> str:
    """A citation of something on a page."""
    stretch = find(page, identifier)
    assert stretch
    return forms.cite(page, stretch, form)


@pytest.mark.parametrize(
    ("identifier", "entry"),
    [
        (
            "city-hightech-now",
            "刘茜, 王建华. 把科技创新力转化为产业硬实力: 昌吉市科技创新工作综述[N]. ",
        ),
        ("gu-tao.p1", "顾涛. 州党委十二届九次全会分组讨论发言摘登[N]. 刘茜, 整理. "),
        ("wu-di", "吴涤. 州党委十二届九次全会分组讨论发言摘登[N]. 杨鹤, 整理. "),
        ("photo", "梁宏涛. [照片说明][N]. "),
        ("title-reform", "佚名. 锚定现代化 改革再深化[N]. "),
    ],
)
def test_gbt7714_leaves_open_what_nobody_knows(page: Page, identifier: str, entry: str) -> None:
    """A citation names authors, or the speaker and the compiler, and invents neither paper nor date."""
    assert cited(page, identifier, "gbt7714") == f"{entry}[报纸名不详], [出版日期不详].\n"


def test_a_recorded_paper_and_date_are_cited(published: Page) -> None:
    """Paper, date and sheet of page.toml stand in every form."""
    entry = cited(published, "farm-harvest", "gbt7714")
    assert entry.endswith("[N]. 青禾日报, 2024-10-08(3).\n")
    assert entry.startswith("林小满, 周禾. 南坡农场苹果产量突破2万吨")
    [item] = json.loads(cited(published, "farm-harvest", "csl-json"))
    assert item["container-title"] == "青禾日报"
    assert (item["issued"], item["page"]) == ({"date-parts": [[2024, 10, 8]]}, "3")


def test_csl_json_is_valid(page: Page, published: Page) -> None:
    """Every item of both pages validates against the published schema of CSL-JSON."""
    validator = Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))
    for one in (page, published):
        for identifier in one.ids:
            stretch = find(one, identifier)
            if stretch:
                items = json.loads(forms.cite(one, stretch, "csl-json"))
                assert items
                assert not list(validator.iter_errors(items))


def test_csl_json_names_nothing_that_is_not_known(page: Page) -> None:
    """Without a recorded paper an item has no container and no date."""
    [item] = json.loads(cited(page, "gu-tao", "csl-json"))
    assert item["author"] == [{"literal": "顾涛"}]
    assert item["compiler"] == [{"literal": "刘茜"}]
    assert not {"container-title", "issued", "page"} & item.keys()


def test_a_markdown_quotation_proves_itself(page: Page) -> None:
    """A quotation has the sentence, its English, the source, and a reference to exactly these words."""
    text = cited(page, "city.p20.s3", "markdown")
    assert text.startswith("> 今年以来，驻昌16家银行")
    assert "\n>\n> Since the beginning of this year, 16 banks" in text
    assert "— 刘茜, 王建华. " in text
    [reference] = references_in(text)
    assert (reference.page, reference.id) == ("changji-2024", "city.p20.s3")


def test_no_words_of_a_page_are_markup() -> None:
    """Words that Markdown would take for markup are escaped, and a line break stays in the quotation."""
    assert forms.quoted("*a* [b](c) <d>\n# e") == "\\*a\\* \\[b\\](c) \\<d\\>\n> \\# e"


@pytest.mark.parametrize("date", ["2024-13-01", "yesterday", "2024-H1", "2024-ytd"])
def test_a_publication_has_a_date_of_the_calendar(folder: Path, date: str) -> None:
    """A date of publication that is no day, month or year is a fault that says what would be right."""
    tiny.change(
        folder, "page.toml", "[[sections]]", f'[publication]\ndate = "{date}"\n[[sections]]'
    )
    [fault] = tiny.faults(folder)
    assert fault.startswith("page.toml:6: publication.date: ")
    assert fault.endswith("is no date, expected one like 2024-10-16, 2024-10 or 2024")
