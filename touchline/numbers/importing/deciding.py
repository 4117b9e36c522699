# ruff: noqa: S608 - every name and text passes through `sql`
"""Decides once for each column whether a comma is decimal and whether a day or a month is first."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.reading import Reading, odd
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.schema import Column

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass
class Styles:
    """How the columns of one source are written; `warnings` say what had to be guessed."""

    comma: set[str] = field(default_factory=set)
    """Fields whose decimal mark is a comma."""
    month_first: set[str] = field(default_factory=set)
    """Fields whose days are written month/day/year."""
    odd: set[str] = field(default_factory=set)
    """Fields with days that are not written the usual way."""
    warnings: list[str] = field(default_factory=list)


def decide(connection: "DuckDBPyConnection", reading: Reading, *, mapping: Mapping) -> Styles:
    """Look at every number and every odd day of a source; the mapping's word goes first."""
    styles = Styles()
    for column in reading.table.columns:
        if column.type in ("money", "rate"):
            _decide_number(connection, reading, column, mapping, styles)
        elif column.type in ("day", "time"):
            _decide_day(connection, reading, column, mapping, styles)
    return styles


def _decide_number(
    connection: "DuckDBPyConnection",
    reading: Reading,
    column: Column,
    mapping: Mapping,
    styles: Styles,
) -> None:
    if mapping.decimal:
        if mapping.decimal == ",":
            styles.comma.add(column.name)
        return
    name = sql.name(column.name)
    if not _decimals_in_doubt(connection, reading, name):
        return
    asked = (f"is_{style}_number({name})" for style in ("point", "comma", "either"))
    point, comma, either = _counts(connection, reading, *asked)
    # A file with semicolons comes from a place where the comma is taken: by decimals.
    by_habit = not (point or comma) and reading.sheet.delimiter == ";"
    is_comma = comma > point or (bool(either) and by_habit)
    if is_comma:
        styles.comma.add(column.name)
    if (point and comma) or (either and not (point or comma)):
        seen = "numbers of both kinds" if point and comma else "numbers that may be read either way"
        read = "1.234,5 with a decimal comma" if is_comma else "1,234.5 with a decimal point"
        styles.warnings.append(_warning(reading, column, seen, read, 'decimal = "."'))


def _decide_day(
    connection: "DuckDBPyConnection",
    reading: Reading,
    column: Column,
    mapping: Mapping,
    styles: Styles,
) -> None:
    name = odd(column.name)
    if _counts(connection, reading, f"{name} IS NOT NULL") == (0,):
        return
    styles.odd.add(column.name)
    first, second = f"first_part({name})", f"second_part({name})"
    asked = (f"{first} > 12", f"{second} > 12", f"{first} IS NOT NULL")
    day_first, month_first, slashed = _counts(connection, reading, *asked)
    _notice_zones(connection, reading, column, mapping, styles)
    if mapping.dates == "month-first" or (not mapping.dates and month_first > day_first):
        styles.month_first.add(column.name)
    if mapping.dates:
        return
    if (day_first and month_first) or (slashed and not (day_first or month_first)):
        seen = "days of both kinds" if day_first else "days that may be read either way"
        read = "month/day/year" if month_first > day_first else "day/month/year"
        styles.warnings.append(_warning(reading, column, seen, read, 'dates = "day-first"'))


def _decimals_in_doubt(connection: "DuckDBPyConnection", reading: Reading, name: str) -> bool:
    """A quick look: without a comma, and without three digits after a point, nothing is."""
    asked = f"contains({name}, ',') OR {name} LIKE '%.___%'"
    return _counts(connection, reading, asked) != (0,)


def _notice_zones(
    connection: "DuckDBPyConnection",
    reading: Reading,
    column: Column,
    mapping: Mapping,
    styles: Styles,
) -> None:
    """Moments with a zone and without one in the same column are of two makers."""
    name, text = sql.name(column.name), odd(column.name)
    plain = f"{name} IS NOT NULL AND {name} <> date_trunc('day', {name})"
    zoned, unzoned = _counts(
        *(connection, reading, f"names_zone({text})"),
        f"({plain}) OR (contains({text}, ':') AND NOT names_zone({text}))",
    )
    if zoned and unzoned:
        seen = f"moments with a time zone and without ({unzoned})"
        read = f"in {mapping.zone} where none is named"
        styles.warnings.append(_warning(reading, column, seen, read, 'zone = "Europe/London"'))


def _counts(
    connection: "DuckDBPyConnection", reading: Reading, *conditions: str
) -> tuple[int, ...]:
    counted = ", ".join(f"count(*) FILTER ({condition})" for condition in conditions)
    statement = f"SELECT {counted} FROM {sql.name(reading.relation)} WHERE kept"
    return connection.execute(statement).fetchone() or (0,) * len(conditions)


def _warning(reading: Reading, column: Column, seen: str, read: str, say: str) -> str:
    named = reading.bound.named[column.name]
    return (
        f"{reading.sheet.name}, column {named}: {seen}; read as {read}. "
        f"If that is wrong, say {say} or the other in the mapping."
    )
