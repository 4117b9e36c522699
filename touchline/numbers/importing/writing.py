# ruff: noqa: S608 - every name and text passes through `sql`
"""Writes what is left of each table as Parquet, in the order of the files it came from."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.checking import fit, key_of
from touchline.numbers.schema import OPPORTUNITIES, PEOPLE, SQL_TYPES, TABLES, Column, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_DAYS = (
    ("opportunities", "created_at"),
    ("opportunities", "closed_at"),
    ("stage_events", "entered_at"),
    ("activities", "at"),
    ("changes", "at"),
)
"""What has happened; an expected close date or a quota has not."""


def write(connection: "DuckDBPyConnection", table: Table, view: str, folder: Path) -> list[str]:
    """Write one table; returns warnings about values that were blanked."""
    warnings = _blanked(connection, table, view)
    columns = ", ".join(_final(column, table, view) for column in table.columns)
    rows = f"SELECT {columns} FROM {fit(table, view)} ORDER BY src, ord"
    connection.execute(f"COPY ({rows}) TO {_target(table, folder)} (FORMAT parquet)")
    return warnings


def write_empty(connection: "DuckDBPyConnection", table: Table, folder: Path) -> None:
    """A table without a file is there all the same, with its columns and no rows."""
    columns = ", ".join(
        f"NULL::{SQL_TYPES[column.type]} AS {sql.name(column.name)}" for column in table.columns
    )
    rows = f"SELECT {columns} LIMIT 0"
    connection.execute(f"COPY ({rows}) TO {_target(table, folder)} (FORMAT parquet)")


def written(table: Table, folder: Path) -> str:
    """SQL of a written table."""
    return f"read_parquet({sql.path(folder / f'{table.name}.parquet')})"


def days_of(
    connection: "DuckDBPyConnection", folder: Path, *, today: date
) -> tuple[date | None, date | None]:
    """The first and the last day on which something happened.

    Nothing after today counts: meetings are planned ahead, and years are mistyped.
    """
    tables = {table.name: table for table in TABLES}
    days = " UNION ALL ".join(
        f"SELECT CAST({sql.name(column)} AS DATE) AS day FROM {written(tables[name], folder)}"
        for name, column in _DAYS
    )
    statement = f"SELECT min(day), max(day) FROM ({days}) WHERE day <= ?"
    return connection.execute(statement, [today]).fetchone() or (None, None)


def _target(table: Table, folder: Path) -> str:
    return sql.text(str(folder / f"{table.name}.parquet"))


def _final(column: Column, table: Table, view: str) -> str:
    name = sql.name(column.name)
    if table is OPPORTUNITIES and column.name == "closed_at":
        return f"CASE WHEN outcome <> 'open' THEN {name} END AS {name}"
    if column.refers == table.name:
        return f"CASE WHEN {name} IN ({_kept_keys(table, view)}) THEN {name} END AS {name}"
    return name


def _kept_keys(table: Table, view: str) -> str:
    return f"SELECT {key_of(table)} FROM {fit(table, view)}"


def _blanked(connection: "DuckDBPyConnection", table: Table, view: str) -> list[str]:
    rows = fit(table, view)
    said = []
    if table is PEOPLE:
        orphaned = f"manager_key IS NOT NULL AND manager_key NOT IN ({_kept_keys(table, view)})"
        if found := _count(connection, rows, orphaned):
            said.append(f"The manager of {found} people was left out; they stay, without one.")
    if table is OPPORTUNITIES:
        if found := _count(connection, rows, "outcome = 'open' AND closed_at IS NOT NULL"):
            said.append(f"{found} open deals have a day of closing; it is not used.")
        if found := _count(connection, rows, "outcome <> 'open' AND closed_at < created_at"):
            said.append(f"{found} deals close before they are created; they have no cycle time.")
    return said


def _count(connection: "DuckDBPyConnection", rows: str, condition: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM {rows} WHERE {condition}").fetchone()
    return int(found[0]) if found else 0
