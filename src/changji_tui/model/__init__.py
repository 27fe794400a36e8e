"""The nouns: what is recorded of a page, and the page it becomes."""
