"""TOML to a page, or every fault with its file, line and key.

    folder → bytes → tables → records → page

Tables become records by pydantic, which is slow to import; a folder whose bytes were
validated before is built without it (see `proven`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from changji_tui.errors import DataError, Fault
from changji_tui.loading import building, lines, proven, reading, references, resolving
from changji_tui.loading.resolving import Complaint, Recorded
from changji_tui.model.page import Page
from changji_tui.model.recorded import EntitiesFile, GlossaryFile, PageFile, SectionFile

__all__ = ["bundled_folder", "load_page"]

_OPTIONAL = {"entities.toml": EntitiesFile, "glossary.toml": GlossaryFile}


class _File(NamedTuple):
    path: Path
    data: bytes
    tables: dict[str, Any]
    text: str


def bundled_folder() -> Path:
    """The folder of the page that comes with the program.

    In a wheel it lies in the package; in a checkout, editable or not, at its top.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"


def load_page(folder: Path, *, trust_proven: bool = True) -> Page:
    """The page recorded in a folder.

    Args:
        folder: Holds page.toml, one file for each of its sections, and, if it has them,
            entities.toml and glossary.toml.
        trust_proven: Whether a folder whose bytes were validated before is spared the schema.

    Raises:
        DataError: With every fault that can be found at once.
    """
    files, sections = _read(folder)
    mark = proven.fingerprint({file.path: file.data for file in files.values()})
    is_proven = trust_proven and proven.is_proven(mark)
    recorded = _built(folder, files, sections) if is_proven else None
    if recorded is None:
        recorded = _validated(folder, files, sections)
    page, complaints = resolving.resolve(recorded)
    if not is_proven:
        complaints += references.check_references(recorded, page)
    if complaints:
        raise _data_error(files, complaints)
    if not is_proven:
        proven.remember(mark)
    return page


def _read(folder: Path) -> tuple[dict[str, _File], list[str]]:
    """The files by name, and the ids of the sections that page.toml names."""
    if not folder.is_dir():
        raise DataError((Fault(folder, 0, "", "is no folder, expected one with page.toml"),))
    if not (folder / "page.toml").exists():
        raise DataError((Fault(folder, 0, "", "has no page.toml, expected a page's folder"),))
    files, faults = {"page.toml": _file(folder / "page.toml")}, []
    sections = _section_ids(files["page.toml"])
    names = [f"{section}.toml" for section in sections if section != "page"]
    names += [name for name in _OPTIONAL if (folder / name).exists()]
    for name in names:
        try:
            files[name] = _file(folder / name)
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(tuple(faults))
    return files, sections


def _file(path: Path) -> _File:
    data = reading.read_bytes(path)
    return _File(path, data, *reading.parse(path, data))


def _section_ids(page: _File) -> list[str]:
    """The ids as far as they can be read before validation; never a path elsewhere."""
    sections = page.tables.get("sections")
    tables = sections if isinstance(sections, list) else []
    found = [table.get("id") for table in tables if isinstance(table, dict)]
    for index, name in enumerate(found):
        if isinstance(name, str) and not name.replace("_", "").replace("-", "").isalnum():
            problem = "is no name of a file, expected letters, digits, _ or -"
            raise _data_error({"page.toml": page}, [Complaint("page.toml", ("sections", index, "id"), problem)])
    return [name for name in found if isinstance(name, str)]


def _built(folder: Path, files: dict[str, _File], sections: list[str]) -> Recorded | None:
    """The records without validation; None if they are not what was proven after all."""
    try:
        page = building.build(PageFile, files["page.toml"].tables)
        return _recorded(
            folder,
            page,
            {
                name: page if name == "page" else building.build(SectionFile, files[f"{name}.toml"].tables)
                for name in sections
            },
            {
                name: building.build(record, files[name].tables)
                for name, record in _OPTIONAL.items()
                if name in files
            },
        )
    except (TypeError, ValueError, AttributeError, KeyError, ArithmeticError):
        return None


def _validated(folder: Path, files: dict[str, _File], sections: list[str]) -> Recorded:
    from changji_tui.loading.validating import validate

    complaints: list[Complaint] = []
    records: dict[str, Any] = {}
    for name, file in files.items():
        kind = PageFile if name == "page.toml" else _OPTIONAL.get(name, SectionFile)
        record, found = validate(kind, file.tables)
        complaints += [Complaint(name, path, problem) for path, problem in found]
        records[name] = record
    if complaints:
        raise _data_error(files, complaints)
    return _recorded(
        folder,
        records["page.toml"],
        {section: records[f"{section}.toml"] for section in sections},
        records,
    )


def _recorded(
    folder: Path, page: PageFile, sections: dict[str, SectionFile], others: dict[str, Any]
) -> Recorded:
    return Recorded(
        folder=folder,
        page=page,
        sections=sections,
        entities=others.get("entities.toml") or EntitiesFile(),
        glossary=others.get("glossary.toml") or GlossaryFile(),
    )


def _data_error(files: dict[str, _File], complaints: list[Complaint]) -> DataError:
    """The complaints as faults with lines, in file order, then line order."""
    faults = []
    for name, file in files.items():
        own = [complaint for complaint in complaints if complaint.file == name]
        places = lines.Lines(file.text) if own else None
        for complaint in own:
            line = places.of(complaint.path) if places else 0
            faults.append(Fault(file.path, line, lines.dotted(complaint.path), complaint.problem))
    order = {file.path: index for index, file in enumerate(files.values())}
    return DataError(tuple(sorted(faults, key=lambda fault: (order[fault.file], fault.line))))
