"""Find every fault of a folder that cannot be loaded as a page, file by file.

Loading stops at the first kind of fault, because its next step needs what is broken. A person who mends a
page wants to see all faults: here each file is read and validated by itself, and the sound files are joined.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from changji_tui import loading
from changji_tui.errors import DataError, Fault
from changji_tui.loading import Loaded, folders, reading, references, resolving
from changji_tui.loading.folders import PAGE, section_file
from changji_tui.loading.reading import TomlFile
from changji_tui.loading.resolving import Complaint
from changji_tui.loading.validating import validate
from changji_tui.model.files import SectionFile


class Gathered(NamedTuple):
    """The faults of a folder, and its page if that can still be proven."""

    faults: tuple[Fault, ...]
    """Every fault of the TOML files, in file order, then line order."""
    loaded: Loaded | None
    """The page if no fault but wrong references was found, so that its figures are in place; else None."""


def gather(folder: Path) -> Gathered:
    """Find every fault of the TOML files of a folder that has a page.toml.

    If a file is missing, broken or invalid, references are not checked: what they name may be in that file.

    Raises:
        OSError: If the folder cannot be listed.
    """
    gathering = _Gathering(folder)
    gathering.read_all()
    loaded = gathering.join()
    order = [PAGE, *gathering.names()]
    faults = sorted(gathering.faults, key=lambda one: (order.index(one.file.name), one.line))
    return Gathered(tuple(faults), loaded)


class _Gathering:
    """The files of a folder that can be read, and the faults found so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.present = {path.name for path in folder.iterdir()}
        self.files: dict[str, TomlFile] = {}
        self.records: dict[str, Any] = {}
        self.sections: list[str] | None = None
        """The ids that page.toml lists; None if it cannot be read."""
        self.faults: list[Fault] = []

    def read_all(self) -> None:
        """Read and validate page.toml, then each other file."""
        self.read(PAGE)
        try:
            self.sections = loading.section_ids(self.files) if PAGE in self.files else None
        except DataError as error:
            self.faults += error.faults
        for name in self.names():
            self.read(name)

    def names(self) -> list[str]:
        """The other files: those of the sections, or all files if the sections are not known."""
        if self.sections is not None:
            return loading.files_beside(self.present, self.sections)
        return sorted(name for name in self.present - {PAGE} if name.endswith(".toml"))

    def read(self, name: str) -> None:
        try:
            file = loading.read_present(self.folder, name, self.present, cached=False)
            tables = reading.sound_tables(file)
        except DataError as error:
            self.faults += error.faults
            return
        self.files[name] = file
        self.records[name], found = validate(folders.record_type(name), tables)
        self.tell([Complaint(name, path, problem) for path, problem in found])

    def tell(self, complaints: list[Complaint]) -> None:
        self.faults += loading.located(self.files, complaints)

    def join(self) -> Loaded | None:
        """Find the faults of quotes, ids and references, as far as the files can be joined."""
        if self.sections is None or self.records.get(PAGE) is None:
            return None
        names = [section_file(section) for section in self.sections]
        sound = {name: record for name, record in self.records.items() if record is not None}
        records = {**dict.fromkeys(names, SectionFile()), **sound}
        joined = loading.recorded(self.folder, records, self.sections)
        page, places, complaints = resolving.resolve(joined)
        are_sound = not self.faults
        self.tell(complaints)
        if are_sound:
            self.tell(references.check_references(joined, page))
        return Loaded(page, joined, self.files, places) if are_sound and not complaints else None
