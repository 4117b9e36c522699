"""What was deleted is gone from the files as well: keys that lie about are keys."""

from django.db import OperationalError, connection, transaction


def scrub_after_commit() -> None:
    """Once this transaction is in, cut SQLite's log to nothing.

    `secure_delete` is on in every connection, so the pages themselves are overwritten; the log
    would keep what stood there before. PostgreSQL keeps deleted rows until it vacuums. If others
    are reading all the time, the work of every day tries again.
    """
    transaction.on_commit(scrub)


def scrub() -> bool:
    """Whether nothing is left in the log; False if the database was busy, or in a transaction.

    Does nothing on PostgreSQL, and says True.
    """
    if connection.vendor != "sqlite":
        return True
    if connection.in_atomic_block:
        return False
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            [busy, _in_log, _moved] = cursor.fetchone()
    except OperationalError:
        return False
    return not busy
