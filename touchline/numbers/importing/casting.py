# ruff: noqa: S608 - every name and text passes through `sql`
"""Views that give the rows of a table their types, with the text beside what could not be read."""

from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.deciding import Styles
from touchline.numbers.importing.reading import Reading, odd
from touchline.numbers.schema import SQL_TYPES, Column, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def told(field: str) -> str:
    """The column of a typed view that holds the text a value was read from."""
    return sql.name(f"{field} told")


def cast(
    connection: "DuckDBPyConnection", table: Table, readings: list[tuple[Reading, Styles]]
) -> str:
    """Create the view of a table over all its sources; returns its quoted name.

    Its columns are `src` and `ord` (which source, which row), the canonical columns with their
    types, and for those that are not text the told text, so that a check can compare.
    """
    view = sql.name(f"{table.name} typed")
    parts = " UNION ALL ".join(_part(reading, styles) for reading, styles in readings)
    connection.execute(f"CREATE VIEW {view} AS {parts}")
    return view


def _part(reading: Reading, styles: Styles) -> str:
    columns = ", ".join(_typed(column, styles) for column in reading.table.columns)
    return (
        f"SELECT {reading.number} AS src, rowid AS ord, {columns} "
        f"FROM {sql.name(reading.relation)} WHERE kept"
    )


def _typed(column: Column, styles: Styles) -> str:
    name = sql.name(column.name)
    if column.type == "text":
        return name
    if column.type in ("day", "time"):
        value, text = _moment(column, styles), odd(column.name)
    elif column.type == "change":
        value, text = _change(name), name
    else:
        reader = "comma_number" if column.name in styles.comma else "point_number"
        value, text = f"{reader}({name})", name
    typed = f"TRY_CAST({value} AS {SQL_TYPES[column.type]})"
    return f"{typed} AS {name}, {text} AS {told(column.name)}"


def _moment(column: Column, styles: Styles) -> str:
    if column.name not in styles.odd:
        return sql.name(column.name)
    day_first = "false" if column.name in styles.month_first else "true"
    other = f"plausible(odd_moment({odd(column.name)}, {day_first}))"
    return f"coalesce({sql.name(column.name)}, {other})"


def _change(name: str) -> str:
    """A changed day as an ISO day and an amount as a plain number, so that they compare."""
    moment = f"plausible(coalesce(iso_moment({name}), odd_moment({name}, true)))"
    amount = f"TRY_CAST(point_number({name}) AS {SQL_TYPES['money']})"
    return (
        f"CASE field WHEN 'close_date' THEN CAST(CAST({moment} AS DATE) AS VARCHAR) "
        f"WHEN 'amount' THEN CAST({amount} AS VARCHAR) ELSE {name} END"
    )
