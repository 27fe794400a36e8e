"""Finding a page in a bare text."""
