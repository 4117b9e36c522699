"""Finds the files of a mapping in the folder that a person gave."""

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import filter as matching
from pathlib import Path

from touchline.numbers import schema
from touchline.numbers.errors import ImportRefused
from touchline.numbers.mapping.shape import Mapping, Source

Present = dict[str, Path]


def fit(mapping: Mapping, folder: Path) -> Mapping:
    """The mapping without the sources that step back for a better file in this folder.

    Raises ImportRefused if the folder is missing or empty.
    """
    present = _present(folder)
    tables = {
        name: tuple(source for source in sources if not _one(present, source.unless))
        for name, sources in mapping.tables.items()
    }
    return replace(mapping, tables=tables)


def find_files(folder: Path, *, mapping: Mapping) -> tuple[dict[str, Path], tuple[str, ...]]:
    """Each file the mapping names with where it is, and a warning for each that is not there.

    `people.parquet` stands in for `people.csv`, upper and lower case are the same. Raises
    ImportRefused if the folder is missing or empty, or lacks a file of a table that every import
    needs.
    """
    present = _present(folder)
    found: dict[str, Path] = {}
    missing: dict[str, str] = {}
    for table in schema.TABLES:
        for source in mapping.tables.get(table.name, ()):
            if path := _one(present, source.files):
                found[source.file] = path
                _find_lookups(table, source, present, found, missing)
            elif table.required:
                raise ImportRefused(
                    f"{folder} has no {source.file}, which the mapping {mapping.name} needs for "
                    f"{table.name}. Files found: {', '.join(sorted(present))}. "
                    "Nothing was changed. Add the file, or choose another mapping."
                )
            elif not _replaced(source, mapping.tables[table.name]):
                missing[source.file] = f"There is no {source.file}; {_stays(table, mapping)}."
    return found, tuple(missing.values())


def _replaced(source: Source, beside: Iterable[Source]) -> bool:
    """Another source says where the same is found if this one's file is not there."""
    return any(set(source.files) & set(other.unless) for other in beside)


def _stays(table: schema.Table, mapping: Mapping) -> str:
    alone = len(mapping.tables[table.name]) == 1
    return f"{table.name} stays empty" if alone else f"{table.name} has nothing from it"


def _find_lookups(
    table: schema.Table,
    source: Source,
    present: Present,
    found: dict[str, Path],
    missing: dict[str, str],
) -> None:
    for field, lookup in source.lookups():
        if path := _one(present, lookup.files):
            found[lookup.file] = path
        else:
            missing.setdefault(
                lookup.file,
                f"There is no {lookup.file}, in which {table.name}.{field} is looked up.",
            )


def _present(folder: Path) -> Present:
    try:
        present = {path.name: path for path in sorted(folder.iterdir()) if path.is_file()}
    except FileNotFoundError:
        raise ImportRefused(f"There is no folder {folder}. Nothing was changed.") from None
    except NotADirectoryError:
        raise ImportRefused(
            f"{folder} is a file. Give the folder that the export lies in. Nothing was changed."
        ) from None
    except OSError as trouble:
        raise ImportRefused(
            f"The folder {folder} cannot be read ({trouble.strerror}). Nothing was changed."
        ) from trouble
    if not present:
        raise ImportRefused(
            f"The folder {folder} is empty. Nothing was changed. "
            "Put the files of the export into it and import again."
        )
    return present


def _one(present: Present, names: Iterable[str]) -> Path | None:
    """The first of these files that is there; `*` in a name stands for anything."""
    by_case = {found.casefold(): path for found, path in present.items()}
    for name in names:
        for one in (name, f"{Path(name).stem}.parquet"):
            alike = [by_case[found] for found in matching(by_case, one.casefold())]
            if len(alike) > 1:
                raise ImportRefused(_several(name, alike))
            if alike:
                return alike[0]
    return None


def _several(name: str, alike: list[Path]) -> str:
    return (
        f"Several files may be the {name} of the mapping: "
        f"{', '.join(sorted(path.name for path in alike))}. Nothing was changed. "
        "Leave one of them in the folder, or name it in the mapping."
    )
