"""A shell with one job: it runs Python on its arguments, and continues it for each line it reads.

As shells with job control do, it gives the terminal to the process group of the job. When the job has
stopped, it takes the terminal back and prints STOPPED.
"""

from __future__ import annotations

import os
import signal
import sys


def job(words: list[str]) -> int:
    """Run the job to its end; returns its exit code."""
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpgrp())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execv(sys.executable, [sys.executable, *words])
    while True:
        _, status = os.waitpid(pid, os.WUNTRACED)
        os.tcsetpgrp(0, os.getpgrp())
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        print("STOPPED", flush=True)
        sys.stdin.readline()
        os.tcsetpgrp(0, pid)
        os.kill(-pid, signal.SIGCONT)


if __name__ == "__main__":
    sys.exit(job(sys.argv[1:]))
