"""What is installed here: Python, the database's engine, extras, and the parts by other people."""

import importlib.util
import platform
import re
import sqlite3
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _

import touchline
from touchline.kit.home import CHECKOUT

EXTRAS: Final = {"postgres": "psycopg", "spark": "pyspark", "saml": "onelogin"}
PACKAGE: Final = Path(touchline.__file__).parent
_NAME: Final = re.compile(r"^([A-Za-z0-9._-]+)\s*(?:\[([^]]*)\])?")
_OF_AN_EXTRA: Final = re.compile(r"""extra\s*==\s*["']([^"']+)""")


@dataclass(frozen=True)
class Other:
    """A part that other people made: its version, and its licence as it says itself."""

    name: str
    version: str
    licence: str


def engine() -> str:
    """`SQLite 3.45.1`, `PostgreSQL 15`."""
    if connection.vendor == "sqlite":
        return f"SQLite {sqlite3.sqlite_version}"
    return f"PostgreSQL {getattr(connection, 'pg_version', 0) // 10000}"


def python() -> str:
    """`3.11.7`."""
    return platform.python_version()


def extras() -> dict[str, bool]:
    """Name → whether it is installed."""
    return {name: importlib.util.find_spec(module) is not None for name, module in EXTRAS.items()}


def migrations() -> dict[str, str]:
    """App → the last of its migrations, by app."""
    done = MigrationRecorder(connection).applied_migrations()
    return dict(sorted(done))  # of one app the last stays


def shipped(name: str) -> str:
    """A text file that lies beside the code: in a wheel inside the package, else in the checkout.

    Empty if it is not there.
    """
    for folder in (PACKAGE, CHECKOUT):
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    return ""


def others() -> tuple[Other, ...]:
    """Every package that Touchline needs, and theirs, as installed here, by name."""
    found: dict[str, Other] = {}
    waiting = list(_roots())
    while waiting:
        name, extras = waiting.pop()
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # an extra that is not installed, or made for another system
        if _key(name) not in found or extras:
            waiting.extend(_needed(distribution.requires or (), extras=extras))
        found[_key(name)] = _other(distribution)
    return tuple(found[key] for key in sorted(found))


Need = tuple[str, frozenset[str]]
"""The name of a package, and the extras of it that are asked for."""


def _roots() -> Iterator[Need]:
    """What Touchline itself asks for; in a checkout, which is not installed, its pyproject says."""
    try:
        lines = metadata.requires("touchline") or []
    except metadata.PackageNotFoundError:
        told = tomllib.loads(shipped("pyproject.toml") or "[project]")["project"]
        own = told.get("optional-dependencies", {})
        lines = [*told.get("dependencies", ()), *(line for some in own.values() for line in some)]
    yield from _needed(lines, extras=frozenset(EXTRAS))


def _needed(lines: Iterable[str], *, extras: frozenset[str]) -> Iterator[Need]:
    """`name[extra]>=1; extra == "x"`, where x is asked for. Other markers are not read."""
    for line in lines:
        wanted = _OF_AN_EXTRA.search(line)
        named = _NAME.match(line)
        if named and (wanted is None or wanted[1] in extras):
            some = frozenset(one.strip() for one in (named[2] or "").split(",") if one.strip())
            yield named[1], some


def _other(distribution: metadata.Distribution) -> Other:
    told = distribution.metadata
    classified = [
        line.rpartition(":: ")[2]
        for line in told.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    [expressed, plain] = (
        (told.get_all(name) or [""])[0].strip().partition("\n")[0]
        for name in ("License-Expression", "License")
    )
    licence = expressed or ", ".join(classified) or plain
    if not licence and any("LICENSE" in file.name.upper() for file in distribution.files or ()):
        licence = _("in its licence file")
    return Other(told["Name"], distribution.version, licence)


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
