"""`python -m changji_tui` is `changji-tui`."""

import sys

from changji_tui.cli import main

sys.exit(main())
