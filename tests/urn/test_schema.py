"""The urn's tables: nothing in them leads from a ballot to a member, or from there to a person."""

import pytest
from django.apps import apps
from django.db import models

from touchline.keeping.parts import REASONS, TABLES, Life
from touchline.urn.models import Ballot, Box, Member

URN = list(apps.get_app_config("urn").get_models())


def led_to(model: type[models.Model]) -> set[type[models.Model]]:
    """What its rows refer to."""
    return {field.related_model for field in model._meta.concrete_fields if field.is_relation}  # type: ignore[misc]


@pytest.mark.parametrize("model", URN, ids=lambda one: one.__name__)
def test_a_table_of_the_urn_refers_to_a_box_alone(model: type[models.Model]) -> None:
    assert led_to(model) <= {Box}


def test_a_box_refers_to_nothing() -> None:
    assert led_to(Box) == set()


def test_no_table_elsewhere_refers_to_one_of_the_urn() -> None:
    outside = [one for one in apps.get_models() if one._meta.app_label != "urn"]
    assert not [one for one in outside if led_to(one) & set(URN)]


@pytest.mark.parametrize("model", [Ballot, Member], ids=lambda one: one.__name__)
def test_no_row_of_a_voter_has_a_time(model: type[models.Model]) -> None:
    timed = (models.DateField, models.TimeField)
    assert not [field for field in model._meta.concrete_fields if isinstance(field, timed)]


def test_a_ballot_has_no_column_that_counts_up() -> None:
    counting = (models.AutoField, models.IntegerField)
    assert not [field for field in Ballot._meta.concrete_fields if isinstance(field, counting)]


def test_a_ballot_has_what_it_needs_and_nothing_else() -> None:
    """A column that is added has to be thought about here."""
    assert {field.column for field in Ballot._meta.concrete_fields} == {
        "token", "box_id", "receipt", "sealed",
    }  # fmt: skip


def test_a_member_has_what_it_needs_and_nothing_else() -> None:
    assert {field.column for field in Member._meta.concrete_fields} == {
        "id", "box_id", "member", "blinded_hash",
    }  # fmt: skip


@pytest.mark.parametrize("table", ["urn.ballot", "urn.member", "urn.signingkey"])
def test_who_came_and_what_was_said_is_in_no_backup(table: str) -> None:
    assert (TABLES[table], bool(REASONS.get(table))) == (Life.NEVER, True)
