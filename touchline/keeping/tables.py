"""Which tables there are, what life each has, and which migrations made them."""

from collections.abc import Iterable

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from touchline.keeping.parts import REASONS, TABLES, Life

Model = type[models.Model]

MIGRATIONS = "django_migrations"
"""Django's own table of what was applied: it belongs to the schema, so it always comes along."""


def label_of_table(name: str) -> str:
    """`app_label.model` of the table's model, or the table's own name if it has none."""
    labels = {model._meta.db_table: model._meta.label_lower for model in every_model()}
    return labels.get(name, name)


def every_model() -> list[Model]:
    """All models that have a table of their own, also those that only link two others."""
    found = apps.get_models(include_auto_created=True)
    return [one for one in found if one._meta.managed and not one._meta.proxy]


def life_of_table(name: str) -> Life:
    """What was registered; a table that nobody knows is kept rather than lost."""
    if name == MIGRATIONS:
        return Life.CONTENT
    return TABLES.get(label_of_table(name), Life.CONTENT)


def tables_without_rows(among: Iterable[str]) -> list[str]:
    """Those of these tables whose rows do not go into a backup's first file."""
    return [name for name in among if life_of_table(name) is not Life.CONTENT]


def models_with(life: Life) -> list[Model]:
    """The models whose rows have this life."""
    return [one for one in every_model() if life_of_table(one._meta.db_table) is life]


def left_out() -> dict[str, str]:
    """Every registered part that is not in a backup's first file, and why."""
    from touchline.keeping.parts import FOLDERS

    lives = TABLES | {name: folder.life for name, folder in FOLDERS.items()}
    return {
        name: REASONS.get(name, _WHY[life])
        for name, life in sorted(lives.items())
        if life is not Life.CONTENT
    }


_WHY = {
    Life.KEYS: "In the file beside this one, which can be destroyed sooner.",
    Life.NEVER: "It is made anew where it is needed.",
}


def applied(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """The migrations that made a database what it is, as `app.name`, in alphabetical order."""
    done = MigrationRecorder(connection).applied_migrations()
    return tuple(sorted(f"{app}.{name}" for app, name in done))


def unknown_here(migrations: Iterable[str]) -> list[str]:
    """Those of these migrations that this release does not have."""
    there = MigrationLoader(None).disk_migrations
    known = {f"{app}.{name}" for app, name in there}
    known |= {f"{app}.{old}" for one in there.values() for app, old in one.replaces}
    return sorted(set(migrations) - known)


def rows_in(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> dict[str, int]:
    """How many rows each table has at one moment, if the caller is in a transaction."""
    counts = {}
    with connection.cursor() as cursor:
        for name in sorted(tables):
            quoted = connection.ops.quote_name(name)
            cursor.execute(f"SELECT count(*) FROM {quoted}")  # noqa: S608 - a table's name, quoted
            counts[name] = int(cursor.fetchone()[0])
    return counts
