# ruff: noqa: S608 - every name and text passes through `sql`
"""Writes what is left of each table as Parquet, in the order of the files it came from."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.checking import fit, key_of
from touchline.numbers.importing.deriving import Reckoning, derived, rated
from touchline.numbers.schema import OPPORTUNITIES, PEOPLE, SQL_TYPES, TABLES, Column, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

DAYS = (
    ("opportunities", "created_at"),
    ("opportunities", "closed_at"),
    ("stage_events", "entered_on"),
    ("activities", "happened_on"),
    ("changes", "happened_on"),
)
"""What has happened; an expected close date or a quota has not."""


_STRAY_CLOSING = (
    "outcome = 'open' AND closed_at IS NOT NULL AND closed_at IS DISTINCT FROM close_date"
)
"""Many a CRM has one column for the day it closed and the day it should: that is no surprise."""


def write(
    connection: "DuckDBPyConnection",
    table: Table,
    view: str,
    folder: Path,
    *,
    reckoning: Reckoning,
    rates: str = "",
    settled: bool = False,
) -> list[str]:
    """Write one table; returns warnings about values that were blanked.

    `rates` is SQL of the written rates, or empty if there are none. A `settled` view has only the
    rows that stay: they come in the order of the files by themselves, and sorting is saved.
    """
    kept = view if settled else fit(table, view)
    warnings = _blanked(connection, table, kept)
    told = [_final(column, table, kept) for column in table.columns]
    added = [derived(column, table, reckoning, rates=rates) for column in table.derived]
    source = rated(table, kept, reckoning, rates=rates)
    joins = source != kept or any(column.refers == table.name for column in table.columns)
    order = "ORDER BY src, ord" if joins or not settled else ""
    rows = f"SELECT {', '.join([*told, *added])} FROM {source} {order}"
    connection.execute(f"COPY ({rows}) TO {_target(table, folder)} (FORMAT parquet)")
    return warnings


def write_empty(connection: "DuckDBPyConnection", table: Table, folder: Path) -> None:
    """A table without a file is there all the same, with its columns and no rows."""
    columns = ", ".join(
        f"NULL::{SQL_TYPES[column.type]} AS {sql.name(column.name)}" for column in table.stored
    )
    rows = f"SELECT {columns} LIMIT 0"
    connection.execute(f"COPY ({rows}) TO {_target(table, folder)} (FORMAT parquet)")


def written(table: Table, folder: Path) -> str:
    """SQL of a written table."""
    return f"read_parquet({sql.path(folder / f'{table.name}.parquet')})"


FIRST_DAYS = {
    "deals": ("opportunities", "least(created_at, closed_at)"),
    "closings": ("opportunities", "closed_at"),
    "stages": ("stage_events", "entered_on"),
    "activities": ("activities", "happened_on"),
    "changes": ("changes", "happened_on"),
}
"""What a measure may count, and whose first day says from when on it can.

Deals that are still open may be old in an export that has closed ones of this year only: from the
first closing on all deals can be there.
"""


def first_days(connection: "DuckDBPyConnection", folder: Path) -> dict[str, date]:
    """From which day on the export knows of each kind of event; nothing for what it has not."""
    tables = {table.name: table for table in TABLES}
    found = {}
    for kind, (table, day) in FIRST_DAYS.items():
        source = written(tables[table], folder)
        row = connection.execute(f"SELECT min({day}) FROM {source}").fetchone()
        if row and row[0]:
            found[kind] = row[0]
    return found


def days_of(
    connection: "DuckDBPyConnection", folder: Path, *, today: date
) -> tuple[date | None, date | None]:
    """The first and the last day on which something happened.

    Nothing after today counts: meetings are planned ahead, and years are mistyped.
    """
    tables = {table.name: table for table in TABLES}
    days = " UNION ALL ".join(
        f"SELECT CAST({sql.name(column)} AS DATE) AS day FROM {written(tables[name], folder)}"
        for name, column in DAYS
    )
    statement = f"SELECT min(day), max(day) FROM ({days}) WHERE day <= ?"
    return connection.execute(statement, [today]).fetchone() or (None, None)


def _target(table: Table, folder: Path) -> str:
    return sql.text(str(folder / f"{table.name}.parquet"))


def _final(column: Column, table: Table, rows: str) -> str:
    name = sql.name(column.name)
    if table is OPPORTUNITIES and column.name == "closed_at":
        return f"CASE WHEN outcome <> 'open' THEN {name} END AS {name}"
    if column.refers == table.name:
        return f"CASE WHEN {name} IN ({_kept_keys(table, rows)}) THEN {name} END AS {name}"
    return name


def _kept_keys(table: Table, rows: str) -> str:
    return f"SELECT {key_of(table)} FROM {rows}"


def _blanked(connection: "DuckDBPyConnection", table: Table, rows: str) -> list[str]:
    said = []
    if table is PEOPLE:
        orphaned = f"manager_key IS NOT NULL AND manager_key NOT IN ({_kept_keys(table, rows)})"
        if found := _count(connection, rows, orphaned):
            said.append(f"The manager of {found} people was left out; they stay, without one.")
    if table is OPPORTUNITIES:
        if found := _count(connection, rows, _STRAY_CLOSING):
            said.append(f"{found} open deals have a day of closing; it is not used.")
        if found := _count(connection, rows, "outcome <> 'open' AND closed_at < created_at"):
            said.append(f"{found} deals close before they are created; they have no cycle time.")
    return said


def _count(connection: "DuckDBPyConnection", rows: str, condition: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM {rows} WHERE {condition}").fetchone()
    return int(found[0]) if found else 0
