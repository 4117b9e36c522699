# ruff: noqa: S608 - table names are our own, paths are quoted by `sql`
"""DuckDB in memory: one connection a thread, with views on a snapshot's Parquet files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.engine.protocol import ASKED, NOTHING, Asked, Dialect, Row
from touchline.numbers.schema import SQL_TYPES, TABLES, Table

if TYPE_CHECKING:
    import duckdb

_TYPES = {"date": "DATE", "string": "VARCHAR", "int64": "BIGINT", "boolean": "BOOLEAN"}


def connect(*, memory: str = "", spill: Path | None = None) -> "duckdb.DuckDBPyConnection":
    """An in-memory DuckDB that never reaches for the network; `spill` is where it may write."""
    import duckdb

    # Without a folder to spill to DuckDB would make one beside whoever started the process.
    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "temp_directory": str(spill) if spill else "",
    }
    if memory:
        settings["memory_limit"] = memory
    connection = duckdb.connect(":memory:", config=settings)
    connection.execute("SET TimeZone = 'UTC'")
    return connection


class DuckEngine:
    """The canonical tables of the snapshot in `folder`, as views."""

    dialect: Dialect = "duckdb"

    def __init__(self, folder: Path) -> None:
        self._connection = connect()
        self._filled: dict[str, Sequence[Sequence[object]]] = dict.fromkeys(ASKED, ())
        for table in TABLES:
            self._view(table, folder / f"{table.name}.parquet")
        for name, types in ASKED.items():
            columns = ", ".join(f"{sql.name(one)} {_TYPES[type_]}" for one, type_ in types.items())
            self._connection.execute(f"CREATE TABLE {name} ({columns})")

    def rows(self, statement: str, asked: Asked = NOTHING) -> list[Row]:
        """All rows of one statement, asked about these days, sellers and stages."""
        for table, rows in asked.rows().items():
            if self._filled.get(table) != rows:  # the days of a page are those of the one before
                self._fill(table, rows)
        return self._connection.execute(statement).fetchall()

    def _view(self, table: Table, path: Path) -> None:
        """A snapshot of an earlier release lacks derived columns; they are worked out here."""
        source = f"read_parquet({sql.path(path)})"
        found = self._connection.execute(f"SELECT * FROM {source} LIMIT 0").description or []
        there = {column[0] for column in found}
        added = "".join(
            f", CAST({column.otherwise} AS {SQL_TYPES[column.type]}) AS {sql.name(column.name)}"
            for column in table.derived
            if column.name not in there
        )
        self._connection.execute(
            f"CREATE VIEW {sql.name(table.name)} AS SELECT *{added} FROM {source}"
        )

    def _fill(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        self._filled.pop(table, None)
        self._connection.execute(f"DELETE FROM {table}")
        if rows:
            marks = f"({', '.join('?' * len(rows[0]))})"
            values = ", ".join([marks] * len(rows))
            flat = [value for row in rows for value in row]
            self._connection.execute(f"INSERT INTO {table} VALUES {values}", flat)
        self._filled[table] = rows

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()
