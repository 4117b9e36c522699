"""Which migrations would run, and what each does to the rows that are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations import Migration, operations
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from touchline.keeping.tables import rows_in


class Does(StrEnum):
    """What a step does to a table: nothing that takes time, reading all of it, or writing it anew.

    READS: others wait with writing. REWRITES: others wait with reading too, and it takes room.
    """

    QUICK = "quick"
    READS = "reads"
    REWRITES = "rewrites"


PACE: Final = {Does.QUICK: 0, Does.READS: 400_000, Does.REWRITES: 100_000}
"""Rows a second that `benchmarks/upgrade_pace.py` exceeded on two slow cores, rounded down."""


@dataclass(frozen=True)
class Effect:
    """What a migration does to one table, and how many rows it has now."""

    table: str
    does: Does
    rows: int

    @property
    def seconds(self) -> float:
        """How long it may take, by the number of rows alone."""
        return self.rows / PACE[self.does] if PACE[self.does] else 0.0


@dataclass(frozen=True)
class Pending:
    """A migration that would run. `own_code` says that it also runs code of its own."""

    app: str
    name: str
    effects: tuple[Effect, ...]
    own_code: bool

    @property
    def seconds(self) -> float:
        """How long it may take."""
        return sum(effect.seconds for effect in self.effects)


def pending(connection: BaseDatabaseWrapper) -> tuple[Pending, ...]:
    """The migrations that would run, in their order."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return ()
    known = executor.loader.graph.nodes  # a newer release may have applied others
    state = executor.loader.project_state(
        [one for one in executor.loader.applied_migrations if one in known]
    )
    tables = set(connection.introspection.table_names())
    look = Look(connection, state, tables)
    return tuple(look.at(migration) for migration, _ in plan)


@dataclass(frozen=True)
class Look:
    connection: BaseDatabaseWrapper
    state: ProjectState
    tables: set[str]

    def at(self, migration: Migration) -> Pending:
        app = migration.app_label
        worst: dict[str, Does] = {}
        for step in _steps(migration.operations):
            table, does = self._table(app, step), self._does(step)
            if table in self.tables:
                worst[table] = max(worst.get(table, Does.QUICK), does, key=list(Does).index)
        effects = tuple(
            Effect(table, does, rows_in(self.connection, [table])[table])
            for table, does in worst.items()
            if does is not Does.QUICK
        )
        own = (operations.RunPython, operations.RunSQL)
        own_code = any(isinstance(step, own) for step in _steps(migration.operations))
        return Pending(app, migration.name, effects, own_code)

    def _table(self, app: str, step: Any) -> str:
        name = str(getattr(step, "model_name", "")).lower()
        model = self.state.models.get((app, name))
        return model.options.get("db_table") or f"{app}_{name}" if model else ""

    def _does(self, step: Any) -> Does:
        on_sqlite = self.connection.vendor == "sqlite"
        if isinstance(step, operations.AddField):
            return Does.REWRITES if on_sqlite and _is_copied_for(step.field) else Does.QUICK
        if isinstance(step, operations.AddConstraint | operations.RemoveConstraint):
            return Does.REWRITES if on_sqlite else Does.READS
        if isinstance(step, operations.AlterField | operations.RemoveField):
            return Does.REWRITES
        if isinstance(step, operations.AlterUniqueTogether):
            return Does.REWRITES if on_sqlite else Does.READS
        return Does.READS if isinstance(step, operations.AddIndex) else Does.QUICK


def _is_copied_for(field: "models.Field[Any, Any]") -> bool:
    """SQLite adds a column in place only if it may be empty and nothing must be unique."""
    return not field.null or field.unique or field.has_default()


def _steps(found: Any) -> Iterator[Any]:
    """The operations that touch the database, those inside others too."""
    for step in found:
        inside = getattr(step, "database_operations", None)
        if inside is None:
            yield step
        else:
            yield from _steps(inside)
