# ruff: noqa: S608 - every name and text passes through `sql`
"""Finds the rows that must be left out, each with the first thing that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.casting import told
from touchline.numbers.importing.lines import SHOWN
from touchline.numbers.schema import OPPORTUNITIES, PEOPLE, QUOTAS, Column, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_NAMED = 10
KINDS_OF_TEXT = {
    "day": "is not a day that exists between 1900 and 2199",
    "time": "is not a moment that exists between 1900 and 2199",
    "money": "is not an amount",
    "rate": "is not a rate",
    "change": "is not a value of that field",
}


@dataclass(frozen=True)
class Fault:
    """A condition under which a row is left out: SQL of the condition and of what to quote."""

    column: str
    condition: str
    value: str
    reason: str


def prepare(connection: "DuckDBPyConnection") -> None:
    """Create the table of what is left out, for all tables of this import."""
    connection.execute(
        "CREATE TABLE rejected (tbl VARCHAR, src INTEGER, ord BIGINT, col VARCHAR, value VARCHAR, "
        "reason VARCHAR, key VARCHAR, first_src INTEGER, first_ord BIGINT)"
    )


def key_of(table: Table) -> str:
    """SQL of a row's key as one text."""
    columns = ", ".join(f"CAST({sql.name(name)} AS VARCHAR)" for name in table.key)
    if len(table.key) < 2:
        return columns or "NULL"
    return f"concat_ws(', ', {columns})"


def fit(table: Table, view: str) -> str:
    """SQL of the rows of a typed view that have not been left out so far."""
    left_out = f"SELECT src, ord FROM rejected WHERE tbl = {sql.text(table.name)}"
    return f"{view} ANTI JOIN ({left_out}) USING (src, ord)"


def settle(connection: "DuckDBPyConnection", table: Table, src: int, relation: str) -> None:
    """Mark in a source's own rows those that were left out, so that nobody has to look again."""
    some = f"SELECT 1 FROM rejected WHERE tbl = {sql.text(table.name)} AND src = {src} LIMIT 1"
    if not connection.execute(some).fetchone():
        return
    connection.execute(
        f"UPDATE {sql.name(relation)} SET kept = false WHERE rowid IN "
        f"(SELECT ord FROM rejected WHERE tbl = {sql.text(table.name)} AND src = {src})"
    )


def check_values(
    connection: "DuckDBPyConnection", table: Table, view: str, *, stages: tuple[str, ...]
) -> None:
    """Leave out every row with a value that is missing, unreadable or not allowed."""
    faults = [fault for column in table.columns for fault in _faults(column, stages=stages)]
    faults += _faults_between(table)
    if not faults:
        return
    cases = " ".join(f"WHEN {fault.condition} THEN {n}" for n, fault in enumerate(faults))
    values = " ".join(f"WHEN {n} THEN {fault.value}" for n, fault in enumerate(faults))
    columns = sql.texts(fault.column for fault in faults)
    reasons = sql.texts(fault.reason for fault in faults)
    connection.execute(
        f"INSERT INTO rejected SELECT {sql.text(table.name)}, src, ord, [{columns}][fault + 1], "
        f"left(CASE fault {values} END, {SHOWN}), [{reasons}][fault + 1], {key_of(table)}, "
        f"NULL, NULL FROM (SELECT *, CASE {cases} END AS fault FROM {view}) "
        "WHERE fault IS NOT NULL"
    )


def _faults(column: Column, *, stages: tuple[str, ...]) -> Iterator[Fault]:
    name = sql.name(column.name)
    text = name if column.type == "text" else told(column.name)
    if column.required:
        # A day that was read has no odd text: it is missing only if it has neither.
        yield Fault(column.name, f"{name} IS NULL AND {text} IS NULL", "''", "is empty")
    if column.type != "text":
        unread = f"{name} IS NULL AND {text} IS NOT NULL"
        yield Fault(column.name, unread, text, KINDS_OF_TEXT[column.type])
    allowed = stages if column.name == "stage" else column.allowed
    if allowed:
        reason = f"is none of {', '.join(allowed)}"
        yield Fault(column.name, f"{name} NOT IN ({sql.texts(allowed)})", name, reason)


def _faults_between(table: Table) -> Iterator[Fault]:
    """What is wrong only when two columns are seen together."""
    if table is OPPORTUNITIES:
        unclosed = "outcome <> 'open' AND closed_at IS NULL"
        yield Fault("closed_at", unclosed, "''", "is empty, but the deal is won or lost")
    if table is QUOTAS:
        nobody = "person_key IS NULL AND team IS NULL"
        yield Fault("person_key", nobody, "''", "is empty, and there is no team either")


