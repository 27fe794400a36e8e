"""Load a page from TOML files, or report every fault with its file, line and key.

    folder → bytes → tables → records → page

The tables of a file that was parsed before are read from the cache, as JSON (`parsed`). Tables
become records by the types of the dataclasses alone (`building`). Only tables that cannot be built are
given to pydantic (`validating`), which reports everything that is wrong with them; importing it would
take a third of the program's start. pydantic also makes the JSON Schema that `changji-tui schema`
prints (`describing`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from changji_tui.errors import DataError, Fault
from changji_tui.loading import building, folders, lines, parsed, reading, resolving
from changji_tui.loading.folders import PAGE, section_file
from changji_tui.loading.reading import TomlFile
from changji_tui.loading.resolving import Complaint, Place, Recorded
from changji_tui.model.files import EntitiesFile, GlossaryFile, PinyinFile
from changji_tui.model.page import Page

__all__ = ["Loaded", "bundled_folder", "load", "load_page", "located"]


class Loaded(NamedTuple):
    """A page with the files and records it was made of."""

    page: Page
    recorded: Recorded
    files: dict[str, TomlFile]
    """The files by name, page.toml first."""
    places: dict[str, Place]
    """The place of each id: the table of a passage, or the key `id` of anything else."""


def bundled_folder() -> Path:
    """Find the folder of the page that comes with the program.

    It is in the package of an installed wheel, and at the top of a checkout.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"


def load_page(folder: Path, *, cached: bool = True) -> Page:
    """Load the page that a folder records.

    Args:
        folder: Holds page.toml, one file for each of its sections, and, if it has them,
            entities.toml, glossary.toml and pinyin.toml.
        cached: Whether the cache of parsed files is used and filled. An archive does not fill it:
            its thousands of pages would replace those that are opened.

    Raises:
        DataError: With every fault that is found before loading has to stop.
    """
    return load(folder, cached=cached).page


def load(folder: Path, *, by_schema: bool = False, cached: bool = True) -> Loaded:
    """Load the page that a folder records, with its records and files.

    Args:
        folder: As for `load_page`.
        by_schema: Whether pydantic validates the tables even if they can be built without it.
        cached: As for `load_page`.

    Raises:
        DataError: As for `load_page`.
    """
    files, sections = _read(folder, cached)
    records = None if by_schema else _built(folder, files, sections)
    if records is None:
        records = _validated(folder, files, sections)
    page, places, complaints = resolving.resolve(records)
    contents = {name: file.data for name, file in files.items()}
    if by_schema or complaints or not cached or not parsed.is_sound(contents):
        from changji_tui.loading import references

        complaints += references.check_references(records, page)
        if complaints:
            raise DataError(located(files, complaints))
        if cached:
            parsed.vouch(contents)
    return Loaded(page, records, files, places)


def located(files: Mapping[str, TomlFile], complaints: Iterable[Complaint]) -> tuple[Fault, ...]:
    """Turn complaints into faults with their lines, in file order, then line order.

    Args:
        files: The files by name; every complaint is about one of them.
        complaints: The complaints, in any order.
    """
    faults: list[Fault] = []
    by_file: dict[str, list[Complaint]] = {name: [] for name in files}
    for complaint in complaints:
        by_file[complaint.file].append(complaint)
    for name, own in by_file.items():
        if own:
            places = lines.Lines(files[name].text)
            found = [
                Fault(files[name].path, places.of(c.path), lines.dotted(c.path), c.problem, c.paste)
                for c in own
            ]
            faults += sorted(found, key=lambda fault: fault.line)
    return tuple(faults)


def _read(folder: Path, cached: bool) -> tuple[dict[str, TomlFile], list[str]]:
    """Read the files by name, and the ids of the sections that page.toml lists."""
    try:
        present = {path.name for path in folder.iterdir()}
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have such a name"
        problem = f"cannot be read: {reason}, expected a folder with {PAGE}"
        raise DataError((Fault(folder, 0, "", problem),)) from None
    if PAGE not in present:
        raise DataError(
            (
                Fault(
                    folder,
                    0,
                    "",
                    f"has no {PAGE}, expected a page's folder",
                ),
            )
        )
    files = {PAGE: reading.read_toml(folder / PAGE, cached=cached)}
    sections = section_ids(files)
    faults: list[Fault] = []
    for name in files_beside(present, sections):
        try:
            files[name] = read_present(folder, name, present, cached=cached)
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(tuple(faults))
    return files, sections


