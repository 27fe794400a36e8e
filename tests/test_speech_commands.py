"""`changji-tui matrix` and `changji-tui shared`: what they print, and their exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from changji_tui.cli import main
from changji_tui.loading import bundled_folder, load_page
from changji_tui.text.cells import cell_len
from changji_tui.text.sentences import sentence_around
from tests.unit import tiny

SMALL = Path(__file__).parent / "fixtures" / "small"
Ran = tuple[int, str, str]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> Ran:
    """Run a command here; returns its exit code, standard output and standard error."""
    code = main(words)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def data(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """What a command prints as JSON."""
    code, out, err = run(capsys, *words, "--json")
    assert (code, err) == (0, "")
    found: dict[str, Any] = json.loads(out)
    return found


def test_the_matrix_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """The matrix has a row for each speaker, zeros too, sums below, and what pinyin was read as."""
    code, out, err = run(capsys, "matrix", "乡村", "城乡", "xiangcun")
    assert (code, err) == (0, "")
    header, *rows, total = [line.split() for line in out.splitlines()]
    assert header == ["乡村", "城乡", "xiangcun=乡村"]
    assert rows == [
        *([name, "0", "0", "0"] for name in ("于峰山", "顾涛", "马瑾", "索敏", "曾君")),
        ["吴涤", "1", "4", "1"],
    ]
    assert total == ["合计", "total", "1", "4", "1"]
    assert len({cell_len(line) for line in out.splitlines()}) == 1


def test_many_terms_stand_below_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a term the program proposes many, and prints a row for each."""
    code, out, _ = run(capsys, "matrix")
    assert code == 0
    header, *rows = out.splitlines()
    assert header.split()[:6] == ["于峰山", "顾涛", "马瑾", "索敏", "曾君", "吴涤"]
    assert len(rows) > 60
    assert rows[0].split() == ["高质量发展", "0", "1", "2", "0", "0", "1", "4"]


def test_the_matrix_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has every text with its length, and every term with counts and rates by text."""
    found = data(capsys, "matrix", "就业", "--articles")
    assert [text["id"] for text in found["texts"]][-2:] == ["agri", "city"]
    assert found["texts"][0]["characters"] == 717
    [term] = found["terms"]
    assert (term["term"], term["origin"], term["total"]) == ("就业", "typed", 14)
    assert term["counts"] == {text["id"]: 14 * (not i) for i, text in enumerate(found["texts"])}
    assert term["per_1000_characters"]["yu-fengshan"] == round(14000 / 717, 2)
    assert list(term["counts"]) == [text["id"] for text in found["texts"]]


@pytest.mark.parametrize(("words", "first"), [([], "4"), (["--rate"], "5.58")])
def test_the_matrix_as_csv(
    capsys: pytest.CaptureFixture[str], words: list[str], first: str
) -> None:
    """CSV has a row for each text and a column for each term."""
    code, out, _ = run(capsys, "matrix", "改革", "--csv", *words)
    header, *rows = csv.reader(io.StringIO(out))
    assert (code, header) == (0, ["id", "name", "characters", "改革"])
    assert rows[0] == ["yu-fengshan", "于峰山", "717", first]
    assert len(rows) == 6


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["speaker:顾涛"],
            "TERM “speaker:顾涛” counts nothing, expected a word, a phrase or a number",
        ),
        ([">abc"], "TERM: “>abc” compares with no number"),
        (["改革", "--json", "--csv"], "not allowed with argument"),
    ],
)
def test_what_cannot_be_counted_is_told(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    """What cannot be counted ends with 2 and one line that says why."""
    code, out, err = run(capsys, "matrix", *words)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


def test_what_nobody_says_is_found_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    """For a word that nobody says, zeros are printed, and the exit code is that of nothing found."""
    code, out, _ = run(capsys, "matrix", "乌鲁木齐")
    assert code == 1
    assert out.splitlines()[-1].split()[-1] == "0"


def test_a_page_without_speeches_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """`matrix` and `shared` say so if a page has no speeches, and no two texts with the same words."""
    folder = str(tiny.write(tmp_path / "page"))
    assert run(capsys, "matrix", "苹果", "--data", folder) == (
        1,
        "",
        "changji-tui: nobody speaks on this page\n",
    )
    assert run(capsys, "shared", "--data", folder) == (
        1,
        "",
        "changji-tui: no two texts of this page share 4 characters, and no speaker has words alone\n",
    )


def test_shared_wording_is_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line has a length, words and their texts; then come words of one speaker, with counts."""
    code, out, err = run(capsys, "shared", "--data", str(SMALL))
    assert (code, err) == (0, "")
    assert out == (
        "11  为青禾县高质量发展贡献  林远、何晴\n"
        " 4  南坡农场                南坡农场、何晴\n"
        "\n"
        "只有林远说 only Lin Yuan says\n"
        "1  “一河一策”\n"
    )


