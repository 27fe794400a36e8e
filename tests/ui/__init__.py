"""Tests of the explorer, with keys in and state out."""
