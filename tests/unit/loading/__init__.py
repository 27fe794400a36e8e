"""Unit tests of `changji_tui.loading`."""
