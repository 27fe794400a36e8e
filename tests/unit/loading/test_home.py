"""Where the user's own files are."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.loading.home import config_folder, state_folder


def test_folders_follow_the_variables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each variable names a folder; one that is no absolute path counts as its default."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_STATE_HOME", "here")
    assert config_folder() == tmp_path / "c" / "changji-tui"
    assert state_folder() == tmp_path / ".local" / "state" / "changji-tui"
