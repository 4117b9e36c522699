"""Spark over a snapshot's Parquet: a session and its views for each thread, in one shared JVM."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from touchline.numbers import sql
from touchline.numbers.engine.jvm import spark
from touchline.numbers.engine.protocol import ASKED, NOTHING, Asked, Dialect, Row
from touchline.numbers.errors import EngineGone, NumbersError
from touchline.numbers.schema import SQL_TYPES, TABLES, Table

_TYPES = {"date": "date", "string": "string", "int64": "bigint", "boolean": "boolean"}


class SparkEngine:
    """The canonical tables of the snapshot in `folder`, as views of a session of its own."""

    dialect: Dialect = "pyspark"

    def __init__(self, folder: Path) -> None:
        _let_ibis_compile()
        self._session = spark().newSession()
        for table in TABLES:
            self._view(table, folder / f"{table.name}.parquet")
        self._filled: dict[str, list[Row]] = {}

    def rows(self, statement: str, asked: Asked = NOTHING) -> list[Row]:
        """All rows of one statement. Raises EngineGone if Spark has ended."""
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            for table, rows in asked.rows().items():
                self._fill(table, rows)
            return [tuple(row) for row in self._session.sql(statement).collect()]
        except PySparkException as trouble:
            said = (str(trouble).strip().splitlines() or ["no reason given"])[0]
            raise NumbersError(f"Spark cannot answer: {said}") from trouble
        except (Py4JError, OSError) as trouble:
            raise EngineGone("Spark has ended in the middle of a question. Ask again.") from trouble

    def close(self) -> None:
        """Forget the views; the JVM stays for the other threads until the process ends."""
        for name in (*ASKED, *(table.name for table in TABLES)):
            self._session.catalog.dropTempView(name)

    def _view(self, table: Table, path: Path) -> None:
        """A snapshot of an earlier release lacks derived columns; they are worked out here."""
        rows = self._session.read.parquet(str(path))
        added = [
            f"CAST({column.otherwise} AS {SQL_TYPES[column.type]}) AS {sql.name(column.name)}"
            for column in table.derived
            if column.name not in rows.columns
        ]
        rows.selectExpr("*", *added).createOrReplaceTempView(table.name)

    def _fill(self, table: str, rows: Sequence[Row]) -> None:
        if self._filled.get(table) == rows:
            return
        columns = ASKED[table]
        shape = ", ".join(f"`{name}`: {_TYPES[type_]}" for name, type_ in columns.items())
        told = [dict(zip(columns, map(_plain, row), strict=True)) for row in rows]
        # As a constant of the plan its size is known; a DataFrame of rows makes joins ten times
        # as slow, as Spark has to expect anything of it.
        frame = self._session.sql(
            f"SELECT inline(from_json(:rows, 'array<struct<{shape}>>'))",
            args={"rows": json.dumps(told, ensure_ascii=False)},
        )
        frame.createOrReplaceTempView(table)
        self._filled[table] = list(rows)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _let_ibis_compile() -> None:
    """Ibis asks an option of its own Spark backend, which we do not load, for every fraction."""
    import ibis

    class Options(ibis.config.Config):  # type: ignore[misc]
        treat_nan_as_null: bool = False

    if ibis.options.pyspark is None:
        ibis.options.pyspark = Options()
