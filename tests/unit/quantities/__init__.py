"""Unit tests of `changji_tui.quantities`."""
