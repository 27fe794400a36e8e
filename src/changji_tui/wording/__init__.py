"""What documents say, in which words: terms counted, words set apart, wording shared."""
