"""Commands that need the database call this first; the others start without Django."""

import os
import sys
from pathlib import Path
from typing import NoReturn


def set_up_django() -> None:
    """Configure Django with the way of running that the environment names, `serve` by default."""
    from django.core.exceptions import ImproperlyConfigured

    try:
        _configure()
    except ImproperlyConfigured as error:
        _end(str(error))


def trouble_with_django() -> str:
    """Configure Django, and say in words why it could not be; empty if all is well.

    For who goes on without it: what our own settings refuse has its text, anything else its kind.
    """
    from django.core.exceptions import ImproperlyConfigured

    try:
        _configure()
    except ImproperlyConfigured as error:
        return str(error)
    except Exception as error:
        return f"Touchline could not be set up ({type(error).__name__})."
    return ""


def require_database() -> None:
    """End with what to do if the database is missing or of another release; looking makes none."""
    name = require_some_database()
    if not is_of_this_release():
        _end(
            f"The database at {name} is not of this release. Nothing was done."
            " Run: touchline upgrade-check"
        )


def is_of_this_release() -> bool:
    """Whether every migration of this code was applied. Raises DatabaseError."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def require_some_database() -> str:
    """The database's name, of whatever release; end with what to do if it is missing."""
    from django.conf import settings
    from django.db import connection

    name = str(settings.DATABASES["default"]["NAME"])
    if connection.vendor == "sqlite" and not Path(name).exists():
        _end(f"There is no database at {name} yet. Begin with: touchline init")
    return name


def _configure() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "touchline.site.settings.serve")
    import django

    django.setup()


def _end(words: str) -> NoReturn:
    print(words, file=sys.stderr)
    sys.exit(1)
