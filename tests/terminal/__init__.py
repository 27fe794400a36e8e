"""The real program, seen from the terminal: bytes in, bytes out."""
