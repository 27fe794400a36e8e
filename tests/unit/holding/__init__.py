"""Tests of drafts held against a page."""
