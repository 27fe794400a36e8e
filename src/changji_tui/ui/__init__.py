"""The explorer: the only part that knows Textual."""

import os

# Textual draws at most so often a second, as it was told before its first import: a key waits for
# its picture half as long as at 60.
os.environ.setdefault("TEXTUAL_FPS", "120")
