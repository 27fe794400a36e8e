"""Textual's driver for Unix terminals, hardened against what terminals do.

It changes this in Textual 8.2.8:

- Invalid UTF-8 is read as U+FFFD; in Textual it ends the input thread.
- After a sequence with a malformed number only what was read together with it is lost; in Textual the
  sequence ends the input thread.
- Every terminal's form of ⇧F3 is recognised; Textual takes some forms for typed letters.
- A terminal that closes ends the program; Textual's input thread would go on reading it forever.
- Output to a closed terminal is dropped; Textual's writer thread dies, and writing then blocks.
- After a stop everything is drawn anew; Textual draws only what changes from then on.
- The event loop handles stopping and continuing; Textual's signal handlers interrupt any code, and
  may wait for a lock that this code holds.
- Pastes are kept short (`pastes`).
"""

from __future__ import annotations

import codecs
import os
import select
import signal
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from changji_tui.ui.terminal.ending import ENDING
from changji_tui.ui.terminal.pastes import PasteGuard

if TYPE_CHECKING:
    from textual.app import App

_TICK = 0.1
"""Seconds between checks whether the driver must stop, or whether a lone escape is a key."""
_PAUSE = 3.0
"""Seconds without input after which an unfinished paste is ended."""
_SHIFT_F3 = ("\x1b[13;2~", "\x1b[13;2:1~", "\x1b[25~")
"""⇧F3 in kitty's protocol, without and with event types; in rxvt and the Linux console."""
_SHIFT_F3_OF_XTERM = "\x1b[1;2R"
_READ = 4096
"""Bytes read at once."""


class TerminalDriver(LinuxDriver):
    """The explorer's driver."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        super().__init__(app, **options)
        self._file: Any = _Output(self._file)
        self._is_stopped = False
        self._continued = 0.0
        self._loop.add_signal_handler(signal.SIGTSTP, self._stop)
        self._loop.add_signal_handler(signal.SIGCONT, self._continue)

    def write(self, data: str) -> None:
        """Write to the terminal, unless it has been given back."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            self._writer_thread.write(data)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        ENDING.is_drawing = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = ENDING.settings or self.attrs_before

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        super().stop_application_mode()
        ENDING.is_drawing = False

    def _stop(self) -> None:
        """Give the terminal back, and stop until the shell continues the process.

        The signal is sent again with its default effect; the kernel ignores it if no shell could
        continue the process.
        """
        self.suspend_application_mode()
        self._is_stopped = self._must_signal_resume = True
        self._loop.remove_signal_handler(signal.SIGTSTP)
        signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
        self._loop.add_signal_handler(signal.SIGTSTP, self._stop)
        self._loop.call_soon(self._take_back)

    def _continue(self) -> None:
        """Take the terminal back, after our own stop or a stop without warning (SIGSTOP)."""
        if self._is_stopped or time.monotonic() - self._continued > _PAUSE:
            if not self._is_stopped:
                self.suspend_application_mode()
                self._is_stopped = self._must_signal_resume = True
            self._take_back()

    def _take_back(self) -> None:
        if self._is_stopped:
            self._continued = time.monotonic()
            self.start_application_mode()
            self._is_stopped = not (self._key_thread and self._key_thread.is_alive())
            self._app.screen.refresh(layout=True)

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001  # the app reports it; the thread cannot
            self._loop.call_soon_threadsafe(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read from the terminal until the driver stops or the terminal closes."""
        parser = XTermParser(self._debug)
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        guard, heard = PasteGuard(), time.monotonic()
        while not self.exit_event.is_set():
            text = ""
            if select.select([self.fileno], [], [], _TICK)[0]:
                heard = time.monotonic()
                try:
                    data = os.read(self.fileno, _READ)
                except BlockingIOError:
                    continue
                except OSError:
                    data = b""
                if not data:
                    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGHUP)
                    return
                text = guard.feed(decode(data))
                for form in _SHIFT_F3:
                    text = text.replace(form, _SHIFT_F3_OF_XTERM)
            elif guard.is_open and time.monotonic() - heard > _PAUSE:
                text = guard.close()
            try:
                for message in (*(parser.feed(text) if text else ()), *parser.tick()):
                    self.process_message(message)
            except ValueError:
                parser = XTermParser(self._debug)
        with suppress(EOFError, ParseError):
            list(parser.feed(""))


class _Output:
    """An output file that survives the closing of its terminal, and waits if its buffer is full."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._parts: list[str] = []

    def fileno(self) -> int:
        """The file descriptor."""
        number: int = self._file.fileno()
        return number

    def write(self, text: str) -> None:
        """Add text to what the next flush writes."""
        self._parts.append(text)

    def flush(self) -> None:
        """Write all pending text; drop it if the terminal has closed, which the input thread notices."""
        data = "".join(self._parts).encode("utf-8", "backslashreplace")
        self._parts.clear()
        while data:
            try:
                data = data[os.write(self.fileno(), data) :]
            except BlockingIOError:
                select.select([], [self.fileno()], [])
            except (OSError, ValueError):
                return
