"""Unit tests of `changji_tui.figures`."""
