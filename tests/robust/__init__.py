"""What the program survives: storms of input, signals, broken files and terminals."""
