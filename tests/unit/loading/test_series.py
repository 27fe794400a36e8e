"""What no chart and no formula can show is refused when a page is loaded, not when it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.errors import DataError
from changji_tui.loading import load_page


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        pytest.param("value = 1500\n", "", "“farm-orchard-2024” has no value", id="no value"),
        pytest.param("value = 1500\n", "", "no figure 'farm-orchard-2024' with", id="in a formula"),
        pytest.param(
            'kind = "time"', 'kind = "share"', "a share is from 0 to 100", id="over a whole"
        ),
        pytest.param('x = "2023"\n', "", "has no place in time", id="no period"),
        pytest.param('x = "2023"', 'x = "yearly"', "has no place in time", id="every year"),
        pytest.param("- {farm-orchard-2020}) / 4", "+ 1) / 0", "divides by zero", id="by zero"),
    ],
)
def test_what_cannot_be_shown_is_told(small: Path, was: str, becomes: str, problem: str) -> None:
    """The fault of what cannot be shown names the point or the formula."""
    file = small / "farm.toml"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(DataError) as raised:
        load_page(small)
    assert problem in str(raised.value)
    assert all(fault.file == file and fault.line for fault in raised.value.faults)
