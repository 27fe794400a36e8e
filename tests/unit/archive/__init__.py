"""Unit tests of `changji_tui.archive`."""
