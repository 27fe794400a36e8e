"""The speaker of a quotation whom only the paragraph before names is inferred, with a reason."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.cli import main
from changji_tui.finding import Source, find_page
from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder
from changji_tui.loading import load_page
from changji_tui.model.quotations import quotations, speaker_of
from tests.unit.tiny import broken, change, faults

DEBATE = Path(__file__).parents[2] / "fixtures" / "debate"
KIND = 'begins = "慢读的人", kind = "speech"'
REASON = """
[[reasons]]
id = "letter"
zh = "前一段说是周平的信。"
en = "The paragraph before says that the letter is Zhou Ping’s."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A debate in which somebody reads from a letter."""
    folder = Path(shutil.copytree(DEBATE, tmp_path / "page"))
    with (folder / "page.toml").open("a", encoding="utf-8") as file:
        file.write(REASON)
    change(folder, "reading.toml", KIND, f'{KIND}, speaker = "周平", reason = "letter"')
    return folder


def test_the_speaker_is_inferred_and_says_why(folder: Path) -> None:
    """The page passes its proofs; the name has the sign of what is inferred."""
    report = check(folder)
    assert broken(report) <= {"readings", "sentences"}
    page = load_page(folder)
    first, second = quotations(page)
    assert (speaker_of(page, first, "zh"), first.reason) == ("", "")
    assert (speaker_of(page, second, "en"), second.reason) == ("Zhou Ping~", "letter")


def test_words_within_inherit_the_inference(folder: Path) -> None:
    """A quotation within words of an inferred speaker is inferred to be of that speaker too."""
    change(folder, "reading.toml", "慢读的人越来越少。", "慢读的人‘越来越少’。")
    inner = quotations(load_page(folder))[-1]
    assert (inner.words, inner.speaker, inner.reason) == ("越来越少", "周平", "letter")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (', reason = "letter"', "", "expected a name printed in it, or a `reason`"),
        ('speaker = "周平", ', 'speaker = "林远", ', "is named nowhere in this document"),
        ("信里这样写道", "周平信里这样写道", "the passage names “周平”: nothing is inferred"),
    ],
)
def test_check_tells_what_does_not_agree(folder: Path, old: str, new: str, told: str) -> None:
    """A speaker from elsewhere needs a reason; one who is named in the passage has none."""
    change(folder, "reading.toml", old, new)
    assert any(told in fault.problem for fault in check(folder).faults)


def test_a_reason_is_one_of_the_page_and_of_somebody(folder: Path) -> None:
    """An unknown reason, and a reason without a speaker, keep the page from opening."""
    change(folder, "reading.toml", 'reason = "letter"', 'reason = "lettre"')
    assert any("“lettre” is no reason, did you mean letter?" in line for line in faults(folder))
    change(folder, "reading.toml", ', speaker = "周平", reason = "lettre"', ', reason = "letter"')
    assert any("expected the speaker whom the reason is about" in line for line in faults(folder))


def test_commands_say_that_it_is_inferred(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list marks the name and gives the reason below; the data has both."""
    assert main(["quotes", "--data", str(folder)]) == 0
    printed = capsys.readouterr().out
    assert "周平~ · Zhou Ping~: “慢读的人越来越少。”" in printed
    assert printed.endswith(
        "\n~ 前一段说是周平的信。 · The paragraph before says that the letter is Zhou Ping’s.\n"
    )
    assert main(["quotes", "--data", str(folder), "--json"]) == 0
    unknown, inferred = json.loads(capsys.readouterr().out)["quotes"]
    assert (unknown["speaker"], unknown["basis"], unknown["reason"]) == (None, None, None)
    assert (inferred["speaker"], inferred["basis"]) == ("周平", "inferred")
    assert inferred["reason_zh"] == "前一段说是周平的信。"


def test_hold_says_that_it_is_inferred(folder: Path) -> None:
    """A draft that names the inferred speaker is borne out, with a note that the page does not say so."""
    held = Holder(load_page(folder)).hold(Draft("d", "周平说：“慢读的人越来越少。”")).held[-1]
    assert (held.verdict, held.note.en) == (
        "verbatim",
        "printed so, word for word; whose words they are is inferred",
    )


@pytest.mark.parametrize(
    ("before", "speaker", "reason"),
    [
        ("馆长林远介绍了新书。", "林远", "paragraph-before"),
        ("馆长林远对记者说：", "林远", "paragraph-before"),
        ("林远介绍了新书。会议室很安静。", "", ""),
        ("林远介绍说，何晴表示过同意。", "", ""),
    ],
)
def test_what_is_found_in_a_text(before: str, speaker: str, reason: str) -> None:
    """Words that begin a paragraph are of the one speaker in the sentence before, else of nobody."""
    text = f"{before}\n\n“好书要慢慢读，慢慢读才有味道。”\n\n林远说，何晴说，再见。\n"
    page = find_page([Source("t.txt", text, "utf-8")], Path("t.txt"))
    found = quotations(page)[0]
    assert (found.speaker, found.reason) == (speaker, reason)
    assert [one.id for one in page.reasons] == ([reason] if reason else [])
