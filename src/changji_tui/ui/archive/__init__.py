"""The explorer of an archive; only the start of the program imports it."""
