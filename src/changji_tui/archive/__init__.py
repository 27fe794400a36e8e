"""Search many pages as one. Only the command line and the explorer of an archive import this package."""
