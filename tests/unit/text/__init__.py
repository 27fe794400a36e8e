"""Tests of what a terminal shows: clusters, cells, line breaks, cleaning."""
