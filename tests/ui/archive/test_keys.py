"""What every key does in the explorer of an archive."""

from __future__ import annotations

from tests.ui.archive.explored import Open, all_read
from tests.ui.focus import assert_each_key_means_one_thing


async def test_a_key_means_one_thing(explorer: Open) -> None:
    """No key has two actions in the box or the lists of an archive."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await assert_each_key_means_one_thing(app, pilot)
