"""Names and texts on their way into SQL, so that no file's content can become a command."""

from collections.abc import Iterable
from pathlib import Path


def name(identifier: str) -> str:
    """A quoted identifier."""
    return '"' + identifier.replace('"', '""') + '"'


def text(value: str) -> str:
    """A quoted literal."""
    return "'" + value.replace("'", "''") + "'"


def texts(values: Iterable[str]) -> str:
    """Quoted literals with commas between."""
    return ", ".join(text(value) for value in values)


def path(value: Path) -> str:
    """A path as a literal; its own wildcards mean themselves.

    DuckDB reads `*`, `?` and `[` in a path as a pattern, and a folder may well be called
    "export [march]".
    """
    return text("".join(f"[{char}]" if char in "*?[" else char for char in str(value)))
