"""`changji-tui speeches`: the speakers' table for pipes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from changji_tui.cli import main
from changji_tui.loading import bundled_folder, load_page
from changji_tui.search import Index
from changji_tui.text.cells import cell_len
from tests.unit import tiny

Ran = tuple[int, str, str]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> Ran:
    """Run the command here; returns its exit code, standard output and standard error."""
    code = main(["speeches", *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_the_table_is_aligned_and_says_whose_the_themes_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The table has a row for each speech, columns aligned in cells, and says that themes are ours."""
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    head, *lines, note = out.splitlines()
    speeches = [d for d in load_page(bundled_folder()).documents if d.speaker]
    assert len(lines) == len(speeches) == 6
    ends = {
        cell_len(line[: line.index(str(d.length)) + 3])
        for line, d in zip(lines, speeches, strict=True)
    }
    assert ends == {cell_len(head[: head.index("characters")]) + len("characters")}
    for line, document in zip(lines, speeches, strict=True):
        assert document.speaker is not None
        assert document.speaker.theme is not None
        assert document.speaker.organisation is not None
        assert line.startswith(document.speaker.name.zh)
        assert document.speaker.organisation is not None
        for words in (
            document.speaker.organisation,
            document.speaker.theme,
            *document.speaker.posts,
        ):
            assert words.zh in line
    assert "matches" not in head
    assert note.startswith("* our choice")


def test_a_query_counts_in_each_speech_that_it_finds(capsys: pytest.CaptureFixture[str]) -> None:
    """The counts of a query are those of the search; a speech without a match has no row."""
    page = load_page(bundled_folder())
    for query in ("改革", "城乡", "全会"):
        code, out, _ = run(capsys, query, "--json")
        assert code == 0
        found = json.loads(out)
        assert found["query"] == query
        results = Index(page).find(query)
        expected = {
            document.id: len(results.in_document(document.id))
            for document in page.documents
            if document.speaker and results.in_document(document.id)
        }
        assert {row["id"]: row["matches"] for row in found["speeches"]} == expected
        assert "where" in run(capsys, query)[1].splitlines()[0]


def test_json_has_both_languages_and_csv_the_same_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """What JSON nests, CSV has as columns."""
    speeches = json.loads(run(capsys, "--json")[1])["speeches"]
    table = list(csv.DictReader(io.StringIO(run(capsys, "--csv")[1])))
    for one, row in zip(speeches, table, strict=True):
        assert one["id"] == row["id"]
        for name in ("name", "organisation", "theme"):
            assert (one[name]["zh"], one[name]["en"]) == (row[name], row[f"{name}_en"])
        assert "; ".join(post["en"] for post in one["posts"]) == row["posts_en"]
        assert (str(one["characters"]), str(one["figures"])) == (row["characters"], row["figures"])
        assert one["matches"] is None
        assert row["matches"] == ""
        assert one["byline"]


def test_nothing_found_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The exit code is 1 if no speech says a word, or the page has no speech; one line says which."""
    assert run(capsys, "乌鲁木齐") == (1, "", "changji-tui: no speech says that\n")
    folder = str(tiny.write(tmp_path / "page"))
    assert run(capsys, "--data", folder) == (1, "", "changji-tui: nobody speaks on this page\n")


@pytest.mark.parametrize(
    ("words", "told"), [([""], "QUERY is empty"), (["--json", "--csv"], "not allowed with")]
)
def test_what_cannot_be_asked_is_told(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    """A wrong argument ends with 2 and one line that says why."""
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
