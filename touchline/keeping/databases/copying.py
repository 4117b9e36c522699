"""The content of a database as files: one with what is kept, others with rows that are keys."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.core import serializers
from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.databases import file, server
from touchline.keeping.databases.alias import beside, plain_file
from touchline.keeping.parts import Life
from touchline.keeping.tables import Model, applied, models_with, rows_in, tables_without_rows

COPY = "copy-of-one-moment"


@dataclass(frozen=True)
class Copied:
    """`content` is the file for `member`; `rows` counts its tables, `key_rows` those in `keys`."""

    member: str
    content: Path
    rows: Mapping[str, int]
    migrations: tuple[str, ...]
    keys: tuple[Path, ...] = ()
    key_rows: Mapping[str, int] = field(default_factory=dict)
    server: int = 0


def copy_database(connection: BaseDatabaseWrapper, bench: Path) -> Copied:
    """Copy one moment of a database into files in `bench`. Raises KeepingError."""
    if connection.vendor == "sqlite":
        return _of_a_file(connection, bench)
    return _of_a_server(connection, bench)


def _of_a_file(connection: BaseDatabaseWrapper, bench: Path) -> Copied:
    whole, kept = bench / "whole.sqlite3", bench / "kept.sqlite3"
    file.copy_file(connection, whole)
    with beside(COPY, plain_file(whole)) as copy:
        migrations = applied(copy)
        keys, key_rows = _rows_that_are_keys(copy, bench)
    tables = file.tables_of(whole)
    empty = tables_without_rows(tables)
    file.empty(whole, empty, into=kept)
    whole.unlink()
    rows = file.counts_of(kept)
    packed = bench / "database.gz"
    file.pack(kept, packed)
    kept.unlink()
    return Copied(file.MEMBER, packed, rows, migrations, keys, key_rows)


def _of_a_server(connection: BaseDatabaseWrapper, bench: Path) -> Copied:
    dumped, major = bench / "database.dump", server.major_of(connection)
    with server.one_moment(connection) as moment:
        tables = connection.introspection.table_names()
        empty = tables_without_rows(tables)
        counted = rows_in(connection, set(tables) - set(empty)) | dict.fromkeys(empty, 0)
        migrations = applied(connection)
        keys, key_rows = _rows_that_are_keys(connection, bench)
        server.dump(connection, dumped, moment=moment, without=empty)
    rows = dict(sorted(counted.items()))
    return Copied(server.MEMBER, dumped, rows, migrations, keys, key_rows, major)


def _rows_that_are_keys(
    connection: BaseDatabaseWrapper, bench: Path
) -> tuple[tuple[Path, ...], dict[str, int]]:
    """One file of JSON lines for each model whose rows are keys, and how many lines each has.

    Before an upgrade the database is of the release before: a table or column may not be there yet.
    """
    paths, counts = [], {}
    tables = set(connection.introspection.table_names())
    for model in models_with(Life.KEYS):
        if model._meta.db_table not in tables:
            continue
        path = bench / f"{model._meta.label_lower}.jsonl"
        counts[model._meta.db_table] = _write_rows(model, connection, path)
        paths.append(path)
    return tuple(paths), counts


def _write_rows(model: Model, connection: BaseDatabaseWrapper, path: Path) -> int:
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, model._meta.db_table)
    there = {column.name for column in described}
    fields = [one.name for one in model._meta.local_fields if one.column in there]
    rows = model._base_manager.using(connection.alias).only(*fields).order_by("pk")
    with path.open("w", encoding="utf-8") as lines:
        serializers.serialize("jsonl", rows.iterator(chunk_size=1000), stream=lines, fields=fields)
    with path.open("rb") as lines:
        return sum(1 for _ in lines)
