"""What keeps every test apart from the machine that runs it, and what the tests counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import settings

from tests import options

Count = Callable[[str], None]

COUNT = "count"
"""The name under which a test's report carries a line of the counts, from one process to another."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--full`."""
    parser.addoption("--full", action="store_true", help="try every case of each test, not some")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the number of cases before any test is collected."""
    options.full = config.getoption("--full")
    # How long an example takes on a busy machine says nothing about what it proves. The examples
    # are the same in every run, so that a change is judged by what it changes; with `--full` they
    # are other ones each night, and more of them.
    settings.register_profile(
        "changji",
        deadline=None,
        derandomize=not options.full,
        max_examples=options.cases(100, 1000),
        print_blob=True,
    )
    settings.load_profile("changji")


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither read nor change the caches, the state and the configuration of a user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        for desktop in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "WSL_DISTRO_NAME"):
            patch.delenv(desktop, raising=False)
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        yield


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Take a line for the report of all counts."""
    return partial(record_property, COUNT)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests counted below the results, in the order of the tests."""
    reports = [
        report
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport) and report.when == "call"
    ]
    reports.sort(key=lambda report: (report.location[0], report.location[1] or 0))
    lines = [line for report in reports for name, line in report.user_properties if name == COUNT]
    if lines:
        terminalreporter.section("counts")
        for line in lines:
            terminalreporter.write_line(str(line))
