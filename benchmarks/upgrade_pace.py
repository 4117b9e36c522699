"""How many rows a second a migration reads or writes anew: what `upgrade-check` counts with.

    .venv/bin/python benchmarks/upgrade_pace.py [ROWS]

SQLite writes a table anew for most changes of a column; an index has to read all of it.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TABLE = (
    "CREATE TABLE {name} (number integer PRIMARY KEY, at text, actor text, act text, kind text,"
    " key text, hash text)"
)
ROW = "INSERT INTO line VALUES (?, '2026-03-18 09:30:00', ?, 'people.seat.taken', 'person', ?, ?)"


def filled(path: Path, rows: int) -> sqlite3.Connection:
    """A table like that of the witness log, tuned as a served database is."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
    database.execute(TABLE.format(name="line"))
    database.execute("BEGIN")
    lines = ((n, f"{n * 7919:020d}", f"{n * 104729:020d}", f"{n:064x}") for n in range(rows))
    database.executemany(ROW, lines)
    database.execute("COMMIT")
    return database


def reads(database: sqlite3.Connection) -> None:
    """An index is added."""
    database.execute("CREATE INDEX by_key ON line (kind, key)")


def rewrites(database: sqlite3.Connection) -> None:
    """A column is changed as Django does it: a new table, every row copied, the old one gone."""
    database.execute("BEGIN")
    database.execute(TABLE.format(name="line_new"))
    database.execute("INSERT INTO line_new SELECT * FROM line")
    database.execute("DROP TABLE line")
    database.execute("ALTER TABLE line_new RENAME TO line")
    database.execute("CREATE INDEX by_key ON line (kind, key)")
    database.execute("COMMIT")


def timed(work: Callable[[sqlite3.Connection], None], database: sqlite3.Connection) -> float:
    """Seconds of the clock on the wall."""
    begun = time.perf_counter()
    work(database)
    return time.perf_counter() - begun


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 500_000
    with tempfile.TemporaryDirectory() as folder:
        database = filled(Path(folder) / "pace.sqlite3", rows)
        for work in (reads, rewrites):
            print(f"{work.__name__}: {rows / timed(work, database):,.0f} rows a second")


if __name__ == "__main__":
    main()
