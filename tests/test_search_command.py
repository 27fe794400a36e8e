"""`changji-tui search`: what it prints, where, and its exit codes."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from changji_tui.cli import main
from changji_tui.loading import bundled_folder, load_page
from changji_tui.search.collation import collation
from changji_tui.text.cells import cell_len
from tests.unit import tiny

SMALL = Path(__file__).parent / "fixtures" / "small"
KEYS = ["document", "section", "paragraph", "field", "text", "spans", "matched", "figures", "score"]
"""The keys of a hit, in the order of the contract."""


def search(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Search here; returns the exit code, standard output and standard error."""
    code = main(["search", *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def found(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """What a search prints as JSON."""
    code, out, err = search(capsys, *words, "--json")
    data: dict[str, Any] = json.loads(out)
    assert (code, err) == (0, "")
    return data


def test_json_is_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    """A hit has every key of the contract, true to the page; the best hit comes first."""
    page = load_page(bundled_folder())
    data = found(capsys, "技术合同")
    assert {"query": "技术合同", "count": 4}.items() <= data.items()
    assert data["count"] == len(data["hits"])
    assert data["took_ms"] >= 0
    scores = [hit["score"] for hit in data["hits"]]
    assert scores == sorted(scores, reverse=True)
    for hit in data["hits"]:
        assert [key for key in hit if key in KEYS] == KEYS
        assert page.document(hit["document"]).section == hit["section"]
        assert {hit["text"][start:end] for start, end in hit["spans"]} == {"技术合同"}
        assert all(page.figure(figure).document == hit["document"] for figure in hit["figures"])
    headline, *rest = data["hits"]
    assert (headline["field"], headline["paragraph"]) == ("headline", None)
    assert {page.passage(hit["paragraph"]).text for hit in rest} == {hit["text"] for hit in rest}


def test_json_of_a_value_names_the_figure(capsys: pytest.CaptureFixture[str]) -> None:
    """A number found by value has the figure, and the numeral as its span."""
    [hit] = found(capsys, "13000万")["hits"]
    [[start, end]] = hit["spans"]
    assert (hit["matched"], hit["figures"]) == ("value", ["city-registered-contracts"])
    assert hit["text"][start:end] == "1.3亿元"


def test_json_of_a_translation_has_no_spans(capsys: pytest.CaptureFixture[str]) -> None:
    """A hit in the translation alone has no spans in the text."""
    hits = found(capsys, "contract")["hits"]
    assert {hit["matched"] for hit in hits} == {"translation"}
    assert [hit["spans"] for hit in hits] == [[]] * 4


def test_json_of_a_page_title_has_no_document(capsys: pytest.CaptureFixture[str]) -> None:
    """A heading outside every document has null for its document."""
    [hit] = found(capsys, "锚定现代化")["hits"]
    assert (hit["document"], hit["section"], hit["paragraph"]) == (None, None, None)


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("双碳", "坚持“⟦双碳⟧”引领"),
        ("319.4", "全市实现地区生产总值⟦319.40亿元⟧"),
        ("dual carbon", "“⟦dual⟧ ⟦carbon⟧”"),
        ("statistical", "statistical class of enterprises"),
        ("speaker:吴涤", "昌吉州住房和城乡建设局党组书记吴涤："),
    ],
)
def test_text_shows_where_why_and_what(
    capsys: pytest.CaptureFixture[str], query: str, line: str
) -> None:
    """A hit is two lines: the passage and the reason, and the sentence with marks."""
    code, out, err = search(capsys, query)
    assert (code, err) == (0, "")
    assert line in out
    where, sentence, *_ = out.splitlines()
    assert where.count(" · ") == 2
    assert sentence.startswith("    ")
    assert out.count("\n") % 2 == 0


def test_words_need_no_quotation_marks_of_the_shell(capsys: pytest.CaptureFixture[str]) -> None:
    """Several arguments are the terms of one query."""
    assert search(capsys, "顾涛", "双碳") == search(capsys, "顾涛 双碳")


def test_nothing_found_is_said_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing found ends with 1 and one line on standard error, with the nearest query that finds."""
    code, out, err = search(capsys, "技树合同")
    assert (code, out) == (1, "")
    assert err.startswith("changji-tui: nothing on the page says “技树合同”; nearest: 技术合同 (4)")
    assert err.count("\n") == 1


def test_nothing_found_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    """With --json nothing found is data too: no hits, and what would be found instead."""
    code, out, _ = search(capsys, "技树合同", "--json")
    data = json.loads(out)
    assert (code, data["count"], data["hits"]) == (1, 0, [])
    assert data["instead"][0] == {"query": "技术合同", "count": 4, "why": "sound"}


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("“技术", "the quotation mark is not closed, expected “技术”"),
        (">abc", "“>abc” compares with no number"),
        ("1亿元..50%", "has two units"),
        ("speaker：", "has no value, expected one behind its colon"),
        ("  ", "QUERY is empty"),
        ("“\x1b[2J", "⟨001B⟩"),
    ],
)
def test_a_bad_query_is_one_line(capsys: pytest.CaptureFixture[str], query: str, told: str) -> None:
    """A bad query ends with 2 and one line on standard error that says what is wrong."""
    code, out, err = search(capsys, query)
    assert (code, out) == (2, "")
    assert err.startswith("changji-tui: QUERY")
    assert told in err
    assert err.count("\n") == 1


def test_another_page_is_searched(capsys: pytest.CaptureFixture[str]) -> None:
    """--data names the page that is searched."""
    code, out, _ = search(capsys, "苹果产量", "--data", str(SMALL))
    assert code == 0
    assert "⟦苹果产量⟧" in out


def test_kwic_prints_matches_one_under_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    """Matches are printed in one column, each in its whole sentence, above where they are in texts."""
    code, out, err = search(capsys, "技术合同", "--kwic")
    assert (code, err) == (0, "")
    above, below = out.split("\n\n")
    lines = above.splitlines()
    assert len({cell_len(line.partition("技术合同")[0]) for line in lines}) == 1
    assert "…" not in above
    assert [line.split()[-1] for line in lines] == [
        "agri.headline",
        "agri.p1",
        "agri.p2",
        "city.p3",
    ]
    assert [line.split()[:2] for line in below.splitlines()] == [["agri", "3"], ["city", "1"]]
    assert all("█" in line for line in below.splitlines())


@pytest.mark.parametrize("columns", ["40", "60", "80", "200"])
def test_kwic_fits_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    """No line is wider than the terminal, however wide that is."""
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    _, out, _ = search(capsys, "科技", "--kwic")
    lines = out.split("\n\n")[0].splitlines()
    assert len(lines) == 45
    assert max(map(cell_len, lines)) <= int(columns)


@pytest.mark.parametrize("is_terminal", [True, False])
def test_kwic_keeps_each_match_where_a_line_is_too_narrow(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, is_terminal: bool
) -> None:
    """Every line has its whole match on a terminal of 20 cells; in a pipe no line is cut."""
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    _, out, _ = search(capsys, "科技金融", "--kwic")
    lines = out.split("\n\n")[0].splitlines()
    assert [("科技金融" in line, "city.p20" in line) for line in lines] == [(True, True)] * 3
    assert ("驻昌16家银行已向22家企业发放科技金融" in out.replace("  ", "")) is not is_terminal


def test_kwic_is_sorted_and_merged(capsys: pytest.CaptureFixture[str]) -> None:
    """--sort orders lines by context; --merge prints lines that sort alike once, with their count."""
    _, out, _ = search(capsys, "全会", "--kwic", "--sort", "right2")
    after = [line.split("全会  ")[1][:2] for line in out.split("\n\n")[0].splitlines()]
    assert after.count("精神") == 3
    assert after == sorted(after, key=collation)
    _, out, _ = search(capsys, "科技", "--kwic", "--sort", "right2", "--merge")
    assert "科技  创新" in out
    assert "×12" in out


def test_kwic_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has the lines with every place, and the positions in each document."""
    data = found(capsys, "科技", "--kwic", "--sort", "left1", "--merge")
    page = load_page(bundled_folder())
    assert list(data) == ["query", "count", "took_ms", "lines", "dispersion", "instead"]
    assert {"query": "科技", "count": 45}.items() <= data.items()
    assert sum(line["count"] for line in data["lines"]) == 45
    for line in data["lines"]:
        assert line["count"] == len(line["places"])
        for place in line["places"]:
            text = page.passage(place["passage"]).text
            assert text[place["start"] : place["end"]] == line["match"]
            assert text[: place["start"]].endswith(line["left"])
    assert [(d["document"], len(d["positions"])) for d in data["dispersion"]] == [
        ("agri", 15),
        ("city", 30),
    ]


def test_kwic_of_english_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """If only the English reading has the word, the line and its offsets are of the reading."""
    page = load_page(bundled_folder())
    for line in found(capsys, "contract", "--kwic")["lines"]:
        [place] = line["places"]
        assert line["translated"]
        text = page.passage(place["passage"]).translation
        assert text[place["start"] : place["end"]] == line["match"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["speaker:顾涛", "--kwic"], 1, "fields choose passages, not words"),
        (["技树合同", "--kwic"], 1, "nearest: 技术合同 (4)"),
        (["技术", "--kwic", "--sort", "middle"], 2, "“middle” is unknown, expected place, left"),
        (["技术", "--sort", "left"], 2, "--sort is for --kwic"),
        (["技术", "--merge"], 2, "--merge is for --kwic"),
    ],
)
def test_kwic_tells_what_is_wrong(
    capsys: pytest.CaptureFixture[str], words: list[str], code: int, told: str
) -> None:
    """Nothing to show, or an unknown order, is reported in one line on standard error."""
    exit_code, out, err = search(capsys, *words)
    assert (exit_code, out) == (code, "")
    assert told in err
    assert err.count("\n") == 1


