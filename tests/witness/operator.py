"""Ruth, the operator: she holds the database in her hands and can take the triggers off it."""

from typing import Any

from django.db import connection


def takes_the_triggers_off(table: str = "witness_line") -> None:
    """What only someone with the database's password can do."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"DROP TRIGGER {table}_unchanged ON {table}")
            return
        for name in ("unchanged", "undeleted", "unreplaced"):
            cursor.execute(f"DROP TRIGGER {table}_{name}")


def runs(statement: str, *values: Any) -> None:
    """Plain SQL, past every model."""
    with connection.cursor() as cursor:
        cursor.execute(statement, list(values))
