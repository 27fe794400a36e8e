"""`python -m changji_tui` is `changji-tui`."""

import os
import signal
import sys

_INTERRUPTED = 130


def start() -> int:
    """Run the program; Ctrl+C ends it without a word even while it is being imported.

    Returns:
        The exit code.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    from changji_tui.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