def test_kwic_is_of_one_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """--kwic of an archive ends with 2 and a line that names one of its pages."""
    shutil.copytree(SMALL, tmp_path / "monday")
    code, out, err = search(capsys, "苹果", "--kwic", "--data", str(tmp_path))
    assert (code, out) == (2, "")
    assert f"--kwic needs one of its pages, as in --data {tmp_path / 'monday'}" in err


def test_what_is_excluded_is_no_option(capsys: pytest.CaptureFixture[str]) -> None:
    """A word to exclude needs no -- before it, but another word from which to exclude it."""
    both = {hit["passage"] for hit in found(capsys, "技术合同")["hits"]}
    rest = {hit["passage"] for hit in found(capsys, "技术合同", "-成交额")["hits"]}
    assert rest == {"city.p3"} < both
    code, out, err = search(capsys, "-合同")
    assert (code, out) == (2, "")
    assert "“-合同” has nothing to exclude from" in err
    code, out, _ = search(capsys, "技术合同", "-成交额", "--kwic", "--sort", "left1")
    assert (code, out.count("技术合同")) == (0, 1)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("foo:bar", "there is no field foo:, there are speaker: section: kind: unit: person: org:"),
        ("place:新疆", "nearest: kind:place 新疆 ("),
        ("unit:kg", "nearest: unit:公斤 ("),
        ("1-5亿元", "nearest: 1亿元..5亿元 ("),
    ],
)
def test_an_offer_is_useful(capsys: pytest.CaptureFixture[str], query: str, told: str) -> None:
    """The offer names the known fields or the nearest, a unit in Chinese, or a range."""
    code, out, err = search(capsys, query)
    assert (code, out) == (1, "")
    assert told in err


