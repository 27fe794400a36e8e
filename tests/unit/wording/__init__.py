"""Tests of what documents say, in which words."""
