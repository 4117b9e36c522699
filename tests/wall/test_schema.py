"""The tables keep the walls that the imports keep: no foreign key leads from room to room."""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.test.utils import isolate_apps

from touchline.people.models import Person

ROOMS = {"api", "floor", "room", "pulse", "commons", "desk", "office", "scim", "sign_in"}
ALONE = {
    "witness",
    "jobs",
    "mail",
    "keeping",
    "running",
}  # they refer to nobody, so that nobody can be found from them

Model = type[models.Model]


def part(model: Model) -> str:
    """`touchline.floor.models.promise` → `floor`; empty for what is not ours."""
    name = model.__module__.split(".")
    return name[1] if name[0] == "touchline" else ""


def references(every: Iterable[Model]) -> list[tuple[Model, Model]]:
    """Every foreign key, one-to-one and many-to-many as (from, to)."""
    return [
        (model, field.related_model)
        for model in every
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created
        if isinstance(field.related_model, type) and issubclass(field.related_model, models.Model)
    ]


def between_rooms(every: Iterable[Model]) -> list[str]:
    return [
        f"{one.__name__} of the {part(one)} refers to {other.__name__} of the {part(other)}"
        for one, other in references(every)
        if part(one) in ROOMS and part(other) in ROOMS and part(one) != part(other)
    ]


def ours() -> list[Model]:
    return [model for model in apps.get_models(include_auto_created=True) if part(model)]


def test_no_room_refers_to_a_row_of_another_room() -> None:
    assert not between_rooms(ours())


def test_witness_and_jobs_refer_to_nobody() -> None:
    assert not [one for one, _ in references(ours()) if part(one) in ALONE]


def test_nobody_refers_to_a_line_of_the_witness_or_a_job() -> None:
    assert not [one for one, other in references(ours()) if part(other) in ALONE]


def test_people_refer_to_people_alone() -> None:
    outside = [other for one, other in references(ours()) if part(one) == "people"]
    assert {part(other) for other in outside} == {"people"}


def test_a_room_refers_to_itself_and_to_people_alone() -> None:
    led_to = {(part(one), part(other)) for one, other in references(ours()) if part(one) in ROOMS}
    assert all(other in (one, "people") for one, other in led_to)


def test_no_row_refers_to_a_row_of_any_kind() -> None:
    """A generic foreign key would lead from every room into every other."""
    assert not [
        model
        for model in ours()
        if any(isinstance(field, GenericForeignKey) for field in model._meta.private_fields)
    ]


def test_people_have_no_flag_that_lets_them_into_everything() -> None:
    names = {field.name for field in Person._meta.get_fields()}
    assert not names & {"is_superuser", "is_staff", "groups", "user_permissions"}


@isolate_apps("touchline.floor", "touchline.office")
def test_the_walk_finds_a_key_from_room_to_room() -> None:
    class Desk(models.Model):  # noqa: DJ008 - never shown
        class Meta:
            app_label = "office"

        __module__ = "touchline.office.models"

    class Priority(models.Model):  # noqa: DJ008 - never shown
        desk = models.ForeignKey(Desk, on_delete=models.CASCADE)

        class Meta:
            app_label = "floor"

        __module__ = "touchline.floor.models"

    assert between_rooms([Desk, Priority]) == ["Priority of the floor refers to Desk of the office"]
