"""Texts that scroll: documents, cards, sentences, comparisons."""
