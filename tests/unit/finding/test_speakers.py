"""Whoever speaks is found, so that no words are given to the speaker before."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.finding import Source, find, find_page
from changji_tui.finding.recording import files
from changji_tui.model.voices import speakers
from changji_tui.text.persons import is_name

BUREAU = "新疆维吾尔自治区昌吉回族自治州人力资源和社会保障局"
HALL = f"""座谈会记录

主持人：请阿依古丽·买买提发言。
{BUREAU}党组副书记、局长阿不都热合曼·吐尔逊：就业是民生之本。
阿依古丽·买买提：妇联组织了培训。
{BUREAU}局长王强：我也说两句。
阿依古丽：再补充一点。
阿不都热合曼局长：我们支持。
阿依古丽•买买提女士：谢谢各位。
主持人：谢谢大家。
"""


def turns(*lines: str) -> list[tuple[str, str, bool]]:
    """The name, the post and whether it is a role, of each speaker of lines between two turns of a chair."""
    said = "\n".join(f"{line}：就业是民生之本，要抓紧。" for line in lines)
    page = find_page([Source("t.txt", f"主持人：请发言。\n{said}\n主持人：谢谢。")], Path("t.txt"))
    found = [document.speaker for document in page.documents if document.speaker]
    return [(s.name.zh, "".join(p.zh for p in s.posts), s.is_role) for s in found][1:-1]


@pytest.mark.parametrize(
    ("line", "name", "post"),
    [
        ("阿依古丽·买买提", "阿依古丽·买买提", ""),
        ("局长阿不都热合曼·吐尔逊", "阿不都热合曼·吐尔逊", "局长"),
        ("局长买买提·吐尔逊", "买买提·吐尔逊", "局长"),
        (f"{BUREAU}局长阿不都热合曼·吐尔逊", "阿不都热合曼·吐尔逊", f"{BUREAU}局长"),
        (f"{BUREAU}局长王强", "王强", f"{BUREAU}局长"),
        (f"{BUREAU}党组副书记、局长欧阳娜娜", "欧阳娜娜", f"{BUREAU}党组副书记、局长"),
        ("努尔麦麦提明‧阿卜杜热依木", "努尔麦麦提明‧阿卜杜热依木", ""),
        ("阿依古丽•买买提局长", "阿依古丽•买买提", "局长"),
        ("村民阿依古丽・买买提", "阿依古丽・买买提", "村民"),
        ("阿依古丽·买买提（州妇联主席）", "阿依古丽·买买提", "州妇联主席"),
        ("州歌舞团演员努尔兰", "努尔兰", "州歌舞团演员"),
        ("阿里木江", "阿里木江", ""),
        ("县长李明", "李明", "县长"),
        ("小学教师端木蕾", "端木蕾", "小学教师"),
        ("冶建国", "冶建国", ""),
        ("王 强", "王 强", ""),
        ("公司员工米热古丽·玉山", "米热古丽·玉山", "公司员工"),
        ("英艾日克村棉农马木提·达吾提", "马木提·达吾提", "英艾日克村棉农"),
        ("服饰公司人事主管艾丽达·吐尔阿合买提", "艾丽达·吐尔阿合买提", "服饰公司人事主管"),
        ("• 雪克来提•扎克尔", "雪克来提•扎克尔", ""),
        ("【李明】", "李明", ""),
    ],
)
def test_a_name_of_any_form_begins_a_turn(line: str, name: str, post: str) -> None:
    """With dots or without, after a post of any length or before it, with a rare surname."""
    assert turns(line) == [(name, post, False)]


@pytest.mark.parametrize(
    "line", ["县财政局局长", "路透社记者", "市民代表", "昌吉市第三小学马木提江艾尼瓦·吐尔逊"]
)
def test_who_has_no_name_that_can_be_told_speaks_too(line: str) -> None:
    """A body with a post, or a name whose beginning nobody can tell: a turn under the words as printed."""
    assert turns(line) == [(line, "", True)]


@pytest.mark.parametrize(
    "line",
    ["方法", "包括", "主要任务", "县农业农村局负责人强调", "王强说", "记者采访了昌吉州农业农村局的党组副书记、局长王强"],
)  # fmt: skip
def test_words_before_a_colon_are_not_always_a_speaker(line: str) -> None:
    """Nouns and verbs that begin like a surname, and running sentences."""
    assert turns(line) == []


def test_a_list_of_persons_is_no_debate() -> None:
    """What stands after the colon is a name, not what anybody says."""
    text = "领导小组名单\n县财政局局长：王强\n县农业农村局局长：李明\n请各部门遵照执行。\n"
    page = find_page([Source("t.txt", text)], Path("t.txt"))
    assert [document.speaker for document in page.documents] == [None]


def test_turns_under_a_short_form_are_the_persons_own(tmp_path: Path) -> None:
    """阿依古丽 and 阿依古丽•买买提女士 are 阿依古丽·买买提, whose mentions are counted too."""
    source = Source("t.txt", HALL.replace("阿依古丽•", "• 阿依古丽•"))
    page = find_page([source], Path("t.txt"))
    assert [(voice.name.zh, len(voice.documents)) for voice in speakers(page)] == [
        ("主持人", 2),
        ("阿不都热合曼·吐尔逊", 2),
        ("阿依古丽·买买提", 3),
        ("王强", 1),
    ]
    person = page.entity_named("阿依古丽·买买提")
    assert person is not None
    assert len(page.mentions[person.id]) == 4
    for name, text in files(find([source], Path("t.txt")), [source]).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert not check(tmp_path).faults


def test_a_first_part_that_two_have_is_neither() -> None:
    """A turn of 阿依古丽 stays her own where another 阿依古丽 is named."""
    text = HALL.replace("请阿依古丽·买买提发言", "请阿依古丽·吐尔逊发言")
    page = find_page([Source("t.txt", text)], Path("t.txt"))
    named = [voice.name.zh for voice in speakers(page)]
    assert named.count("阿依古丽") == 1


def test_names_written_by_sound_are_found_in_running_text() -> None:
    """In a byline, after a post, beside what they say; a running sentence is no part of a name."""
    text = """阿勒泰的牧民
本报记者 阿不都热合曼·吐尔逊 通讯员 努尔兰

“今年收了600公斤羊毛，价钱也好。”牧民巴合提别尔根·努尔兰说。
县文旅局局长马木提·艾力介绍了情况。记者看望了阿曼太·哈布力，他刚回来。
"""
    page = find_page([Source("t.txt", text)], Path("t.txt"))
    assert {entity.name.zh for entity in page.entities} == {
        "阿不都热合曼·吐尔逊", "努尔兰", "巴合提别尔根·努尔兰", "马木提·艾力",
    }  # fmt: skip
    (quote,) = [quote for passage in page.passages for quote in passage.quotes]
    assert quote.speaker == "巴合提别尔根·努尔兰"


@pytest.mark.parametrize("words", ["局长买买提·吐尔逊", "努尔加水库", "巴特尔街", "强调", "白杨市"])
def test_what_only_resembles_a_name_is_none(words: str) -> None:
    """A post with a name, a place, a verb."""
    assert not is_name(words)
