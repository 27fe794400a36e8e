"""A terminal explorer of one Chinese newspaper page, read as data."""

__version__ = "0.1.0"