def files_beside(present: Collection[str], sections: Iterable[str]) -> list[str]:
    """List the files of a page except page.toml: those of its sections, then the optional ones that exist.

    Args:
        present: The names of the files of its folder.
        sections: The ids of its sections.
    """
    own = [file for section in sections if (file := section_file(section)) != PAGE]
    return own + [name for name in folders.OPTIONAL if name in present]


def read_present(
    folder: Path, name: str, present: Collection[str], *, cached: bool = True
) -> TomlFile:
    """Read a file of a page.

    Args:
        folder: The folder of the page.
        name: The name of the file.
        present: The names of all files of the folder.
        cached: As for `load_page`.

    Raises:
        DataError: If the file is missing; otherwise as for `reading.read_toml`.
    """
    if name not in present:
        section = name.removesuffix(".toml")
        problem = f'is missing, expected the [[documents]] of section "{section}" of {PAGE}'
        raise DataError((Fault(folder / name, 0, "", problem),))
    return reading.read_toml(folder / name, cached=cached)


def section_ids(files: Mapping[str, TomlFile]) -> list[str]:
    """Read the ids of the sections from page.toml, in order.

    If page.toml has documents, series or checks and does not list "page", that id comes first, as in
    `PageFile.panes`. An id that is not a string is skipped here and refused when the records are made.

    Args:
        files: The files by name, page.toml among them.

    Raises:
        DataError: If an id cannot name a file, names a file of another kind, or is used twice.
    """
    tables = files[PAGE].tables
    sections = tables.get("sections")
    found: list[str] = []
    complaints: list[Complaint] = []
    for index, table in enumerate(sections if isinstance(sections, list) else []):
        name = table.get("id") if isinstance(table, dict) else None
        if not isinstance(name, str):
            continue
        problem = ""
        if not name.replace("_", "").replace("-", "").isalnum():
            problem = "is no name of a file, expected letters, digits, _ or -"
        elif section_file(name) in folders.OPTIONAL:
            problem = f"{section_file(name)} is a file of its own kind, expected another name"
        elif name in found:
            problem = f'"{name}" is taken by another section, expected an id of its own'
        if problem:
            complaints.append(Complaint(PAGE, ("sections", index, "id"), problem))
        found.append(name)
    if complaints:
        raise DataError(located(files, complaints))
    is_section = any(tables.get(key) for key in ("documents", "series", "checks"))
    return ["page", *found] if is_section and "page" not in found else found


def _built(folder: Path, files: Mapping[str, TomlFile], sections: Iterable[str]) -> Recorded | None:
    """Build the records without pydantic; None if something is wrong with a table."""
    try:
        records = {
            name: building.build(folders.record_type(name), file.tables)
            for name, file in files.items()
        }
    except TypeError:
        return None
    return recorded(folder, records, sections)


def _validated(folder: Path, files: Mapping[str, TomlFile], sections: Iterable[str]) -> Recorded:
    from changji_tui.loading.validating import validate

    complaints: list[Complaint] = []
    records: dict[str, Any] = {}
    for name, file in files.items():
        records[name], found = validate(folders.record_type(name), reading.sound_tables(file))
        complaints += [Complaint(name, path, problem) for path, problem in found]
    if complaints:
        raise DataError(located(files, complaints))
    return recorded(folder, records, sections)


def recorded(folder: Path, records: Mapping[str, Any], sections: Iterable[str]) -> Recorded:
    """Put together the records of a page.

    Args:
        folder: The folder of the page.
        records: The record of each file, by the file's name.
        sections: The ids of the sections; `records` has the file of each.
    """
    return Recorded(
        folder=folder,
        page=records[PAGE],
        sections={section: records[section_file(section)] for section in sections},
        entities=records.get(folders.ENTITIES) or EntitiesFile(),
        glossary=records.get(folders.GLOSSARY) or GlossaryFile(),
        pinyin=records.get(folders.PINYIN) or PinyinFile(),
    )
