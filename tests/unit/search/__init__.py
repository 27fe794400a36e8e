"""Tests of the query language: what a query means, and where the tables come from."""
