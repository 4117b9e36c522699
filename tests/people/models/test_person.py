"""A person: enrolled without a password, renamed without losing anything."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.cast import NOW, PASSWORD, TODAY, Cast
from touchline.people.models import CrmIdentity, FirstStep, Person
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


def enrol(name: str = "Isla Grant", email: str = "isla@x.example") -> Person:
    return Person.objects.enrol(name=name, email=email, **BY)


@pytest.mark.django_db
def test_who_is_enrolled_cannot_sign_in_yet() -> None:
    assert not enrol().has_usable_password()


@pytest.mark.django_db
def test_an_address_is_kept_in_small_letters() -> None:
    assert enrol(email=" Isla@X.Example ").email == "isla@x.example"


@pytest.mark.django_db
def test_one_address_belongs_to_one_person() -> None:
    enrol()
    with pytest.raises(IntegrityError), transaction.atomic():
        enrol(email="ISLA@x.example")


@pytest.mark.django_db
def test_two_people_may_have_the_same_name() -> None:
    assert enrol().key != enrol(email="isla.grant@x.example").key


def test_renaming_keeps_the_key(cast: Cast) -> None:
    key = cast.femke.key
    cast.femke.rename(name=" Femke Bakker ", email="Femke.Bakker@x.example", **BY)
    kept = Person.objects.get(key=key)
    assert (kept.name, kept.email) == ("Femke Bakker", "femke.bakker@x.example")


def test_colleagues_use_the_first_name(cast: Cast) -> None:
    assert cast.femke.short_name == "Femke"


def test_a_password_is_kept_as_a_hash(cast: Cast) -> None:
    cast.femke.choose_password(password=PASSWORD, **BY)
    assert PASSWORD not in Person.objects.get(pk=cast.femke.pk).password


def test_settling_in_keeps_zone_and_theme(cast: Cast) -> None:
    cast.femke.settle_in(zone="Europe/Amsterdam", theme="dark")
    kept = Person.objects.get(pk=cast.femke.pk)
    assert (kept.zone, kept.theme) == ("Europe/Amsterdam", "dark")


def test_settling_in_writes_nothing_else(cast: Cast) -> None:
    cast.femke.name = "Somebody Else"
    cast.femke.settle_in(zone="", theme="light")
    assert Person.objects.get(pk=cast.femke.pk).name == "Femke de Wit"


def test_the_register_is_in_the_order_of_names(cast: Cast) -> None:
    names = [person.name for person in Person.objects.get_queryset().named()]
    assert names == sorted(names)


def test_a_crm_key_belongs_to_one_person(cast: Cast) -> None:
    identity = CrmIdentity.objects.link(cast.mairi, person_key="callum", **BY)
    assert identity.person == cast.callum


def test_a_person_may_have_several_crm_keys(cast: Cast) -> None:
    CrmIdentity.objects.link(cast.mairi, person_key="mairi-2", **BY)
    assert cast.mairi.crm_identities.count() == 2


def test_a_first_step_is_taken_once(cast: Cast) -> None:
    for _ in range(2):
        FirstStep.objects.take(cast.mairi, step="contract", at=NOW)
    assert cast.mairi.first_steps.count() == 1


def test_first_steps_are_everyones_own(cast: Cast) -> None:
    FirstStep.objects.take(cast.mairi, step="contract", at=NOW)
    assert not cast.callum.first_steps.exists()


def test_a_seat_of_the_cast_is_the_one_of_the_demo(cast: Cast) -> None:
    kinds = [cast.dana.seat_kinds(on=TODAY), cast.noor.seat_kinds(on=TODAY)]
    assert kinds == [{"manager"}, {"admin"}]
