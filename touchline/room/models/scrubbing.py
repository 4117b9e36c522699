"""What was deleted is gone from the files as well: keys that lie about are keys."""

from django.db import connection, transaction


def scrub_after_commit() -> None:
    """Once this transaction is in, cut SQLite's log to nothing.

    `secure_delete` is on in every connection, so the pages themselves are overwritten; the log
    would keep what stood there before. PostgreSQL keeps deleted rows until it vacuums.
    """
    transaction.on_commit(scrub)


def scrub() -> None:
    """Does nothing on PostgreSQL."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
