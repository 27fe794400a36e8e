"""The explorer of an archive."""
