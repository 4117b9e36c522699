"""Commands that need the database call this first; the others start without Django."""

import os
import sys
from pathlib import Path
from typing import NoReturn


def set_up_django() -> None:
    """Configure Django with the way of running that the environment names, `serve` by default."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "touchline.site.settings.serve")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        _end(str(error))


def require_database() -> None:
    """End with what to do if the database is missing or of another release; looking makes none."""
    from django.conf import settings
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    name = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite" and not Path(str(name)).exists():
        _end(f"There is no database at {name} yet. Begin with: touchline init")
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _end(f"The database at {name} is not of this release. Nothing was done.")


def _end(words: str) -> NoReturn:
    print(words, file=sys.stderr)
    sys.exit(1)
