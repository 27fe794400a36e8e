"""Lines of text with marks on them, set to a width: what screens draw, without Textual."""
