"""Copies every table into an empty database, in one transaction, and compares the two."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.databases import server
from touchline.keeping.databases.alias import beside
from touchline.keeping.emptiness import database_file
from touchline.keeping.errors import KeepingError
from touchline.keeping.moving.rows import batches, write
from touchline.keeping.moving.sums import Sum
from touchline.keeping.moving_in import remove_file
from touchline.keeping.tables import Model, every_model, rows_in

ALIAS = "moved-to"

Watch = Callable[[str, int], None]
"""Called with a table and how many of its rows are there."""


@dataclass(frozen=True)
class Moved:
    """How many rows each table has, in both databases alike."""

    tables: Mapping[str, int]


def move_database(
    source: BaseDatabaseWrapper,
    described: Mapping[str, Any],
    *,
    watch: Watch = lambda _table, _rows: None,
) -> Moved:
    """Fill an empty database, described as in DATABASES, with everything of another.

    The source is read in one transaction, in which nobody else can write if it is a file. Raises
    KeepingError; then the new database is empty again. The source is never written to.
    """
    with beside(ALIAS, described) as target:
        _refuse_unless_empty(source, target)
        try:
            call_command(
                "migrate", database=ALIAS, verbosity=0, interactive=False, skip_checks=True
            )
            with _one_moment(source), transaction.atomic(using=ALIAS):
                return _copy(source, target, watch)
        except BaseException as trouble:
            _take_back(target)
            if isinstance(trouble, DatabaseError):
                # The kind only: what the database says may quote a row.
                raise KeepingError(
                    f"The new database refused what it was given ({type(trouble).__name__})."
                    " Nothing was moved."
                ) from trouble
            raise


def _copy(source: BaseDatabaseWrapper, target: BaseDatabaseWrapper, watch: Watch) -> Moved:
    """No order is needed: foreign keys are looked at when the transaction ends."""
    every = every_model()
    _forget_what_migrations_made(target, every)
    counts = {}
    for model in every:
        table = model._meta.db_table
        sent = Sum()
        for rows in batches(model, source.alias):
            write(model, rows, target)
            sent = sent.and_rows(rows)
            watch(table, sent.rows)
        if _sum_of(model, target.alias) != sent:
            raise KeepingError(f"{table} is not the same in the new database. Nothing was moved.")
        counts[table] = sent.rows
    with target.cursor() as cursor:
        for statement in target.ops.sequence_reset_sql(no_style(), every):
            cursor.execute(statement)
    target.check_constraints()
    return Moved(counts)


def _sum_of(model: Model, alias: str) -> Sum:
    found = Sum()
    for rows in batches(model, alias):
        found = found.and_rows(rows)
    return found


def _forget_what_migrations_made(target: BaseDatabaseWrapper, every: list[Model]) -> None:
    """Kinds of content and permissions were written by Django; they come with their own numbers."""
    tables = rows_in(target, [model._meta.db_table for model in every])
    with target.cursor() as cursor:
        for table in (name for name, rows in tables.items() if rows):
            cursor.execute(f"DELETE FROM {target.ops.quote_name(table)}")  # noqa: S608 - quoted


def _refuse_unless_empty(source: BaseDatabaseWrapper, target: BaseDatabaseWrapper) -> None:
    if source.vendor == target.vendor == "sqlite":
        raise KeepingError("Both are files of SQLite. To move a file, stop Touchline and move it.")
    if target.introspection.table_names():
        raise KeepingError(
            "The new database has tables already. Nothing was moved; name an empty database."
        )


@contextmanager
def _one_moment(source: BaseDatabaseWrapper) -> Iterator[None]:
    with transaction.atomic(using=source.alias):
        if source.vendor == "postgresql":
            with source.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _take_back(target: BaseDatabaseWrapper) -> None:
    target.close()
    if target.vendor == "sqlite":
        remove_file(database_file(target))
    else:
        server.empty_again(target)
