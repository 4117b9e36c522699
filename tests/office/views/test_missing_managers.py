"""Teams whose sellers report to nobody get a manager whom the CRM lacks."""

import pytest
from django.test import Client

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.office.messages import said
from tests.reading import section_of, words_of
from touchline.people.models import Person, ReportingLine, Seat
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
HERE = "/office/imports/owners/"
ALONE = "Sellers who report to nobody"


@pytest.fixture
def alone(cast: Cast) -> Cast:
    """Nobody in Leith reports to anyone, and nobody runs it."""
    ReportingLine.objects.filter(person__in=(cast.mairi, cast.callum)).delete()
    Seat.objects.filter(person=cast.dana).delete()
    return cast


def manager_url(cast: Cast) -> str:
    return f"{HERE}managers/{cast.leith.key}/"


def as_manager(cast: Cast, **fields: str) -> dict[str, str]:
    told = {"since": TODAY.isoformat(), "person": "", "name": "", "email": ""} | fields
    return {f"{cast.leith.key}-{name}": value for name, value in told.items()}


def test_a_team_whose_sellers_report_to_nobody_is_named(alone: Cast, noor: Client) -> None:
    assert "Leith Callum Reid, Mairi Sinclair" in section_of(noor.get(HERE), ALONE)


def test_a_team_with_a_manager_is_not(cast: Cast, noor: Client) -> None:
    assert section_of(noor.get(HERE), ALONE) == ""


def test_someone_here_can_be_given_the_team(alone: Cast, noor: Client) -> None:
    noor.post(manager_url(alone), as_manager(alone, person=alone.dana.key))
    assert alone.mairi.manager(on=TODAY) == alone.dana


def test_whoever_runs_a_team_has_its_seat(alone: Cast, noor: Client) -> None:
    noor.post(manager_url(alone), as_manager(alone, person=alone.dana.key))
    assert alone.dana.teams_run(on=TODAY).get() == alone.leith


def test_someone_new_can_be_given_the_team(alone: Cast, noor: Client) -> None:
    told = as_manager(alone, name="Ines Faro", email="ines@northlight.example")
    noor.post(manager_url(alone), told)
    assert alone.callum.manager(on=TODAY) == Person.objects.get(name="Ines Faro")


def test_giving_a_team_says_what_was_done(alone: Cast, noor: Client) -> None:
    answer = noor.post(manager_url(alone), as_manager(alone, person=alone.dana.key))
    assert said(answer) == "Dana Calder runs Leith. Lines drawn: 2."


def test_someone_new_needs_an_address(alone: Cast, noor: Client) -> None:
    answer = noor.post(manager_url(alone), as_manager(alone, name="Ines Faro"))
    assert "E-mail address of theirs: Someone new needs it" in words_of(answer)


def test_an_address_that_is_taken_leads_to_who_has_it(alone: Cast, noor: Client) -> None:
    told = as_manager(alone, name="Dana", email=alone.dana.email)
    assert "Dana Calder already has this address" in words_of(noor.post(manager_url(alone), told))


def test_who_reports_to_a_seller_cannot_become_their_manager(alone: Cast, noor: Client) -> None:
    ReportingLine.objects.draw(alone.dana, alone.mairi, since=LONG_AGO, by=SYSTEM, at=NOW)
    answer = noor.post(manager_url(alone), as_manager(alone, person=alone.dana.key))
    assert said(answer) == "Dana Calder runs Leith. Lines drawn: 1."


def test_a_team_that_is_not_there_is_not_found(noor: Client) -> None:
    assert noor.post(f"{HERE}managers/nobody/").status_code == 404
