"""What is cited, how, and how it proves itself."""
