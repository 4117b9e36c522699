# ruff: noqa: S608 - every name and text passes through `sql`
"""Views that give the rows of a table their types, with the text beside what could not be read."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.deciding import Styles
from touchline.numbers.importing.reading import Reading, odd
from touchline.numbers.schema import SQL_TYPES, STAGE_EVENTS, Column, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def told(field: str) -> str:
    """The column of a typed view that holds the text a value was read from."""
    return sql.name(f"{field} told")


@dataclass(frozen=True)
class Zones:
    """Where the organisation's days begin, and where moments that name no zone were written."""

    home: str = "UTC"
    told: str = "UTC"


def cast(
    connection: "DuckDBPyConnection",
    table: Table,
    readings: list[tuple[Reading, Styles]],
    *,
    zones: Zones = Zones(),
) -> str:
    """Create the view of a table over all its sources; returns its quoted name.

    Its columns are `src` and `ord` (which source, which row), the canonical columns with their
    types, and for those that are not text the told text, so that a check can compare.
    """
    view = sql.name(f"{table.name} typed")
    parts = " UNION ALL ".join(_part(reading, styles, zones) for reading, styles in readings)
    connection.execute(f"CREATE VIEW {view} AS {parts}")
    return view


def _part(reading: Reading, styles: Styles, zones: Zones) -> str:
    columns = ", ".join(_typed(column, styles, zones) for column in reading.table.columns)
    rows = (
        f"SELECT {reading.number} AS src, rowid AS ord, {columns} "
        f"FROM {sql.name(reading.relation)} WHERE kept"
    )
    return _steps(reading.table, rows) if reading.source.history else rows


def _steps(table: Table, rows: str) -> str:
    """From states to what changed: a row that says what the one before said is none.

    The first state of a deal is where it began: it entered that stage then, but nothing changed.
    """
    if table is STAGE_EVENTS:
        each = "(PARTITION BY opportunity_key ORDER BY entered_at, ord)"
        return (
            f"SELECT * FROM ({rows}) QUALIFY entered_at IS NULL OR stage IS NULL "
            f"OR stage IS DISTINCT FROM lag(stage) OVER {each}"
        )
    each = '(PARTITION BY opportunity_key, field ORDER BY "at", ord)'
    return (
        f"SELECT * REPLACE (lag(new) OVER {each} AS old, "
        f"lag({told('new')}) OVER {each} AS {told('old')}) FROM ({rows}) "
        f'QUALIFY "at" IS NULL OR (row_number() OVER {each} > 1 '
        f"AND new IS DISTINCT FROM lag(new) OVER {each})"
    )


def _typed(column: Column, styles: Styles, zones: Zones) -> str:
    name = sql.name(column.name)
    if column.type == "text":
        return name
    if column.type in ("day", "time"):
        value, text = _moment(column, styles, zones), odd(column.name)
    elif column.type == "change":
        value, text = _change(name, zones), name
    else:
        reader = "comma_number" if column.name in styles.comma else "point_number"
        value, text = f"{reader}({name})", name
    typed = f"TRY_CAST({value} AS {SQL_TYPES[column.type]})"
    return f"{typed} AS {name}, {text} AS {told(column.name)}"


def _moment(column: Column, styles: Styles, zones: Zones) -> str:
    """SQL of a day where the organisation is, or of a moment in UTC."""
    moment, zoned = sql.name(column.name), "false"
    if column.name in styles.odd:
        day_first = "false" if column.name in styles.month_first else "true"
        other = f"plausible(odd_moment({odd(column.name)}, {day_first}))"
        moment = f"coalesce({moment}, {other})"
        zoned = f"coalesce(names_zone({odd(column.name)}), false)"
    return _placed(moment, zoned, zones, as_day=column.type == "day")


def _placed(moment: str, zoned: str, zones: Zones, *, as_day: bool) -> str:
    """What was read, moved from the zone it was written in.

    Midnight without a zone is how machines write a day: it is that day of the organisation,
    whatever the zones.
    """
    if zones == Zones():
        return moment
    macro = "day_at" if as_day else "moment_of"
    return f"{macro}({moment}, {zoned}, {sql.text(zones.told)}, {sql.text(zones.home)})"


def _change(name: str, zones: Zones) -> str:
    """A changed day as an ISO day and an amount as a plain number, so that they compare."""
    moment = f"plausible(coalesce(iso_moment({name}), odd_moment({name}, true)))"
    day = _placed(moment, f"coalesce(names_zone({name}), false)", zones, as_day=True)
    amount = f"TRY_CAST(point_number({name}) AS {SQL_TYPES['money']})"
    return (
        f"CASE field WHEN 'close_date' THEN CAST(CAST({day} AS DATE) AS VARCHAR) "
        f"WHEN 'amount' THEN CAST({amount} AS VARCHAR) ELSE {name} END"
    )
