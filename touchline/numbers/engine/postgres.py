# ruff: noqa: S608 - table names are our own
"""PostgreSQL: one connection a thread, made again after the server was away."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from touchline.numbers import sql
from touchline.numbers.engine.address import Address
from touchline.numbers.engine.cluster import own_cluster
from touchline.numbers.engine.programs import need_package
from touchline.numbers.engine.protocol import ASKED, NOTHING, Asked, Dialect, Row
from touchline.numbers.errors import EngineGone, NumbersError

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[tuple[Any, ...]]

TYPES = {"date": "date", "string": 'text COLLATE "C"', "int64": "bigint", "boolean": "boolean"}
"""Text is ordered by its bytes, as DuckDB does it, whatever the server's own order is."""

CONNECT_SECONDS = 10

REST = 15.0
"""So many seconds a server that could not be reached is not tried again: a page asks ten times."""

_resting: dict[Address, tuple[float, str]] = {}

_SESSION = """
SET TIME ZONE 'UTC'; SET DATESTYLE = 'ISO'; SET jit = off; SET statement_timeout = {milliseconds};
"""
# Compiling a statement of many parts takes longer than running it: hence no JIT.


class PostgresEngine:
    """The canonical tables in a database; `prepare` puts them into the path of a new session."""

    dialect: Dialect = "postgres"

    def __init__(self, address: Address, prepare: "Callable[[Connection], None]") -> None:
        need_package("postgres", "psycopg")
        self._address = address
        self._prepare = prepare
        self._connection: Connection | None = None
        self._filled: dict[str, list[Row]] = {}

    def rows(self, statement: str, asked: Asked = NOTHING) -> list[Row]:
        """All rows of one statement. Raises EngineGone if the server does not answer."""
        with self._explained():
            connection = self._ready()
            with connection.transaction():
                for table, rows in asked.rows().items():
                    self._fill(connection, table, rows)
                # As bytes it is sent as it stands: a percent sign in it is no placeholder.
                return connection.execute(statement.encode()).fetchall()

    def close(self) -> None:
        """Leave the server; the next question would connect again."""
        connection, self._connection, self._filled = self._connection, None, {}
        if connection is not None:
            connection.close()

    def _ready(self) -> "Connection":
        """The session, or a new one if the server closed it while nobody asked."""
        import psycopg

        if self._connection is not None:
            try:
                self._connection.execute("SELECT 1")
            except psycopg.Error:
                self.close()
        if self._connection is None:
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> "Connection":
        import psycopg

        until, said = _resting.get(self._address, (0.0, ""))
        if time.monotonic() < until:
            raise EngineGone(said)
        words = _words(self._address.url or own_cluster().url)
        try:
            connection = psycopg.connect(words, autocommit=True, prepare_threshold=None)
        except psycopg.OperationalError as trouble:
            gone = _in_words(trouble, self._address)
            _resting[self._address] = (time.monotonic() + REST, str(gone))
            raise gone from trouble
        try:
            session = _SESSION.format(milliseconds=self._address.seconds * 1000)
            connection.execute(session.encode())
            self._prepare(connection)
            for name, types in ASKED.items():
                columns = ", ".join(
                    f"{sql.name(one)} {TYPES[type_]}" for one, type_ in types.items()
                )
                connection.execute(f"CREATE TEMP TABLE {name} ({columns})".encode())
            # From here on the server itself refuses any change but to our temporary tables.
            connection.execute("SET default_transaction_read_only = on")
        except BaseException:
            connection.close()
            raise
        return connection

    def _fill(self, connection: "Connection", table: str, rows: list[Row]) -> None:
        if self._filled.get(table, []) == rows:
            return
        connection.execute(f"DELETE FROM {table}".encode())
        if rows:
            types = [TYPES[type_].split()[0] for type_ in ASKED[table].values()]
            arrays = ", ".join(f"%s::{type_}[]" for type_ in types)
            insert = f"INSERT INTO {table} SELECT * FROM unnest({arrays})"
            connection.execute(insert.encode(), _columns(rows))
        self._filled[table] = rows

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Says in plain words what the server or its driver says; the session is given up."""
        import psycopg

        try:
            yield
        except psycopg.Error as trouble:
            self.close()
            raise _in_words(trouble, self._address) from trouble
        except BaseException:
            self.close()
            raise


def _words(url: str) -> str:
    """The address as libpq reads it. What is wrong with it is not quoted: a password may be."""
    import psycopg

    usual: dict[str, Any] = {"connect_timeout": CONNECT_SECONDS, "application_name": "touchline"}
    try:
        told = psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.Error:
        raise NumbersError(
            "The address of the PostgreSQL server cannot be read. Nothing was changed. Write it "
            "as postgresql://user@host/database."
        ) from None
    return psycopg.conninfo.make_conninfo(**{**usual, **told, "client_encoding": "utf8"})


def _columns(rows: Sequence[Row]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _in_words(trouble: "psycopg.Error", address: Address) -> NumbersError:
    from psycopg import errors

    said = (str(trouble).strip().splitlines() or ["no reason given"])[0]
    if isinstance(trouble, errors.QueryCanceled):
        return EngineGone(
            f"{_server(address)} did not answer within {address.seconds} seconds. Nothing was "
            "changed. Ask for fewer days or one team, or allow more with TOUCHLINE_ENGINE_SECONDS."
        )
    if isinstance(trouble, errors.InsufficientPrivilege | errors.ReadOnlySqlTransaction):
        return NumbersError(
            f"{_server(address)} refuses it: {said}. Nothing was changed. What the role must be "
            "allowed stands in docs/guide/engines.md."
        )
    if isinstance(trouble, errors.UndefinedTable):
        return EngineGone(f"{_server(address)} no longer has what it was asked about: {said}.")
    if _is_broken(trouble):
        return EngineGone(f"{_server(address)} cannot be reached: {said}. Nothing was changed.")
    return NumbersError(f"{_server(address)} cannot answer: {said}. Nothing was changed.")


def _is_broken(trouble: "psycopg.Error") -> bool:
    import psycopg

    return isinstance(trouble, psycopg.OperationalError | psycopg.InterfaceError)


def _server(address: Address) -> str:
    """The server by its name: the address has a password in it."""
    import psycopg

    try:
        host = psycopg.conninfo.conninfo_to_dict(address.url).get("host")
    except psycopg.Error:
        host = None
    return f"The PostgreSQL server {host}" if host else "The PostgreSQL server"
