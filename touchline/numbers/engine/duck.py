# ruff: noqa: S608 - table names are our own, paths are quoted by `sql`
"""DuckDB in memory: one connection a thread, with views on a snapshot's Parquet files."""

import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import sql
from touchline.numbers.engine.protocol import PERIODS, SELLERS, Row
from touchline.numbers.schema import TABLES

if TYPE_CHECKING:
    import duckdb

KEPT_OPEN = 2
"""The snapshot before the current one stays open: a page that began with it ends with it."""


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

    dialect = "duckdb"

    def __init__(self, folder: Path) -> None:
        self._connection = connect()
        for table in TABLES:
            source = sql.path(folder / f"{table.name}.parquet")
            self._connection.execute(
                f"CREATE VIEW {sql.name(table.name)} AS SELECT * FROM read_parquet({source})"
            )

        self._connection.execute(f"CREATE TABLE {PERIODS} (first DATE, last DATE)")
        self._connection.execute(f"CREATE TABLE {SELLERS} (person_key VARCHAR)")

    def rows(
        self,
        statement: str,
        *,
        periods: Sequence[tuple[date, date]] = (),
        sellers: Sequence[str] = (),
    ) -> list[Row]:
        """All rows of one statement, asked about these days and sellers."""
        self._fill(PERIODS, "(?, ?)", periods)
        self._fill(SELLERS, "(?)", [(seller,) for seller in sellers])
        return self._connection.execute(statement).fetchall()

    def _fill(self, table: str, marks: str, rows: Sequence[Sequence[object]]) -> None:
        self._connection.execute(f"DELETE FROM {table}")
        if rows:
            values = ", ".join([marks] * len(rows))
            flat = [value for row in rows for value in row]
            self._connection.execute(f"INSERT INTO {table} VALUES {values}", flat)

    def close(self) -> None:
        """Give the memory back."""
        self._connection.close()


_threads = threading.local()


def engine_of(folder: Path) -> DuckEngine:
    """This thread's engine for the snapshot in `folder`, opened at the first question."""
    engines: dict[Path, DuckEngine] = _threads.__dict__.setdefault("engines", {})
    if folder not in engines:
        while len(engines) >= KEPT_OPEN:
            engines.pop(next(iter(engines))).close()
        engines[folder] = DuckEngine(folder)
    return engines[folder]
