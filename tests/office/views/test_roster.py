"""The CRM's people: first looked at, then brought in; the second time there is nothing to do."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.office.messages import said
from tests.reading import section_of, words_of
from touchline.people.models import CrmIdentity, Person, ReportingLine
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

pytestmark = pytest.mark.usefixtures("numbers")
HERE = "/office/imports/people/"
APPLY = "/office/imports/people/apply/"
NOTHING = "Everyone in the CRM is here already."


def test_someone_new_is_listed(noor: Client) -> None:
    assert "Isla Grant seller Leith" in section_of(noor.get(HERE), "New")


def test_looking_writes_nothing(noor: Client) -> None:
    before = (Person.objects.count(), Line.objects.count())
    noor.get(HERE)
    assert (Person.objects.count(), Line.objects.count()) == before


def test_a_line_that_would_change_is_listed_from_whom_to_whom(cast: Cast, noor: Client) -> None:
    ReportingLine.objects.draw(cast.callum, cast.sander, since=TODAY, by=SYSTEM, at=NOW)
    changes = section_of(noor.get(HERE), "Lines that would change")
    assert changes.endswith("Callum Reid Sander Vos Dana Calder")


def test_bringing_in_enrols_who_is_new(cast: Cast, noor: Client) -> None:
    noor.post(APPLY)
    assert Person.objects.get(name="Isla Grant").manager(on=TODAY) == cast.dana


def test_bringing_in_gives_the_seat_and_the_team(cast: Cast, noor: Client) -> None:
    noor.post(APPLY)
    assert Person.objects.get(name="Isla Grant").teams_sold_in(on=TODAY).get() == cast.leith


def test_bringing_in_says_what_it_did(noor: Client) -> None:
    assert said(noor.post(APPLY)) == "New people: 1. New teams: 0. Lines drawn: 1."


def test_bringing_in_draws_the_line_of_the_crm(cast: Cast, noor: Client) -> None:
    ReportingLine.objects.draw(cast.callum, cast.sander, since=TODAY, by=SYSTEM, at=NOW)
    noor.post(APPLY)
    assert cast.callum.manager(on=TODAY) == cast.dana


def test_the_second_time_there_is_nothing_to_bring_in(noor: Client) -> None:
    noor.post(APPLY)
    assert NOTHING in words_of(noor.get(HERE))


def test_the_second_time_changes_nothing(noor: Client) -> None:
    noor.post(APPLY)
    assert said(noor.post(APPLY)).endswith("New people: 0. New teams: 0. Lines drawn: 0.")


def test_who_is_known_by_address_alone_is_offered_to_be_linked(cast: Cast, noor: Client) -> None:
    noor.post(APPLY)
    cast.mairi.crm_identities.all().delete()
    assert "Known by their address, not linked yet 1" in words_of(noor.get(HERE))


def test_bringing_in_links_who_is_known_by_address(cast: Cast, noor: Client) -> None:
    cast.mairi.crm_identities.all().delete()
    noor.post(APPLY)
    assert CrmIdentity.objects.get(person_key="mairi").person == cast.mairi


def test_a_colleague_of_the_same_name_is_not_taken_for_her(cast: Cast, noor: Client) -> None:
    Person.objects.enrol(name="Isla Grant", email="other@northlight.example", by=SYSTEM, at=NOW)
    noor.post(APPLY)
    assert Person.objects.filter(name="Isla Grant").count() == 2


def test_before_any_import_there_is_nobody_to_bring_in(noor: Client, settings: Any) -> None:
    settings.SNAPSHOTS = settings.SNAPSHOTS / "nowhere"
    assert said(noor.post(APPLY)) == "There is no import yet, so there is nobody to bring in."


def test_before_any_import_the_page_says_so(noor: Client, settings: Any) -> None:
    settings.SNAPSHOTS = settings.SNAPSHOTS / "nowhere"
    assert "There is no import yet" in words_of(noor.get(HERE))
