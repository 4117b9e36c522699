"""After an erasure the bytes go too: from the database's free pages and from its log."""

from django.db import OperationalError, connection

WAIT_MS = 5_000
"""How long a busy database is waited for, in milliseconds."""


def wipe() -> bool:
    """Overwrite what erased rows have left behind; whether that came to its end.

    SQLite is written anew with `secure_delete` on, and its log is cut to nothing. PostgreSQL
    writes its tables anew; its own log and archives follow the server's settings. False if others
    were reading all the time, or if called inside a transaction: call it again.
    """
    if connection.in_atomic_block:
        return False
    try:
        return _sqlite() if connection.vendor == "sqlite" else _postgresql()
    except OperationalError:
        return False


def _sqlite() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [busy, _in_log, _moved] = cursor.fetchone()
    return not busy


def _postgresql() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, false)", [str(WAIT_MS)])
        try:
            cursor.execute("VACUUM (FULL)")
        finally:
            cursor.execute("RESET lock_timeout")
    return True