def test_the_least_length_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """--min says how short shared wording may be."""
    for least in (4, 9):
        found = data(capsys, "shared", "--min", str(least))
        lengths = [wording["length"] for wording in found["shared"]]
        assert (found["least"], min(lengths), found["count"]) == (least, least, len(lengths))
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("least", ["0", "-1", "x", "２.5"])
def test_a_length_is_a_whole_number(capsys: pytest.CaptureFixture[str], least: str) -> None:
    """A length that is not a whole number from 1 ends with 2 and a line that says so."""
    code, _, err = run(capsys, "shared", f"--min={least}")
    assert code == 2
    assert f"--min “{least}” is no length, expected a whole number from 1" in err


def test_every_place_of_shared_json_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """The paragraph prints the words at each place's offsets, in the place's sentence."""
    page = load_page(bundled_folder())
    found = data(capsys, "shared")
    for wording in found["shared"] + found["own"]:
        for place in wording["places"]:
            text = page.passage(place["paragraph"]).text
            assert text[place["start"] : place["end"]] == wording["text"]
            assert place["sentence"] == sentence_around(text, place["start"], place["end"])
    for wording in found["shared"]:
        assert {p["document"] for p in wording["places"]} == set(wording["documents"])
    assert {"document": "gu-tao", "text": "双碳", "count": 1, "quoted": True}.items() <= next(
        own for own in found["own"] if own["text"] == "双碳"
    ).items()


@pytest.mark.parametrize("name", ["顾涛", "Gu Tao", "gutao", "GU  TAO", "person-gu-tao"])
def test_a_speaker_is_shown_by_any_name(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """A speaker is shown by name, English, pinyin or id, with posts, bureau, figures and words."""
    code, out, err = run(capsys, "show", name)
    assert (code, err) == (0, "")
    rows = [line.split(maxsplit=1) for line in out.splitlines() if not line.startswith(" ")]
    keys = [row[0] for row in rows]
    assert keys[:2] == ["person", "name"]
    assert keys.count("post") == 2
    text = " ".join(out.split())
    assert "about 昌吉州生态环境局" in text
    speaker = load_page(bundled_folder()).document("gu-tao").speaker
    assert speaker
    assert speaker.theme
    assert f"theme {speaker.theme.zh} · {speaker.theme.en} (ours)" in text
    assert "length 556 characters, 4 figures" in text
    assert "measure gu-transition-years · 三年" in text
    assert "own words 生态 6、绿色 4、美丽昌吉建设 3" in text
    assert "gu-tao.p2 坚持“双碳”引领" in text


def test_a_speaker_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """A person has the data of each speech: its text, length, figures and distinctive words.

    A speech that is shown by itself also has a link to it.
    """
    found = data(capsys, "show", "吴涤")
    [speech] = found["speeches"]
    assert (found["type"], speech["id"], speech["characters"]) == ("entity", "wu-di", 482)
    assert [word["text"] for word in speech["distinctive"]][:3] == ["住房", "房地产", "城乡"]
    assert speech["distinctive"][0]["count"] == 6
    alone = data(capsys, "show", "wu-di")
    assert alone.pop("link").startswith("changji:changji-2024/wu-di#")
    assert alone == {"type": "document", **speech}


def test_who_gives_no_speech_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    """A reporter who gives no speech, found by an English name, has no speeches in the data."""
    found = data(capsys, "show", "liu xi")
    assert found["name"]["zh"] == "刘茜"
    assert "speeches" not in found


def test_a_word_that_others_say_too_has_their_count(capsys: pytest.CaptureFixture[str]) -> None:
    """The card of a speaker who says 基层 four times says that all others say it once."""
    _, out, _ = run(capsys, "show", "索敏")
    assert "职责 3、基层 4 (+1)、人民建议征集 2" in out
