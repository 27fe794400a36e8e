"""Citing a page: what can be cited, how a source is written, references that prove themselves."""
