"""Unit tests of `changji_tui.reports`."""
