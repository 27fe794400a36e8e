"""The explorer of an archive; only the program's start imports it."""
