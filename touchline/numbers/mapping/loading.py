"""Finds a mapping by name or path and reads it, with errors that name the place in the file."""

import hashlib
import tomllib
from collections import abc
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from touchline.numbers import schema
from touchline.numbers.errors import MappingError
from touchline.numbers.mapping.shape import Mapping, Source
from touchline.numbers.mapping.source import read_source
from touchline.numbers.mapping.words import Wrong, names, only

SHIPPED = Path(__file__).parent.parent / "mappings"
_KEYS = ("name", "decimal", "dates", "zone", "files", "process", "tables")


def shipped_mappings() -> tuple[str, ...]:
    """The names of the mappings that come with Touchline."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.toml")))


def load_mapping(name_or_path: str | Path) -> Mapping:
    """The shipped mapping of this name, or the one in a TOML file.

    Raises MappingError naming the file and the place in it.
    """
    path = _find(str(name_or_path))
    try:
        source = path.read_text(encoding="utf-8")
        document = tomllib.loads(source)
    except OSError as trouble:
        raise MappingError(f"The mapping {path} cannot be read: {trouble.strerror}.") from trouble
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        raise MappingError(f"The mapping {path} is not valid TOML: {trouble}.") from trouble
    try:
        return _read(document, name=path.stem, digest=_digest(source))
    except Wrong as wrong:
        raise MappingError(f"The mapping {path}: {wrong}.") from wrong


def _find(name: str) -> Path:
    if name in shipped_mappings():
        return SHIPPED / f"{name}.toml"
    path = Path(name).expanduser()
    if path.suffix == ".toml" and path.is_file():
        return path
    listed = ", ".join(shipped_mappings())
    raise MappingError(
        f"There is no mapping {name!r}. Touchline comes with {listed}; "
        "or give the path of a .toml file of your own."
    )


def _digest(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()


def _read(document: dict[str, Any], *, name: str, digest: str) -> Mapping:
    only(document, _KEYS, "the file")
    stages, crm, qualified = _process(document.get("process", {}))
    return Mapping(
        name=str(document.get("name", name)),
        tables=_tables(document.get("tables"), _files(document.get("files", {}))),
        stages=stages,
        crm=crm,
        qualified=qualified,
        decimal=_decimal(document.get("decimal")),
        dates=_dates(document.get("dates")),
        zone=_zone(document.get("zone", "UTC")),
        digest=digest,
    )


def _decimal(told: object) -> Literal[".", ","] | None:
    match told:
        case None:
            return None
        case ".":
            return "."
        case ",":
            return ","
    raise Wrong(f'decimal is {told!r}; it can be "." or ","')


def _dates(told: object) -> Literal["day-first", "month-first"] | None:
    match told:
        case None:
            return None
        case "day-first":
            return "day-first"
        case "month-first":
            return "month-first"
    raise Wrong(f'dates is {told!r}; it can be "day-first" or "month-first"')


def _zone(told: object) -> str:
    try:
        return ZoneInfo(str(told)).key
    except (KeyError, ValueError, OSError) as unknown:
        raise Wrong(f"zone is {told!r}; write it as Europe/London, or UTC") from unknown


def _files(told: object) -> dict[str, tuple[str, ...]]:
    """Short names for files that go by several names."""
    if not isinstance(told, dict):
        raise Wrong('files should be [files] with name = ["one.csv", "another.csv"]')
    return {str(name): names(alternatives, place="files") for name, alternatives in told.items()}


def _process(process: object) -> tuple[tuple[str, ...], dict[str, str], str]:
    if not isinstance(process, dict):
        raise Wrong("process should be a [process] with stages")
    only(process, ("stages", "crm", "qualified"), "process")
    stages = tuple(process.get("stages", ()))
    if len(set(stages)) != len(stages):
        raise Wrong("process.stages names a stage twice")
    crm = {str(key): str(value) for key, value in process.get("crm", {}).items()}
    for told, stage in crm.items():
        if stage not in stages:
            raise Wrong(f"process.crm maps {told!r} to {stage!r}, which is not in process.stages")
    qualified = str(process.get("qualified", ""))
    if qualified and stages and qualified not in stages:
        raise Wrong(f"process.qualified is {qualified!r}, which is not in process.stages")
    return stages, crm, qualified


def _tables(tables: object, files: dict[str, tuple[str, ...]]) -> dict[str, tuple[Source, ...]]:
    if not isinstance(tables, dict):
        raise Wrong("it has no [[tables.…]]")
    only(tables, [table.name for table in schema.TABLES], "tables")
    if schema.OPPORTUNITIES.name not in tables:
        raise Wrong("it has no [[tables.opportunities]], which every mapping needs")
    return {name: _sources(schema.table(name), told, files) for name, told in tables.items()}


def _sources(
    table: schema.Table, told: object, files: dict[str, tuple[str, ...]]
) -> tuple[Source, ...]:
    if not isinstance(told, abc.Sequence) or isinstance(told, str):
        raise Wrong(f"write [[tables.{table.name}]] with two brackets")
    return tuple(
        read_source(table, one, files=files, place=f"tables.{table.name}, source {number}")
        for number, one in enumerate(told, 1)
    )
