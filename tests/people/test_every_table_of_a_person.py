"""Every table that leads to a person is exported and erased by some part: the schema is walked."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models

from touchline.keeping.persons import PERSON_PARTS, PersonPart, covered_tables
from touchline.people.models import Person
from touchline.wall.records import record
from touchline.wall.retention import retention

# A column with one of these words in its name holds a person's key, name or address as text.
OF_A_PERSON = {"email", "person", "actor", "asker", "by", "user", "recipient"}
# Tables that say something like it and hold no person, each with why.
OF_NOBODY = {
    "office.setasideowner": "an owner in the CRM of whom an administrator said: no person",
    "pulse.round": "the public key of a custodian, to whom ballots are sealed",
    "urn.box": "the public key of a custodian, to whom ballots are sealed",
    "keeping.erasure": "the key of someone of whom no row is left; it is the record of just that",
    "keeping.hold": "stops an erasure: with a hold nothing is erased, so none is left over",
}

Model = type[models.Model]


def leads_to_a_person(model: Model, seen: frozenset[Model] = frozenset()) -> bool:
    """Whether a row belongs to a person, directly or through the rows it belongs to."""
    if model is Person:
        return True
    targets = {
        field.related_model
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model not in seen
    }
    through = seen | {model}
    return any(
        isinstance(one, type) and issubclass(one, models.Model) and leads_to_a_person(one, through)
        for one in targets
    )


def says_who(model: Model) -> bool:
    texts = (models.CharField, models.TextField, models.EmailField, models.JSONField)
    return any(
        isinstance(field, texts) and OF_A_PERSON & set(field.name.split("_"))
        for field in model._meta.get_fields()
    )


def tables_of_persons() -> Iterator[str]:
    for model in apps.get_models(include_auto_created=True):
        if leads_to_a_person(model) or says_who(model):
            yield model._meta.label_lower


def test_every_table_that_leads_to_a_person_is_covered_by_a_part() -> None:
    missing = set(tables_of_persons()) - covered_tables() - set(OF_NOBODY)
    assert not missing, "Register a PersonPart for them in the AppConfig.ready of their app."


def test_no_part_covers_a_table_that_is_not_there() -> None:
    there = {model._meta.label_lower for model in apps.get_models(include_auto_created=True)}
    assert not covered_tables() - there


def test_no_exception_is_kept_for_a_table_that_needs_none() -> None:
    assert not set(OF_NOBODY) - set(tables_of_persons())


@pytest.mark.parametrize("part", PERSON_PARTS.values(), ids=lambda part: part.key)
def test_every_part_belongs_to_a_record_of_the_contract_that_is_kept(part: PersonPart) -> None:
    assert record(part.record).built
    assert retention(part.record).kept


def test_the_walk_finds_a_table_that_leads_to_a_person_through_another() -> None:
    assert "people.correction" in set(tables_of_persons())


def test_the_walk_finds_a_table_that_says_who_in_text_alone() -> None:
    assert "office.figurequestion" in set(tables_of_persons())