@pytest.mark.parametrize("query", ["zzzz", "BRI", "qzxwvk"])
def test_where_nothing_is_near_nothing_is_offered(
    capsys: pytest.CaptureFixture[str], query: str
) -> None:
    """If no query is near, none is offered."""
    code, _, err = search(capsys, query)
    assert code == 1
    assert "nearest" not in err


def test_figures_of_a_hit_are_those_that_matched(capsys: pytest.CaptureFixture[str]) -> None:
    """The figures of a hit are not all of its passage, but those that match the query."""
    hits = {hit["passage"]: hit["figures"] for hit in found(capsys, "1.3亿")["hits"]}
    assert hits == {"city.p3": ["city-registered-contracts"]}
    [hit] = found(capsys, "113 1.3亿")["hits"]
    assert hit["figures"] == ["city-hightech-now", "city-registered-contracts"]
    [hit] = found(capsys, "unit:亿元 登记")["hits"]
    assert hit["figures"] == ["city-registered-contracts"]


def test_kwic_is_sorted_by_count(capsys: pytest.CaptureFixture[str]) -> None:
    """`--sort count` prints merged lines with the most frequent first."""
    lines = found(capsys, "科技", "--kwic", "--merge", "--sort", "count")["lines"]
    counts = [line["count"] for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 1


def test_kwic_has_neighbours(capsys: pytest.CaptureFixture[str]) -> None:
    """--neighbours prints a table, or data with the places, but only with --kwic."""
    data = found(capsys, "改革", "--kwic", "--neighbours")
    first = data["neighbours"][0]
    assert first["text"] == "深化"
    assert first["sentences"] <= len(first["places"])
    code, out, _ = search(capsys, "改革", "--kwic", "--neighbours")
    assert (code, out.splitlines()[1].split()[0]) == (0, "深化")
    code, _, err = search(capsys, "改革", "--neighbours")
    assert (code, err) == (2, "changji-tui: --neighbours is for --kwic\n")


def test_names_are_called_as_search_finds_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """`show` takes a name without its dot; `matrix` takes an argument with a space as a phrase."""
    folder = tiny.write(tmp_path / "page")
    for name in ("news.toml", "entities.toml"):
        text = (folder / name).read_text("utf-8").replace("林小满", "阿依古丽·买买提")
        (folder / name).write_text(text, "utf-8")
    for name in ("阿依古丽买买提", "阿依古丽•买买提", "阿依古丽·買買提", "lin xiaoman"):
        assert main(["show", name, "--data", str(folder), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["id"] == "lin"
    assert main(["matrix", "reform tasks", "改革任务", "--json"]) == 0
    terms = [column["term"] for column in json.loads(capsys.readouterr().out)["terms"]]
    assert terms == ["reform tasks", "改革任务"]
