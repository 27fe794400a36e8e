"""Unit tests of `changji_tui.checking`."""
