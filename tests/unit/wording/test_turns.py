"""Turns of one person are put together: in counts, in shared and own wording, in a concordance."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from changji_tui.cli import main
from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.model.voices import articles, compared, speakers
from changji_tui.search import Index
from changji_tui.search.concordance import concordance, dispersions
from changji_tui.wording.matrix import count, typed_terms
from changji_tui.wording.shared import own_wording, shared_wording
from changji_tui.wording.speaker import portrait
from tests.unit.tiny import change

DEBATE = Path(__file__).parents[2] / "fixtures" / "debate"
TURNS = [("turn-1", "turn-6"), ("turn-2", "turn-4"), ("turn-3", "turn-5")]


@pytest.fixture
def debate() -> Page:
    """Six turns of three speakers: a moderator without a name, and a person printed two ways."""
    return load_page(DEBATE)


def test_whose_turns_are_put_together(debate: Page, page: Page) -> None:
    """Turns of a person under any name, or of a role, are put together; speeches and articles are not."""
    assert [tuple(d.id for d in voice.documents) for voice in speakers(debate)] == TURNS
    assert sum(len(voice.documents) for voice in compared(page)) == len(compared(page)) == 8
    assert len(articles(page)) == 2


def test_a_role_is_one_speaker_within_its_section(tmp_path: Path) -> None:
    """The moderators of two sections are two; a person of two sections is one."""
    folder = Path(shutil.copytree(DEBATE, tmp_path / "page"))
    text = (folder / "reading.toml").read_text(encoding="utf-8")
    at = text.index('[[documents]]\nid = "turn-4"')
    (folder / "reading.toml").write_text(text[:at], encoding="utf-8")
    (folder / "later.toml").write_text(text[at:], encoding="utf-8")
    section = '[[sections]]\nid = "later"\ntitle = { zh = "后来" }\n\n[[titles]]\n'
    change(folder, "page.toml", "[[titles]]\n", section)
    found = [tuple(d.id for d in voice.documents) for voice in speakers(load_page(folder))]
    assert found == [("turn-1",), *TURNS[1:], ("turn-6",)]


def test_counts_of_turns_add_up(debate: Page) -> None:
    """A term is counted for a person as often as in all turns, over their length."""
    matrix = count(Index(debate).find, speakers(debate), typed_terms("慢读 快读"))
    assert [column.counts for column in matrix.columns] == [(0, 3, 1), (0, 0, 4)]
    assert matrix.lengths == (29, 49, 69)
    assert {match.passage.document for match in matrix.columns[0].places[1]} == {"turn-2", "turn-4"}
    assert matrix.rate(1, 0) == pytest.approx(1000 * 3 / 49)


def test_wording_of_one_person_is_own_and_not_shared(debate: Page) -> None:
    """What only one person says in two turns is that person's own."""
    assert not shared_wording(speakers(debate))
    own = own_wording(speakers(debate))
    assert {name: [w.text for w in found] for name, found in own.items()} == {
        "turn-1": [],
        "turn-2": ["慢慢读才有味道"],
        "turn-3": ["快读也有快读的好处"],
    }


def test_wording_of_two_persons_is_shared_once(tmp_path: Path) -> None:
    """Wording of two persons names each of them once, and lists its places in all turns."""
    folder = Path(shutil.copytree(DEBATE, tmp_path / "page"))
    change(folder, "reading.toml", "快读也有快读的好处。", "快读也有快读的好处，慢慢读才有味道。")
    page = load_page(folder)
    (found,) = shared_wording(speakers(page))
    assert found.text == "慢慢读才有味道"
    assert [voice.name.zh for voice in found.voices] == ["林远", "何晴"]
    assert [place.passage.id for place in found.places] == ["turn-2.p1", "turn-4.p1", "turn-3.p1"]
    for voice in found.voices:
        (other,) = portrait(page, voice).shared
        assert other[0].id in {"turn-2", "turn-3"} - {voice.id}


def test_a_concordance_puts_turns_together(debate: Page) -> None:
    """The dispersion of matches has one row for each speaker, over all passages of all turns."""
    lines = concordance(Index(debate).find("慢读"))
    spread = {one.voice.name.zh: one for one in dispersions(debate, lines)}
    assert {name: len(one.positions) for name, one in spread.items()} == {"林远": 3, "何晴": 1}
    assert spread["林远"].length == sum(
        len(p.text) for d in debate.documents if d.id in TURNS[1] for p in d.passages
    )
    ours = concordance(Index(debate).find("慢读"), spread["林远"].voice)
    assert [line.places[0].passage.document for line in ours] == ["turn-2", "turn-2", "turn-4"]


def test_commands_name_the_turns(capsys: pytest.CaptureFixture[str]) -> None:
    """Data of a speaker has the ids of all turns; `speeches` numbers them."""
    here = ["--data", str(DEBATE), "--json"]
    assert main(["matrix", "慢读", *here]) == 0
    texts = json.loads(capsys.readouterr().out)["texts"]
    assert [(one["id"], tuple(one["documents"])) for one in texts] == [(t[0], t) for t in TURNS]
    assert main(["speeches", *here]) == 0
    listed = json.loads(capsys.readouterr().out)["speeches"]
    assert [(one["turn"], one["turns"]) for one in listed] == [(n, 2) for n in (1, 1, 1, 2, 2, 2)]
    assert main(["shared", *here]) == 0
    (own, _) = json.loads(capsys.readouterr().out)["own"]
    assert (own["document"], own["documents"], own["count"]) == ("turn-2", list(TURNS[1]), 2)
    assert main(["show", "林馆长", "--data", str(DEBATE)]) == 0
    assert "turns      2, 49 characters in all\n" in capsys.readouterr().out


def test_very_long_speeches_are_not_compared_unasked(
    debate: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Own words of very long speeches, which take seconds, are left out; quoted words stay."""
    monkeypatch.setattr("changji_tui.wording.speaker.LONGEST", 100)
    found = portrait(debate, speakers(debate)[2])
    assert (found.words, found.shared) == ((), ())
    assert [quotation.words for quotation in found.quotations] == [
        "书不在多。",
        "慢读的人越来越少。",
    ]
