"""What a migration does to the rows that are there, told from its steps."""

from typing import Any

import pytest
from django.db import connection, migrations, models
from django.db.migrations.executor import MigrationExecutor

from tests.cast import Cast
from touchline.site.upgrading.plan import PACE, Does, Effect, Look, Pending, pending

MAY_BE_EMPTY: Any = models.CharField(max_length=9, null=True)
ALWAYS_THERE: Any = models.CharField(max_length=9, default="")
BY_NAME = models.Index(fields=["name"], name="by_name")
NOT_EMPTY = models.CheckConstraint(condition=~models.Q(name=""), name="has_a_name")
STEPS = {
    "a column that may be empty": migrations.AddField("person", "nick", MAY_BE_EMPTY),
    "a column with a default": migrations.AddField("person", "nick", ALWAYS_THERE),
    "a changed column": migrations.AlterField("person", "name", ALWAYS_THERE),
    "a column that goes": migrations.RemoveField("person", "name"),
    "an index": migrations.AddIndex("person", BY_NAME),
    "a constraint": migrations.AddConstraint("person", NOT_EMPTY),
    "a new table": migrations.CreateModel("Badge", [("id", models.AutoField(primary_key=True))]),
}
ON_SQLITE = {
    "a column that may be empty": None,
    "a column with a default": Does.REWRITES,
    "a changed column": Does.REWRITES,
    "a column that goes": Does.REWRITES,
    "an index": Does.READS,
    "a constraint": Does.REWRITES,
    "a new table": None,
}
ON_POSTGRESQL = ON_SQLITE | {"a column with a default": None, "a constraint": Does.READS}


def looked(*steps: Any) -> Pending:
    executor = MigrationExecutor(connection)
    state = executor.loader.project_state(list(executor.loader.applied_migrations))
    migration: Any = migrations.Migration("0999_next", "people")
    migration.operations = list(steps)
    return Look(connection, state, set(connection.introspection.table_names())).at(migration)


@pytest.mark.parametrize("what", STEPS)
def test_each_kind_of_step_says_what_it_does(cast: Cast, what: str) -> None:
    expected = ON_SQLITE if connection.vendor == "sqlite" else ON_POSTGRESQL
    [*effects] = looked(STEPS[what]).effects
    assert [one.does for one in effects] == ([expected[what]] if expected[what] else [])


def test_rows_are_those_that_are_there(cast: Cast) -> None:
    [effect] = looked(STEPS["a changed column"]).effects
    assert (effect.table, effect.rows) == ("people_person", 10)


def test_of_several_steps_the_heaviest_counts(cast: Cast) -> None:
    [effect] = looked(STEPS["an index"], STEPS["a changed column"]).effects
    assert effect.does is Does.REWRITES


def test_steps_inside_others_count_too(cast: Cast) -> None:
    inside = migrations.SeparateDatabaseAndState(database_operations=[STEPS["a changed column"]])
    assert len(looked(inside).effects) == 1


def test_what_only_the_state_knows_does_nothing(cast: Cast) -> None:
    told = migrations.SeparateDatabaseAndState(state_operations=[STEPS["a changed column"]])
    assert looked(told).effects == ()


def test_code_of_its_own_is_said(cast: Cast) -> None:
    assert looked(migrations.RunPython(migrations.RunPython.noop)).own_code


def test_seconds_are_counted_by_rows() -> None:
    effect = Effect("line", Does.REWRITES, 3 * PACE[Does.REWRITES])
    assert effect.seconds == 3.0


def test_a_database_of_this_release_has_nothing_before_it(db: None) -> None:
    assert pending(connection) == ()
