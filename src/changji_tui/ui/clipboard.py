"""The clipboard: a tool of the desktop or of tmux if one works, else the terminal.

A tool says whether it took the text. A terminal does not answer (xterm's OSC 52), so the program
never says “copied” of a text that it only sent there.
"""

from __future__ import annotations

import asyncio
import base64
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from changji_tui.text.cleaning import single_line

LARGEST = 74_994
"""Largest text sent to a terminal, in bytes of UTF-8: with OSC 52 and base64, 100,000 bytes."""
_SECONDS = 2
"""Seconds that a tool may take."""
_TMUX = ("tmux", "load-buffer", "-w", "-")


class Outcome(NamedTuple):
    """What became of a copy."""

    tools: tuple[str, ...]
    """The tools that took the text; empty if none did."""
    is_sent: bool
    """Whether it was sent to the terminal."""
    problems: tuple[str, ...]
    """Errors of the tools that did not take it: "xclip: Can't open display"."""


async def copy(text: str, send: Callable[[str], None] | None) -> Outcome:
    """Put a text into the clipboard.

    Inside tmux the text goes into tmux's own buffer and also to the terminal around it, since tmux
    passes it on only if configured to.

    Args:
        text: The text.
        send: Writes to the terminal; None if there is none.

    Returns:
        What is known to have happened. A text longer than `LARGEST` is not sent.
    """
    data = text.encode()
    tools: list[str] = []
    problems: list[str] = []
    for command in tools_of(os.environ):
        if tools and command is not _TMUX:
            continue
        if problem := await _run(command, data):
            problems.append(f"{command[0]}: {problem}")
        else:
            tools.append(command[0])
    is_sent = bool(send) and len(data) <= LARGEST and (not tools or tools == ["tmux"])
    if send and is_sent:
        send(osc52(text, os.environ))
    return Outcome(tuple(tools), is_sent, tuple(problems))


def tools_of(environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The commands that can copy their standard input, the best first.

    Over SSH the tools of the remote machine are left out, since its clipboard is not the reader's.
    An X server or a Wayland compositor that the environment names is the reader's own.
    """
    known: list[tuple[str, ...]] = []
    if environment.get("WAYLAND_DISPLAY"):
        known.append(("wl-copy",))
    if environment.get("DISPLAY"):
        known += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    if not environment.get("SSH_CONNECTION"):
        if sys.platform == "darwin":
            known.append(("pbcopy",))
        if sys.platform == "win32" or environment.get("WSL_DISTRO_NAME"):
            known.append(("clip.exe",))
    if environment.get("TMUX"):
        known.append(_TMUX)
    return (command for command in known if shutil.which(command[0]))


async def _run(command: tuple[str, ...], data: bytes) -> str:
    """Give a command a text; returns why it did not take it, or an empty string."""
    if command[0] == "clip.exe":  # without a byte order mark it expects its own code page
        data = data.decode().encode("utf-16")
    try:
        # A file and not a pipe: xclip stays alive to serve the text and would keep a pipe open.
        with tempfile.TemporaryFile() as complaint:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=complaint,
                stderr=complaint,
                start_new_session=True,  # so that xclip outlives the terminal's window
            )
            try:
                await asyncio.wait_for(process.communicate(data), _SECONDS)
            except asyncio.TimeoutError:
                process.kill()
                return f"no answer in {_SECONDS} s"
            if not process.returncode:
                return ""
            complaint.seek(0)
            said = single_line(complaint.read(1000).decode("utf-8", "replace"))
            return said.removeprefix(f"{command[0]}: ") or f"exit code {process.returncode}"
    except OSError as error:
        return error.strerror or str(error)


def osc52(text: str, environment: Mapping[str, str]) -> str:
    """The sequence that asks a terminal to copy a text, wrapped for tmux or screen if they run.

    Source:
        xterm, Control Sequences, OSC 52; tmux(1), allow-passthrough; screen(1), "ESC P: a string to
        the host terminal", 768 bytes at most (screen 4.9, MAXSTR).
    """
    plain = f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"
    if environment.get("TMUX"):
        # Three times: plain, for a tmux that takes it itself; through one tmux; through two nested.
        return "".join((plain, _through_tmux(plain), _through_tmux(_through_tmux(plain))))
    if environment.get("STY"):
        pieces = (plain[at : at + 760] for at in range(0, len(plain), 760))
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return plain


def _through_tmux(sequence: str) -> str:
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
