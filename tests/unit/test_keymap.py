"""Keys bound anew by the user's config.toml: right entries hold, wrong ones are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.ui import actions
from changji_tui.ui.actions import ACTIONS
from changji_tui.ui.home.keymap import apply, label, parsed, rebound

PATH = Path("config.toml")


def reported(text: str) -> list[str]:
    """What is wrong in a file."""
    _wanted, faults = parsed(PATH, text.encode())
    return [str(fault) for fault in faults]


def test_an_action_takes_the_keys_of_its_entry() -> None:
    """An action takes one key, several or none, which the help shows; other actions keep theirs."""
    wanted, faults = parsed(
        PATH, b'[keys]\nsearch = "s"\nnext-match = ["ctrl+n", "f3"]\ntheme = []\n'
    )
    assert not faults
    bound, clashes = rebound(ACTIONS, wanted)
    found = {action.id: (action.keys, action.shown) for action in bound}
    assert clashes == [("search", "“s” is the key of “next-sentence” there, expected another")]
    assert found["next-match"] == (("ctrl+n", "f3"), "Ctrl+N F3")
    assert found["theme"] == ((), "")
    changed = {action.id for action, before in zip(bound, ACTIONS, strict=True) if action != before}
    assert changed == {"next-match", "theme"}


def test_two_actions_may_change_their_keys() -> None:
    """A key that its action gives away in the same file is free."""
    wanted, _ = parsed(PATH, b'[keys]\nlanguage = "t"\ntheme = "L"\n')
    bound, clashes = rebound(ACTIONS, wanted)
    assert not clashes
    assert {a.id: a.keys for a in bound if a.id in wanted} == {"language": ("t",), "theme": ("L",)}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '[keys]\n\nserach = "s"\n',
            "config.toml:3: keys.serach: there is no action “serach”, did you mean “search”?",
        ),
        (
            '[keys]\nsearch = "pgup"\n',
            "config.toml:2: keys.search: there is no key “pgup”, did you mean “pageup”?",
        ),
        ("[keys]\nsearch = 3\n", "config.toml:2: keys.search: expected a key, or a list of keys"),
        ("keys = 3\n", "config.toml:1: keys: expected a table"),
        ("[kyes]\n", "config.toml:1: kyes: there is no key “kyes”, did you mean “keys”?"),
    ],
)
def test_a_wrong_entry_is_reported_with_its_line(text: str, problem: str) -> None:
    """A wrong entry is reported with file, line, key, what is wrong, and the nearest right one."""
    assert reported(text) == [problem]


def test_a_file_that_is_no_toml_is_reported() -> None:
    """Wrong syntax and bytes of another encoding are reported, and do not stop the start."""
    assert reported("[keys]\nsearch = \n")[0].startswith("config.toml:2: ")
    assert parsed(PATH, b"\xff")[1][0].problem == "not UTF-8, expected a text file in UTF-8"


def test_without_a_file_nothing_changes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a file no key changes; a clash in a file is reported with the line of its entry."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(actions, "ACTIONS", ACTIONS)
    monkeypatch.setattr(actions, "BY_ID", actions.BY_ID)
    assert apply() == []
    assert actions.ACTIONS is ACTIONS
    folder = tmp_path / "changji-tui"
    folder.mkdir()
    (folder / "config.toml").write_text('# mine\n[keys]\nquit = "t"\ntheme = "T"\nhelp = "n"\n')
    faults = apply()
    assert [(fault.line, fault.key) for fault in faults] == [(5, "keys.help")]
    assert actions.BY_ID["quit"].keys == ("t",)


@pytest.mark.parametrize(
    ("key", "shown"),
    [("s", "s"), ("N", "N"), ("shift+f3", "⇧F3"), ("ctrl+p", "Ctrl+P"), ("pageup", "PgUp")],
)
def test_a_key_is_shown_as_the_help_shows_it(key: str, shown: str) -> None:
    """Letters as they are typed, the others by the sign that the help has for them."""
    assert label(key) == shown
