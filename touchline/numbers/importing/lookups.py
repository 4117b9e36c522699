# ruff: noqa: S608 - every name and text passes through `sql`
"""Joins what other files say to the rows of a source, without losing the rows' places."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.importing.origins import Lookup
from touchline.numbers.importing.rows import rows_of_file

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def load(connection: "DuckDBPyConnection", lookup: Lookup) -> None:
    """Create its table of keys and texts; of several rows of a key the first says it."""
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {sql.name(lookup.name)} AS "
        "SELECT key, arg_min(text, place) AS text FROM ("
        f"SELECT {lookup.key} AS key, {lookup.text} AS text, row_number() OVER () AS place "
        f"FROM {rows_of_file(lookup.sheet)} WHERE {lookup.kept}) "
        "WHERE key IS NOT NULL GROUP BY key"
    )


def joined(rows: str, lookups: Sequence[Lookup]) -> str:
    """SQL of the rows with every lookup's answer beside them.

    A join may change the order of rows, and a row's place is how its line is found: so each row
    bears its `place`, and the caller orders by it.
    """
    if not lookups:
        return rows
    joins = " ".join(
        f"LEFT JOIN {sql.name(lookup.name)} ON {sql.name(lookup.name)}.key = {lookup.asked}"
        for lookup in lookups
    )
    return f"(SELECT *, row_number() OVER () AS place FROM {rows}) {joins}"
