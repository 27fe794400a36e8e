"""Unit tests of `changji_tui.exporting`."""
