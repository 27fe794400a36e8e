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
    if sys.getfilesystemencoding() in ("ascii", "iso8859-1") and hasattr(os, "execv"):
        # Arguments and the names of files would not be the user's; UTF-8 mode is set at the start.
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    from changji_tui.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
