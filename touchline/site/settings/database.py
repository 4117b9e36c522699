"""Which database: SQLite in the home, or what DATABASE_URL names; no password is ever said."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

URL: Final = "DATABASE_URL"
PASSWORD_FILE: Final = "DATABASE_PASSWORD_FILE"  # noqa: S105 - the name of a setting
SYNCHRONOUS: Final = "TOUCHLINE_SQLITE_SYNCHRONOUS"
STATEMENT_SECONDS: Final = "TOUCHLINE_STATEMENT_SECONDS"

KEPT_OPEN = 60
"""Seconds that a thread keeps its connection: a new one costs more than many a page."""
SECONDS_OF_A_STATEMENT = "30"
SYNCHRONOUS_MODES = ("NORMAL", "FULL", "EXTRA")
ENGINES = {"sqlite": "django.db.backends.sqlite3", "postgresql": "django.db.backends.postgresql"}
EXAMPLE = "postgres://touchline@db.example.org/touchline?sslmode=verify-full"

Described = dict[str, Any]


def database(environment: Mapping[str, str], *, home: Path) -> Described:
    """Django's description of the database that an environment asks for.

    Raises ImproperlyConfigured with what to do, without the address: a password may stand in it.
    """
    url = environment.get(URL, "").strip()
    mode = environment.get(SYNCHRONOUS, "").strip().upper() or "NORMAL"
    if mode not in SYNCHRONOUS_MODES:
        raise ImproperlyConfigured(f"{SYNCHRONOUS} is one of {', '.join(SYNCHRONOUS_MODES)}.")
    if not url:
        return sqlite(home / "touchline.sqlite3", synchronous=mode)
    described = _read(url)
    if described["ENGINE"] == ENGINES["sqlite"]:
        return sqlite(_file_of(described["NAME"]), synchronous=mode)
    secret = environment.get(PASSWORD_FILE, "").strip()
    return postgresql(described, password=_password_in(secret) if secret else None)


def sqlite(file: Path | str, *, synchronous: str = "NORMAL") -> Described:
    """A database in one file, tuned for several threads and processes that write."""
    return {
        "ENGINE": ENGINES["sqlite"],
        "NAME": file,
        "CONN_MAX_AGE": KEPT_OPEN,
        "OPTIONS": {
            "timeout": 10,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                f"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous};"
                " PRAGMA mmap_size=134217728; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
            ),
        },
    }


def postgresql(described: Described, *, password: str | None = None) -> Described:
    """A server's database, asked in a way that a pooler in transaction mode can stand.

    Nothing lies in a session between two transactions: no cursor, no prepared statement, and the
    locks are those of a transaction.
    """
    if password is not None:
        described = described | {"PASSWORD": password}
    return described | {
        "CONN_MAX_AGE": KEPT_OPEN,
        "CONN_HEALTH_CHECKS": True,
        "DISABLE_SERVER_SIDE_CURSORS": True,
        "OPTIONS": {"connect_timeout": 10, "application_name": "touchline"}
        | described.get("OPTIONS", {}),
    }


def with_limited_statements(described: Described, environment: Mapping[str, str]) -> Described:
    """For who answers requests: a statement that takes longer than 30 seconds is given up.

    TOUCHLINE_STATEMENT_SECONDS says another number; 0 leaves it to the server, as a pooler needs.
    Commands and the worker are not limited: a migration may take its time. SQLite has no limit.
    """
    if described["ENGINE"] != ENGINES["postgresql"]:
        return described
    told = environment.get(STATEMENT_SECONDS, "").strip() or SECONDS_OF_A_STATEMENT
    if not (told.isascii() and told.isdigit()):
        raise ImproperlyConfigured(f"{STATEMENT_SECONDS} is a whole number of seconds.")
    if int(told) == 0:
        return described
    options = described.get("OPTIONS", {})
    limit = f"{options.get('options', '')} -c statement_timeout={int(told) * 1000}".strip()
    return described | {"OPTIONS": options | {"options": limit}}


def _read(url: str) -> Described:
    scheme = url.split(":", 1)[0].lower()
    try:
        if scheme not in ("sqlite", "postgres", "postgresql"):
            raise ValueError(scheme)
        described: Described = dict(dj_database_url.parse(url))
        if not described["NAME"]:
            raise ValueError("no name")
    except (ValueError, KeyError):
        # From None: what went wrong quotes the address, and a password may stand in it.
        raise ImproperlyConfigured(
            f"{URL} could not be read. Write it as {EXAMPLE} or sqlite:////path/to/file,"
            " with %40 for an @ in a part of it and so on."
        ) from None
    return described


def _file_of(name: str) -> Path | str:
    return name if name == ":memory:" else Path(name)


def _password_in(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as trouble:
        raise ImproperlyConfigured(
            f"{PASSWORD_FILE} names {file}, which could not be read ({type(trouble).__name__})."
            " The account that runs Touchline has to be able to read it."
        ) from None
