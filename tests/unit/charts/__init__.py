"""Unit tests of `changji_tui.charts`."""
