# ruff: noqa: S608 - every name and text passes through `sql`
"""The customer's own tables under canonical names: views of one session, nothing is copied.

What an import would do to a row, the view does to it: blank texts are empty, fixed words are in
lower case, days are days in the organisation's zone, a row without what it needs is left out.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.engine.loading import COLUMN_TYPES
from touchline.numbers.errors import NumbersError
from touchline.numbers.schema import (
    BASE_AMOUNT,
    OPPORTUNITIES,
    QUOTAS,
    RATES,
    TABLES,
    Column,
    Table,
)

if TYPE_CHECKING:
    from touchline.numbers.engine.postgres import Connection
    from touchline.numbers.snapshots import Snapshot

Columns = Mapping[str, tuple[str, str]]
"""Of one of the customer's tables: canonical name → its own name, and its type."""

_ZONED, _PLAIN = "timestamp with time zone", ("date", "timestamp without time zone")
_TEXT = ("text", "character varying", "character")
_FOREVER = "DATE '9999-12-31'"


def open_views(connection: "Connection", snapshot: "Snapshot") -> None:
    """Lay the canonical tables over those in the snapshot's schema of views.

    Raises NumbersError if a needed table or column is not there, or may not be read.
    """
    schema = snapshot.engine.views or "public"
    found = _columns(connection, schema)
    for table in TABLES:
        columns = found.get(table.name, {})
        _refuse_gaps(schema, table, columns)
        rows = _rows(schema, table, columns, zone=snapshot.zone)
        rates = bool(found.get(RATES.name))
        whole = _with_derived(table, rows, snapshot, rates=rates)
        statement = f"CREATE TEMP VIEW {sql.name(table.name)} AS {whole}"
        connection.execute(statement.encode())


def _columns(connection: "Connection", schema: str) -> dict[str, dict[str, tuple[str, str]]]:
    """The columns that this role may read; an exact name wins over one in capitals."""
    names = [table.name for table in TABLES]
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM information_schema.columns "
        "WHERE table_schema = %s AND table_name = ANY(%s) "
        "ORDER BY column_name = lower(column_name)",
        [schema, names],
    ).fetchall()
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for table, column, type_ in rows:
        found.setdefault(table, {})[column.lower()] = (column, type_)
    return found


def _refuse_gaps(schema: str, table: Table, columns: Columns) -> None:
    if not columns and not table.required:
        return
    for column in table.columns:
        if column.required and column.name not in columns:
            what = f"the column {column.name} of " if columns else ""
            raise NumbersError(
                f"In the schema {schema} there is no {what}{table.name}, or this role may not "
                "read it. What is needed stands in docs/guide/engines.md."
            )


def _rows(schema: str, table: Table, columns: Columns, *, zone: str) -> str:
    """The columns that an export could have, each with its type; without the table no rows."""
    typed = ", ".join(_typed(column, columns, zone=zone) for column in table.columns)
    if not columns:
        return f"SELECT {typed} WHERE false"
    needs = [f"{sql.name(column.name)} IS NOT NULL" for column in table.columns if column.required]
    rows = f"SELECT {typed} FROM {sql.name(schema)}.{sql.name(table.name)}"
    if table is not OPPORTUNITIES:
        return f"SELECT * FROM ({rows}) AS told WHERE {' AND '.join(needs) or 'true'}"
    # A deal that is said to be over but not since when cannot be counted, as in an import.
    needs.append("(outcome = 'open' OR closed_at IS NOT NULL)")
    others = ", ".join(sql.name(one.name) for one in table.columns if one.name != "closed_at")
    closed = "CASE WHEN outcome <> 'open' THEN closed_at END AS closed_at"
    return f"SELECT {others}, {closed} FROM ({rows}) AS told WHERE {' AND '.join(needs)}"


def _typed(column: Column, columns: Columns, *, zone: str) -> str:
    type_, name = COLUMN_TYPES[column.type], sql.name(column.name)
    if column.name not in columns:
        return f"CAST(NULL AS {type_.split()[0]}) {type_.partition(' ')[2]} AS {name}"
    own, from_ = columns[column.name]
    value = sql.name(own)
    if from_ in _TEXT or column.type in ("text", "change"):
        value = f"nullif(btrim(CAST({value} AS text)), '')"
    if column.allowed:
        value = f"lower({value})"
    if column.type == "day":
        value = _day(value, from_, zone=zone)
    if column.type == "time":
        value = _moment(value, from_, zone=zone)
    return f"CAST({value} AS {type_.split()[0]}) {type_.partition(' ')[2]} AS {name}"


def _day(value: str, type_: str, *, zone: str) -> str:
    """A moment lies on a day of the organisation's zone; a day, or its midnight, is that day."""
    home = f"timezone({sql.text(zone)}, {{}})"
    if type_ == _ZONED:
        return home.format(value)
    if type_ == "timestamp without time zone":
        shifted = home.format(f"timezone('UTC', {value})")
        return f"CASE WHEN {value} = date_trunc('day', {value}) THEN {value} ELSE {shifted} END"
    return value


def _moment(value: str, type_: str, *, zone: str) -> str:
    """In UTC. A moment without a zone is taken to be in it, but a day alone begins at home."""
    if type_ in _PLAIN:
        plain = f"CAST({value} AS timestamp)"
        home = f"timezone('UTC', timezone({sql.text(zone)}, {plain}))"
        return f"CASE WHEN {plain} = date_trunc('day', {plain}) THEN {home} ELSE {plain} END"
    return f"timezone('UTC', CAST({value} AS timestamptz))"


def _with_derived(table: Table, rows: str, snapshot: "Snapshot", *, rates: bool) -> str:
    """The rows with the columns that an import works out, by the same rules."""
    derived = ", ".join(
        f"{_derived(column, table, snapshot, rates=rates)} AS {sql.name(column.name)}"
        for column in table.derived
    )
    if not derived:
        return rows
    if BASE_AMOUNT not in table.derived or not (snapshot.currency and rates):
        return f"SELECT told.*, {derived} FROM ({rows}) AS told"
    day = f"CASE WHEN outcome <> 'open' THEN closed_at ELSE {_FOREVER} END"
    day = '"from"' if table is QUOTAS else day
    return (
        f"SELECT told.*, {derived} "
        f"FROM (SELECT *, {day} AS rated_on FROM ({rows}) AS bare) AS told "
        "LEFT JOIN (SELECT currency AS rated, day AS since, rate, lead(day) OVER "
        "(PARTITION BY currency ORDER BY day) AS until FROM rates) AS quoted ON currency = rated "
        "AND rated_on >= since AND (until IS NULL OR rated_on < until)"
    )


def _derived(column: Column, table: Table, snapshot: "Snapshot", *, rates: bool) -> str:
    if column is not BASE_AMOUNT:
        moment = sql.name("entered_at" if table.column("entered_at") else "at")
        return f"CAST(timezone({sql.text(snapshot.zone)}, timezone('UTC', {moment})) AS date)"
    if not snapshot.currency:
        return "CAST(NULL AS numeric(18,4))"
    other = "amount * rate" if rates else "NULL"
    own = f"currency = {sql.text(snapshot.currency)}"
    return f"CAST(CASE WHEN {own} THEN amount ELSE {other} END AS numeric(18,4))"
