"""The explorer: the only part that knows Textual."""

import os

# Textual reads its frame rate once, when it is first imported. At 120 a second a key waits for its
# picture half as long as at Textual's own 60.
os.environ.setdefault("TEXTUAL_FPS", "120")
