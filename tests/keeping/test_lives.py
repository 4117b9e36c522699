"""Nothing is forgotten: every table and folder says into which file of a backup it goes."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models

from touchline.keeping.parts import FOLDERS, TABLES, Life, keep_folder, keep_tables
from touchline.keeping.tables import MIGRATIONS, label_of_table, life_of_table, models_with


def tables() -> list[str]:
    return connection.introspection.table_names()


@pytest.mark.django_db
def test_every_table_of_the_database_has_a_life() -> None:
    assert not [name for name in map(label_of_table, tables()) if name not in TABLES]


@pytest.mark.django_db
def test_what_has_a_life_is_a_table() -> None:
    """A table that is gone, or misspelt, would be kept in words only."""
    demo = {"demo"}
    there = {label_of_table(name) for name in tables()} | {MIGRATIONS}
    assert not {label for label in TABLES if label.split(".")[0] not in demo} - there


def test_no_row_in_a_backup_refers_to_a_row_that_is_not_in_it() -> None:
    """After a restore such a row would lead nowhere, and the database would refuse it."""
    leads = [
        f"{model._meta.label} → {field.related_model._meta.label}"
        for model in models_with(Life.CONTENT)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        if life_of_table(field.related_model._meta.db_table) is not Life.CONTENT
    ]
    assert not leads


def test_every_folder_of_the_settings_has_a_life() -> None:
    """Where state lies is named in the settings; whoever adds a folder says what becomes of it."""
    named = {settings.SNAPSHOTS, settings.MAPPINGS, settings.DELIVERIES, settings.IMPORT_INBOX,
             settings.ERASURES}  # fmt: skip
    assert named <= {folder.path for folder in FOLDERS.values()}


def test_keys_are_never_among_what_is_content() -> None:
    assert FOLDERS["keys"].life is Life.KEYS


def test_a_table_has_one_life() -> None:
    with pytest.raises(ValueError, match=r"people\.person is content already, not never"):
        keep_tables(people__person=Life.NEVER)


def test_the_same_said_twice_is_no_error() -> None:
    keep_tables(people__person=Life.CONTENT)
    assert TABLES["people.person"] is Life.CONTENT


def test_a_folder_has_one_life() -> None:
    with pytest.raises(ValueError, match="keys is registered already"):
        keep_folder("keys", FOLDERS["keys"].path, Life.CONTENT)


def test_a_table_that_nobody_knows_is_kept_rather_than_lost() -> None:
    assert life_of_table("a_table_of_the_customer") is Life.CONTENT


def test_every_model_has_a_table_that_a_backup_can_name() -> None:
    assert not [one for one in apps.get_models() if "." in one._meta.db_table]
