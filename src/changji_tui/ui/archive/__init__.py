"""The explorer of an archive; a wing that nothing but the program's start imports."""
