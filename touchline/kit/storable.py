"""What every database can store: PostgreSQL has no NUL in a text, SQLite and Python have."""

from typing import Any

INSTEAD = "\N{REPLACEMENT CHARACTER}"


def storable(value: Any) -> Any:
    """The same text, list or mapping, with another sign for each NUL in it; anything else as it is.

    For what was read from files: the cell of an export may hold any byte.
    """
    if isinstance(value, str):
        return value.replace("\0", INSTEAD)
    if isinstance(value, list):
        return [storable(one) for one in value]
    if isinstance(value, dict):
        return {storable(key): storable(one) for key, one in value.items()}
    return value