def check_references(
    connection: "DuckDBPyConnection", table: Table, view: str, *, keys: dict[str, str]
) -> None:
    """Leave out rows that refer to what is not there; `keys` is SQL of the keys of each table.

    A table that had no file is not in `keys`, and references to it are not checked.
    """
    for column in table.columns:
        if column.refers not in keys:
            continue
        name = sql.name(column.name)
        lost = f"SELECT key FROM rejected WHERE tbl = {sql.text(column.refers)}"
        connection.execute(
            f"INSERT INTO rejected SELECT {sql.text(table.name)}, src, ord, "
            f"{sql.text(column.name)}, left({name}, {SHOWN}), "
            f"CASE WHEN {name} IN ({lost}) THEN {sql.text(f'was left out of {column.refers}')} "
            f"ELSE {sql.text(f'is not in {column.refers}')} END, {key_of(table)}, NULL, NULL "
            f"FROM {fit(table, view)} WHERE {name} IS NOT NULL "
            f"AND {name} NOT IN (SELECT key FROM ({keys[column.refers]}) WHERE key IS NOT NULL)"
        )


def check_renamed(
    connection: "DuckDBPyConnection", table: Table, view: str, *, silent: list[int]
) -> int:
    """Of people whose key stands for several names only the last row stays, without a word.

    Returns how many people that are. Sources in `silent` only add keys.
    """
    if table is not PEOPLE:
        return 0
    quiet = f"WHERE src NOT IN ({', '.join(map(str, silent))})" if silent else ""
    each = "OVER (PARTITION BY person_key)"
    named = (
        f"SELECT src, ord, person_key, min(name) {each} <> max(name) {each} AS renamed, "
        "row_number() OVER (PARTITION BY person_key ORDER BY src DESC, ord DESC) AS latest "
        f"FROM {fit(table, view)} {quiet}"
    )
    connection.execute(
        f"INSERT INTO rejected SELECT {sql.text(table.name)}, src, ord, 'person_key', "
        f"left(person_key, {SHOWN}), NULL, person_key, NULL, NULL FROM ({named}) "
        "WHERE renamed AND latest > 1"
    )
    found = connection.execute(
        f"SELECT count(DISTINCT key) FROM rejected WHERE tbl = {sql.text(table.name)} "
        "AND col = 'person_key' AND reason IS NULL"
    ).fetchone()
    return int(found[0]) if found else 0


def unknown_stages(connection: "DuckDBPyConnection") -> list[str]:
    """One warning that names every stage that the process of the mapping does not have."""
    found = connection.execute(
        "SELECT value, count(*) FROM rejected WHERE col = 'stage' AND value <> '' "
        "GROUP BY value ORDER BY count(*) DESC, value"
    ).fetchall()
    if not found:
        return []
    named = ", ".join(f"“{stage}” ({count})" for stage, count in found[:_NAMED])
    more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
    return [
        f"Stages that the mapping does not know, with their rows: {named}{more}. These rows were "
        f'left out. Say under [process.crm] what each means, like "{found[0][0]}" = "…".'
    ]


def check_duplicates(
    connection: "DuckDBPyConnection", table: Table, view: str, *, silent: list[int]
) -> None:
    """Keep the first row of each key. Sources in `silent` only add keys and say nothing."""
    if not table.key:
        return
    key = key_of(table)
    rows = f"SELECT src, ord, {key} AS key FROM {fit(table, view)}"
    quiet = f"src IN ({', '.join(map(str, silent))})" if silent else "false"
    connection.execute(
        f"INSERT INTO rejected WITH fitting AS ({rows}), "
        "twice AS (SELECT key FROM fitting GROUP BY key HAVING count(*) > 1), "
        "ranked AS (SELECT src, ord, key, first_value(src) OVER each AS first_src, "
        "first_value(ord) OVER each AS first_ord FROM fitting SEMI JOIN twice USING (key) "
        "WINDOW each AS (PARTITION BY key ORDER BY src, ord)) "
        f"SELECT {sql.text(table.name)}, src, ord, {sql.text(', '.join(table.key))}, "
        f"left(key, {SHOWN}), CASE WHEN {quiet} THEN NULL ELSE 'is already in ' END, key, "
        "first_src, first_ord FROM ranked WHERE src <> first_src OR ord <> first_ord"
    )
