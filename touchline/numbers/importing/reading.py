# ruff: noqa: S608 - every name and text passes through `sql`
"""Reads staged files into DuckDB: a table for each source, its rowid the row's place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchline.numbers import schema, sql
from touchline.numbers.importing.fields import Bound
from touchline.numbers.importing.lines import SHOWN
from touchline.numbers.importing.lookups import joined, load
from touchline.numbers.importing.origins import column
from touchline.numbers.importing.rows import rows_of_file
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.mapping.shape import Source

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_HEADER_CELLS = 20


@dataclass(frozen=True)
class Reading:
    """A source as read: `relation` has each field's text, or for days the moment and odd text.

    It has all `rows` of the file, of which the mapping `wanted` so many.
    """

    table: schema.Table
    number: int
    source: Source
    sheet: Sheet
    bound: Bound
    relation: str
    rows: int
    wanted: int
    warnings: tuple[str, ...] = ()


class Ragged(Exception):
    """The file has rows of another width than the header, or quotation marks gone astray."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet.name)
        self.sheet = sheet


def odd(field: str) -> str:
    """The column that holds what a day's text is when it is not of the usual shape."""
    return sql.name(f"{field} odd")


def read(
    connection: "DuckDBPyConnection",
    table: schema.Table,
    *,
    number: int,
    source: Source,
    sheet: Sheet,
    bound: Bound,
) -> Reading:
    """Create the table of one source. Raises Ragged if the file needs the careful way."""
    for lookup in bound.lookups:
        _refuse_tall(lookup.sheet)
        load(connection, lookup)
        _refuse_ragged(connection, lookup.sheet)
    _refuse_tall(sheet)
    relation = f"{table.name} {number}"
    connection.execute(_created(table, sheet, bound, into=sql.name(relation)))
    _refuse_ragged(connection, sheet)
    _leave_out_headers(connection, table, number, sheet, sql.name(relation))
    warnings = _reduce(connection, table, source, sql.name(relation))
    counted = f"SELECT count(*), count(*) FILTER (kept) FROM {sql.name(relation)}"
    rows, wanted = connection.execute(counted).fetchone() or (0, 0)
    return Reading(table, number, source, sheet, bound, relation, rows, wanted, warnings)


def _created(table: schema.Table, sheet: Sheet, bound: Bound, *, into: str) -> str:
    """The statement that reads a file; the order of its rows is their places."""
    texts = ", ".join(f"{text} AS {sql.name(field)}" for field, text in bound.texts.items())
    columns = ", ".join(_columns(field) for field in table.columns)
    blank = ", ".join(column(place) for place in range(len(sheet.columns)))
    kept = f"({bound.kept}) AND coalesce({blank}) IS NOT NULL"
    place, in_order = (", place", "ORDER BY place") if bound.lookups else ("", "")
    return (
        f"CREATE TABLE {into} AS SELECT {columns}, alike, again, kept AND NOT again AS kept FROM ("
        f"SELECT {texts}, {bound.alike} AS alike, {_is_header(sheet)} AS again, {kept} AS kept"
        f"{place} FROM {joined(rows_of_file(sheet), bound.lookups)}) {in_order}"
    )


def _is_header(sheet: Sheet) -> str:
    """SQL of whether a row is the header once more, as in files that were put together."""
    named = [(n, name) for n, name in enumerate(sheet.columns) if name][:_HEADER_CELLS]
    if sheet.parquet or len(named) < 2:
        return "false"
    first, *others = (f"trim({column(place)}) = {sql.text(name)}" for place, name in named)
    return f"CASE WHEN {first} THEN coalesce({' AND '.join(others)}, false) ELSE false END"


def _leave_out_headers(
    connection: "DuckDBPyConnection", table: schema.Table, number: int, sheet: Sheet, named: str
) -> None:
    value = sql.text(sheet.delimiter.join(sheet.columns)[:SHOWN])
    connection.execute(
        f"INSERT INTO rejected SELECT {sql.text(table.name)}, {number}, rowid, '', {value}, "
        f"'the header stands here again', NULL, NULL, NULL FROM {named} WHERE again"
    )


def _columns(field: schema.Column) -> str:
    name = sql.name(field.name)
    if field.type not in ("day", "time"):
        return name
    moment = f"plausible(iso_moment({name}))"
    return f"{moment} AS {name}, CASE WHEN {moment} IS NULL THEN {name} END AS {odd(field.name)}"


def _refuse_tall(sheet: Sheet) -> None:
    if sheet.tall and not sheet.tidied:  # DuckDB skips lines or rows, as it sees fit
        raise Ragged(sheet)


def _refuse_ragged(connection: "DuckDBPyConnection", sheet: Sheet) -> None:
    if sheet.parquet:
        return
    if connection.execute("SELECT 1 FROM reject_errors LIMIT 1").fetchone() is not None:
        raise Ragged(sheet)


def _reduce(
    connection: "DuckDBPyConnection", table: schema.Table, source: Source, named: str
) -> tuple[str, ...]:
    """Of rows alike in the source's `distinct` one stays; empty ones say nothing.

    It is the first; of a person the last, who may have got another name meanwhile.
    """
    if not source.distinct:
        return ()
    people = table is schema.PEOPLE
    alike = f"SELECT {'max' if people else 'min'}(rowid) AS one"
    several = ", min(name) <> max(name) AS renamed" if people else ", false AS renamed"
    groups = f"{alike}{several} FROM {named} WHERE kept AND alike IS NOT NULL GROUP BY alike"
    found = connection.execute(f"SELECT count(*) FROM ({groups}) WHERE renamed").fetchone()
    connection.execute(
        f"UPDATE {named} SET kept = false WHERE kept AND rowid NOT IN (SELECT one FROM ({groups}))"
    )
    return (renamed(found[0]),) if found and found[0] else ()


def renamed(count: int) -> str:
    """What people are told when a key stands for several names."""
    who = "1 person has" if count == 1 else f"{count} people have"
    return f"{who} more than one name in the export; the last one is used."
