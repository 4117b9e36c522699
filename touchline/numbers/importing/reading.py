# ruff: noqa: S608 - every name and text passes through `sql`
"""Reads staged files into DuckDB: a table for each source, its rowid the row's place."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchline.numbers import schema, sql
from touchline.numbers.importing.fields import Bound, column
from touchline.numbers.importing.records import LONGEST
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.mapping.shape import Source

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True)
class Reading:
    """A source as read: `relation` has each field's text, or for days the moment and odd text."""

    table: schema.Table
    number: int
    source: Source
    sheet: Sheet
    bound: Bound
    relation: str
    rows: int


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
    if sheet.tall and not sheet.tidied:  # DuckDB skips lines or rows, as it sees fit
        raise Ragged(sheet)
    relation = f"{table.name} {number}"
    texts = ", ".join(f"{text} AS {sql.name(field)}" for field, text in bound.texts.items())
    columns = ", ".join(_columns(field) for field in table.columns)
    blank = ", ".join(column(place) for place in range(len(sheet.columns)))
    kept = f"({bound.kept}) AND coalesce({blank}) IS NOT NULL"
    connection.execute(
        f"CREATE TABLE {sql.name(relation)} AS SELECT {columns}, alike, kept FROM ("
        f"SELECT {texts}, {bound.alike} AS alike, {kept} AS kept FROM {_rows(sheet)})"
    )
    if not sheet.parquet and _some_rows_were_ragged(connection):
        raise Ragged(sheet)
    if source.distinct:
        _keep_first_only(connection, relation)
    found = connection.execute(f"SELECT count(*) FROM {sql.name(relation)}").fetchone()
    return Reading(table, number, source, sheet, bound, relation, found[0] if found else 0)


def _columns(field: schema.Column) -> str:
    name = sql.name(field.name)
    if field.type not in ("day", "time"):
        return name
    moment = f"plausible(iso_moment({name}))"
    return f"{moment} AS {name}, CASE WHEN {moment} IS NULL THEN {name} END AS {odd(field.name)}"


def _rows(sheet: Sheet) -> str:
    """SQL of a file's rows with columns c0, c1, … of text, in the order of the file."""
    if sheet.parquet:
        cast = ", ".join(
            f"CAST({sql.name(name)} AS VARCHAR) AS {column(place)}"
            for place, name in enumerate(sheet.columns)
        )
        return f"(SELECT {cast} FROM read_parquet({sql.path(sheet.path)}))"
    named = ", ".join(f"'{column(place)}': 'VARCHAR'" for place in range(len(sheet.columns)))
    skip = 0 if sheet.tidied else sheet.skip
    longest = 2 * LONGEST if sheet.tidied else LONGEST  # tidying may double quotation marks
    return (
        f"read_csv({sql.path(sheet.tidied or sheet.path)}, auto_detect = false, header = false, "
        f"skip = {skip}, delim = {sql.text(sheet.delimiter)}, quote = '\"', escape = '\"', "
        f"new_line = '\\n', nullstr = '', columns = {{{named}}}, store_rejects = true, "
        f"max_line_size = {longest})"
    )


def _some_rows_were_ragged(connection: "DuckDBPyConnection") -> bool:
    return connection.execute("SELECT 1 FROM reject_errors LIMIT 1").fetchone() is not None


def _keep_first_only(connection: "DuckDBPyConnection", relation: str) -> None:
    """Of rows alike in the source's `distinct` only the first stays; empty ones say nothing."""
    named = sql.name(relation)
    connection.execute(
        f"UPDATE {named} SET kept = false WHERE kept AND rowid NOT IN ("
        f"SELECT min(rowid) FROM {named} WHERE kept AND alike IS NOT NULL GROUP BY alike)"
    )
