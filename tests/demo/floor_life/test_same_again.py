"""Made twice on the same day, the life of the demo is the same: words, amounts, days and hours."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models, transaction
from pytest_django import DjangoDbBlocker

from tests.cast import NOW, TODAY
from tests.demo.floor_life.seating import seat_all
from touchline.demo.floor_life.living import live_before, live_on_the_floor

pytestmark = pytest.mark.django_db

Rows = dict[str, Counter[str]]
BY_CHANCE = {"CalendarAddress": {"hash"}}
"""A secret address must not be the same: what is drawn anew each time, beside keys."""


@pytest.fixture(scope="module")
def both(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Rows, Rows]]:
    """The rows of two homes, made one after the other."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr("django.conf.settings.SNAPSHOTS", tmp_path_factory.mktemp("none"))
        yield _rows_of_a_home(), _rows_of_a_home()


def _rows_of_a_home() -> Rows:
    with transaction.atomic():
        seat_all()
        live_on_the_floor(today=TODAY, at=NOW)
        live_before(today=TODAY, at=NOW)
        rows = {model.__name__: _said_in(model) for model in _tables()}
        transaction.set_rollback(True)
    return rows


def _tables() -> list[type[models.Model]]:
    return list(apps.get_app_config("floor").get_models())


def _said_in(model: type[models.Model]) -> Counter[str]:
    """Each row without the keys that are drawn for it; people by their names."""
    drawn = BY_CHANCE.get(model.__name__, set())
    names = [name for field in model._meta.fields if (name := _told(field)) and name not in drawn]
    rows = model._default_manager.values_list(*names) if names else ()
    return Counter(repr([_words(one) for one in row]) for row in rows)


def _words(value: object) -> object:
    """What a reference says, without the key and the address it leads to."""
    if not isinstance(value, dict):
        return value
    return {name: told for name, told in value.items() if name not in ("key", "path")}


def _told(field: Any) -> str:
    if field.is_relation:
        return f"{field.name}__name" if _has_a_name(field) else ""
    return "" if field.primary_key or field.name.endswith("key") else field.name


def _has_a_name(field: Any) -> bool:
    return any(one.name == "name" for one in field.related_model._meta.fields)


@pytest.mark.parametrize("table", [model.__name__ for model in _tables()])
def test_each_table_has_the_same_rows(table: str, both: tuple[Rows, Rows]) -> None:
    one, other = both
    assert one[table] == other[table]


def test_there_is_something_to_compare(both: tuple[Rows, Rows]) -> None:
    rows = both[0]
    assert rows["CardLine"].total() > 200
