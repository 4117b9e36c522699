"""Finds the files of a mapping in the folder that a person gave."""

from pathlib import Path

from touchline.numbers import schema
from touchline.numbers.errors import ImportRefused
from touchline.numbers.mapping.shape import Mapping


def find_files(folder: Path, *, mapping: Mapping) -> tuple[dict[str, Path], tuple[str, ...]]:
    """Each file the mapping names with where it is, and a warning for each that is not there.

    `people.parquet` stands in for `people.csv`. Raises ImportRefused if the folder is missing or
    empty, or lacks a file of a table that every import needs.
    """
    present = _present(folder)
    found: dict[str, Path] = {}
    missing: dict[str, str] = {}
    for table in schema.TABLES:
        for source in mapping.tables.get(table.name, ()):
            path = _one(present, source.file)
            if path:
                found[source.file] = path
            elif table.required:
                raise ImportRefused(
                    f"{folder} has no {source.file}, which the mapping {mapping.name} needs for "
                    f"{table.name}. Files found: {', '.join(sorted(present))}. "
                    "Nothing was changed. Add the file, or choose another mapping with --mapping."
                )
            else:
                missing[source.file] = f"There is no {source.file}; {table.name} stays empty."
    return found, tuple(missing.values())


def _present(folder: Path) -> dict[str, Path]:
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


def _one(present: dict[str, Path], name: str) -> Path | None:
    wanted = (name, f"{Path(name).stem}.parquet")
    by_case = {found.casefold(): path for found, path in present.items()}
    return next((by_case[one.casefold()] for one in wanted if one.casefold() in by_case), None)
