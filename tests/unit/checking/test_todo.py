"""What is left to do on a page: drafts are no faults, and each task says what to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from changji_tui.checking import check
from tests.robust.running import run
from tests.unit.tiny import change

PAGE = """\
id = "reports"
title = { zh = "报道" }
about = { zh = "测试用。" }

[[sections]]
id = "news"
title = { zh = "新闻" }

[[exclusions]]
words = ["一批"]
reason = { zh = "虚指。" }
draft = true
"""
NEWS = """\
[[documents]]
id = "talk"
kind = "speech"
label = { zh = "谈话" }
draft = true

[documents.speaker]
name = "林远"
line = { zh = "局长林远：" }
posts = [{ zh = "局长" }]
organisation = "林远"
reason = { zh = "行首印有姓名。" }
draft = true

[documents.byline]
people = [{ name = "周禾", role = { zh = "记者" } }]

[[documents.paragraphs]]
zh = "2024年有果园1500亩，新品种一批，约30名果农说：“苹果长得好。”9月去了3名记者。（周禾）"

[[documents.paragraphs.figures]]
id = "area"
label = { zh = "果园" }
quote = "有果园1500亩"
printed = "1500亩"
value = 1500
unit = "亩"
draft = true
"""
PEOPLE = """\
[[entities]]
id = "lin"
kind = "person"
name = { zh = "林远" }
draft = true
"""
SOURCE = "局长林远：\n2024年有果园1500亩，新品种一批，约30名果农说：“苹果长得好。”9月去了3名记者。（周禾）\n"


@pytest.fixture
def guessed(tmp_path: Path) -> Path:
    """A page that the program began, with its guesses, and gaps where it could not guess."""
    for name, text in {
        "page.toml": PAGE,
        "news.toml": NEWS,
        "entities.toml": PEOPLE,
        "source.txt": SOURCE,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_page_of_drafts_passes(guessed: Path) -> None:
    """What a draft lacks is no fault; drafts are counted, in JSON too."""
    report = check(guessed)

    assert report.faults == ()
    assert any(re.match(r"drafts +5  unchecked", row) for row in report.rows())
    assert report.as_data()["drafts"] == 5
    assert run("check", str(guessed))[0] == 0


def test_what_is_no_draft_may_lack_nothing(guessed: Path) -> None:
    """Once its document is confirmed, what is missing is a fault."""
    change(
        guessed, "news.toml", 'label = { zh = "谈话" }\ndraft = true\n', 'label = { zh = "谈话" }\n'
    )

    problems = [fault.problem for fault in check(guessed).faults]

    assert len(problems) == 6
    assert sum("is no figure and not excluded" in problem for problem in problems) == 4
    assert any("“周禾” is no entity" in problem for problem in problems)
    assert any("“苹果长得好。” is of no known kind" in problem for problem in problems)


def test_a_draft_is_held_against_the_print_like_anything_else(guessed: Path) -> None:
    """A guess that the page contradicts is a fault."""
    change(guessed, "news.toml", "value = 1500", "value = 1501")

    assert [fault.problem for fault in check(guessed).faults] == ["is 1501, “1500亩” prints 1500"]


def test_tasks_are_told_by_kind(guessed: Path) -> None:
    """Tasks are listed by kind, with file, line, problem and TOML; the last line counts them."""
    code, out, err = run("check", "--todo", str(guessed))

    assert (code, err) == (0, "")
    rows = out.splitlines()
    assert [row for row in rows if row and row[0] != " "] == [
        "figures whose kind of quantity is missing or another (1)",
        "numerals that nothing holds (4)",
        "people who are no entity (1)",
        "quotations without a record (1)",
        "drafts to confirm that have no time: say when, if the page does (1)",
        "drafts to confirm: set right what is wrong, then delete `draft = true` (4)",
        "12 texts have no English; they may stay so, and are shown in Chinese",
        "12 left to do",
    ]
    told = [row for row in rows if row.startswith(f"  {guessed}")]
    assert len(told) == 12
    assert all(re.match(r"  \S+\.toml:[1-9][0-9]*: \S+: \S", row) for row in told)
    assert f"  {guessed / 'page.toml'}:12: exclusions[0].draft: unchecked: 一批" in out


def test_what_is_pasted_is_right(guessed: Path) -> None:
    """When the TOML of the tasks is pasted and its gaps are filled, nothing is left to do."""
    tasks = {(t.kind, t.fault.paste) for t in check(guessed).tasks if t.fault.paste}
    beside = [paste for _, paste in tasks if paste.startswith("[[documents.paragraphs.")]
    dates = {"…-09": "2024-09", 'period = "…"': 'period = "2024"'}
    for number, paste in enumerate(sorted(beside)):
        filled = paste.replace('id = "…"', f'id = "new-{number}"').replace('zh = "…"', 'zh = "新"')
        for open_, known in dates.items():
            filled = filled.replace(open_, known)
        filled = filled.replace('reason = "…"', 'reason = "same-year"')
        filled = filled.replace('speaker = "…"', 'speaker = "果农"')
        with (guessed / "news.toml").open("a", encoding="utf-8") as file:
            file.write(f"\n{filled}\n")
    people = next(paste for _, paste in tasks if paste.startswith("[[entities]]"))
    with (guessed / "entities.toml").open("a", encoding="utf-8") as file:
        growers = people.replace("周禾", "果农").replace("person", "term").replace("…", "growers")
        file.write(f"\n{people.replace('…', 'zhou')}\n\n{growers}\n")
    with (guessed / "page.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[reasons]]\nid = "same-year"\nzh = "同一段印有2024年。"\n')
    change(guessed, "news.toml", "value = 1500\n", 'value = 1500\nquantity = "stock"\n')
    for name in ("page.toml", "news.toml", "entities.toml"):
        text = (guessed / name).read_text(encoding="utf-8")
        (guessed / name).write_text(text.replace("draft = true\n", ""), encoding="utf-8")

    code, out, err = run("check", "--todo", str(guessed))

    assert (code, err, out.splitlines()[-1]) == (0, "", "nothing left to do")


def test_as_json(guessed: Path) -> None:
    """JSON has the same tasks, if they are asked for."""
    report = check(guessed)

    todo = report.as_data(todo=True)["todo"]
    assert "todo" not in report.as_data()
    assert len(todo) == 12
    assert {
        "kind": "quotations",
        "file": str(guessed / "news.toml"),
        "line": 19,
        "key": "documents[0].paragraphs[0].zh",
        "problem": "“苹果长得好。” is of no known kind, expected [[quotes]] that say it, or an entity of "
        "that name in entities.toml",
        "toml": '[[documents.paragraphs.quotes]]\nbegins = "苹果长得好。"\n'
        'kind = "speech"  # or citation, term, name\nspeaker = "…"',
    } in todo


def test_what_keeps_a_page_from_opening_comes_first(guessed: Path) -> None:
    """Missing entities, which keep a page from opening, come first, with TOML; then come other tasks."""
    change(guessed, "news.toml", 'organisation = "林远"', 'organisation = "林业局"')

    code, out, err = run("check", "--todo", str(guessed))

    assert (code, err) == (2, "")
    assert out.splitlines()[0] == "what keeps the page from opening (1)"
    assert (
        "“林业局” is no entity, did you mean 林远? Else expected one of that name in entities.toml"
        in out
    )
    assert 'name = { zh = "林业局" }' in out
    assert out.splitlines()[-1] == "12 left to do"


@pytest.mark.parametrize(
    ("right", "wrong", "paste"),
    [
        ("value = 6\n", "value = 7\n", "value = 6"),
        ("computed = 100\n", "computed = 101\n", "computed = 100"),
        ("holds = false\n", "holds = true\n", "holds = false"),
        ('quantity = "rate"\nchange', 'quantity = "share"\nchange', 'quantity = "rate"'),
    ],
)
def test_what_is_wrong_is_pasted_right(small: Path, right: str, wrong: str, paste: str) -> None:
    """If the page itself says what would be right, that is the TOML to paste."""
    text = (small / "farm.toml").read_text(encoding="utf-8")
    assert right in text
    (small / "farm.toml").write_text(text.replace(right, wrong, 1), encoding="utf-8")

    (task,) = check(small).tasks

    assert task.fault.paste.partition("  #")[0] == paste


def test_a_change_is_pasted_as_one(guessed: Path) -> None:
    """The TOML to paste for a number behind 增长 is a rate of increase."""
    for name in ("news.toml", "source.txt"):
        text = (guessed / name).read_text(encoding="utf-8")
        (guessed / name).write_text(
            text.replace("新品种一批", "增长25%，新品种一批"), encoding="utf-8"
        )

    paste = next(t.fault.paste for t in check(guessed).tasks if '"25%"' in t.fault.paste)

    assert paste.splitlines()[3:] == [
        'quote = "增长25%"',
        'printed = "25%"',
        "value = 25",
        'unit = "%"',
        'quantity = "rate"  # a rate of change',
        'change = "increase"',
    ]


def test_an_archive(guessed: Path, small: Path) -> None:
    """`check --todo` of an archive says of each page what is left to do there."""
    small.rename(guessed / "small")
    for name in ("page.toml", "news.toml", "entities.toml", "source.txt"):
        (guessed / "one").mkdir(exist_ok=True)
        (guessed / name).rename(guessed / "one" / name)

    code, out, _err = run("check", "--todo", str(guessed))

    assert code == 0
    assert out.splitlines()[0] == str(guessed / "one")
    assert "12 left to do\n\n" in out
    assert out.endswith(f"{guessed / 'small'}\nnothing left to do\n\n")


def test_a_page_without_english_and_pinyin(guessed: Path) -> None:
    """Missing English is only counted; without pinyin.toml nothing is claimed about readings."""
    for name in ("news.toml", "source.txt"):
        text = (guessed / name).read_text(encoding="utf-8")
        (guessed / name).write_text(text.replace("苹果长得好", "㐂果长得好"), encoding="utf-8")

    report = check(guessed)

    assert report.faults == ()
    assert report.untranslated == report.as_data()["without_english"] == 12
    assert any(re.match(r"English +12  texts without it", row) for row in report.rows())
    assert next(proof.of for proof in report.proofs if proof.name == "pinyin") == 0
