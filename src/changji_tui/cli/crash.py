"""Reports a fault of the program itself: one line for the user, and a log without the user's data."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from changji_tui import __version__

_PACKAGE = "changji_tui"


def report(error: BaseException) -> str:
    """Write the log of an unexpected exception.

    Args:
        error: The exception. If it wraps another in an attribute `error`, as Textual's
            `WorkerFailed` does, the inner one is reported.

    Returns:
        One line for the user: the kind of the exception, its place, and the path of the log.
    """
    wrapped = getattr(error, "error", None)
    error = wrapped if isinstance(wrapped, BaseException) else error
    places = list(_places(error))
    own = [place for place in places if place.startswith(_PACKAGE)] or places
    where = f" in {own[-1]}" if own else ""
    path = _write("\n".join([*_about(), *_described(error), ""]))
    log = f", its log without any data is {path}" if path else ""
    return f"fault of the program: {_kind(error)}{where}{log}"


def _about() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version

    yield f"changji-tui {__version__}"
    yield f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    for name in ("textual", "rich", "pydantic", "tomli"):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is not installed"
    yield f"TERM={os.environ.get('TERM', '')}"
    yield ""


def _described(error: BaseException) -> Iterator[str]:
    """Kind and places of an exception and of its causes; no messages, since they quote data."""
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield _kind(following)
        yield from (f"  {place}" for place in _places(following))
        following = following.__cause__ or following.__context__
        if following is not None:
            yield "after"


def _kind(error: BaseException) -> str:
    name = type(error).__qualname__
    number = getattr(error, "errno", None)
    return f"{name} ({os.strerror(number)})" if isinstance(number, int) else name


def _places(error: BaseException) -> Iterator[str]:
    """Module, line and function of each frame, innermost last."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        module = frame.f_globals.get("__name__", "?")
        yield f"{module}:{line} {frame.f_code.co_name}"


def _write(text: str) -> Path | None:
    """Write the log to the state folder, else to a temporary folder; None if neither works."""
    for folder in _folders():
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = folder / "crash.log"
            part = path.with_name(f"crash.{os.getpid()}.part")
            part.write_text(text, encoding="utf-8")
            part.replace(path)
        except OSError:
            continue
        return path
    return None


def _folders() -> Iterator[Path]:
    from changji_tui.ui.home.files import UNUSABLE, state_folder

    with suppress(*UNUSABLE):
        yield state_folder()
    if sys.platform != "win32":
        yield Path(tempfile.gettempdir()) / f"changji-tui-{os.getuid()}"
