"""Setting up: each step is looked at while the page is made, and says what to do."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.office.folders import Folders
from tests.reading import words_of
from touchline.numbers import Snapshot
from touchline.office.models import Pilot
from touchline.office.rules.set_up import SetUp
from touchline.people.models import CrmIdentity, Organisation, Person, ReportingLine, Seat
from touchline.running.checks import Check, Finding, State
from touchline.witness.actor import SYSTEM

HERE = "/office/set-up/"
BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
GOOD, UNSURE, BAD = State


@pytest.fixture(autouse=True)
def checks(monkeypatch: pytest.MonkeyPatch) -> dict[str, Check]:
    """An installation whose own checks are not what these tests are about."""
    registered: dict[str, Check] = {}
    monkeypatch.setattr("touchline.office.views.setting_up.CHECKS", registered)
    monkeypatch.setattr("touchline.running.checks.CHECKS", registered)
    return registered


def found(noor: Client, key: str) -> Finding:
    set_up: SetUp = noor.get(HERE).context["set_up"]
    [finding] = [step.finding for step in set_up.steps if step.key == key]
    assert finding is not None
    return finding


def state(noor: Client, key: str) -> State:
    return found(noor, key).state


def test_an_organisation_without_a_name_is_missing(noor: Client) -> None:
    Organisation.objects.update(name="Your organisation")
    assert state(noor, "organisation") is BAD


def test_an_organisation_in_a_zone_that_nobody_chose_is_worth_a_look(noor: Client) -> None:
    Organisation.objects.update(zone="UTC")
    assert state(noor, "organisation") is UNSURE


def test_an_organisation_that_was_described_is_good(noor: Client) -> None:
    assert found(noor, "organisation").words == (
        "Northlight Instruments: days of Europe/London, the year begins in January, totals in each"
        " currency apart."
    )


def test_an_office_with_administrators_only_is_missing_its_people(cast: Cast, noor: Client) -> None:
    Seat.objects.exclude(kind="admin").delete()
    assert state(noor, "people") is BAD


def test_people_without_a_seat_are_counted(noor: Client) -> None:
    Person.objects.enrol(name="Isla Grant", email="isla@northlight.example", **BY)
    assert found(noor, "people").words == "1 person has no seat."


def test_sellers_without_a_manager_are_counted(cast: Cast, noor: Client) -> None:
    ReportingLine.objects.filter(person__in=[cast.mairi, cast.callum]).delete()
    assert found(noor, "people").words == "2 sellers report to nobody."


def test_people_who_all_have_a_seat_and_a_manager_are_good(noor: Client) -> None:
    assert state(noor, "people") is GOOD


def test_nothing_imported_is_missing(noor: Client, folders: Folders) -> None:
    assert state(noor, "numbers") is BAD


def test_numbers_of_today_are_good(noor: Client, numbers: Snapshot) -> None:
    assert state(noor, "numbers") is GOOD


def test_numbers_that_nobody_brought_in_for_a_week_are_worth_a_look(
    noor: Client, numbers: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW + timedelta(days=7))
    assert found(noor, "numbers").words == "The numbers are 7 days old."


def test_no_team_was_chosen_at_first(noor: Client) -> None:
    assert state(noor, "pilot") is BAD


def test_a_team_is_chosen_and_another_takes_its_place(cast: Cast, noor: Client) -> None:
    noor.post(f"{HERE}pilot/", {"team": cast.leith.key})
    noor.post(f"{HERE}pilot/", {"team": cast.rotterdam.key})
    assert [one.team for one in Pilot.objects.all()] == [cast.rotterdam]


def test_a_team_of_nobody_is_refused(noor: Client) -> None:
    noor.post(f"{HERE}pilot/", {"team": "nobody-has-it"})
    assert Pilot.the() is None


def test_a_pilot_counts_who_has_come_and_who_is_linked(
    cast: Cast, noor: Client, numbers: Snapshot
) -> None:
    Pilot.choose(cast.leith, **BY)
    Person.objects.filter(pk=cast.dana.pk).update(last_login=NOW)
    CrmIdentity.objects.filter(person=cast.callum).delete()
    assert found(noor, "pilot").words == (
        "Leith: 1 of 3 have signed in, 1 of 2 sellers are linked with the CRM."
    )


def test_a_pilot_that_is_at_home_is_good(cast: Cast, noor: Client, numbers: Snapshot) -> None:
    Pilot.choose(cast.leith, **BY)
    Person.objects.update(last_login=NOW)
    assert state(noor, "pilot") is GOOD


def test_a_pilot_that_the_numbers_do_not_know_is_told_so(
    cast: Cast, noor: Client, numbers: Snapshot
) -> None:
    Pilot.choose(cast.leith, **BY)
    cast.leith.rename(name="Leith", crm_key="Edinburgh", **BY)
    assert "do not know the team" in found(noor, "pilot").mend


def test_who_left_the_team_is_not_counted(cast: Cast, noor: Client, numbers: Snapshot) -> None:
    Pilot.choose(cast.leith, **BY)
    cast.callum.seats.get().leave(on=TODAY, **BY)
    assert "0 of 2 have signed in" in found(noor, "pilot").words


def test_no_name_and_no_number_of_a_person_is_on_the_page(
    cast: Cast, noor: Client, numbers: Snapshot
) -> None:
    Pilot.choose(cast.leith, **BY)
    words = words_of(noor.get(HERE))
    assert not [one for one in (cast.dana, cast.mairi, cast.callum) if one.name in words]


def test_a_check_of_the_installation_is_a_step(noor: Client, checks: dict[str, Check]) -> None:
    checks["backup"] = Check("backup", "Backup", lambda at: Finding(BAD, "None.", "Make one."))
    assert "Backup missing None. Make one." in words_of(noor.get(HERE))


def test_a_check_that_asks_another_machine_waits_until_somebody_presses(
    noor: Client, checks: dict[str, Check]
) -> None:
    asked = []
    checks["single-sign-on"] = Check(
        "single-sign-on", "Single sign-on",
        lambda at: asked.append(at) or Finding(GOOD, "It answers."),  # type: ignore[func-returns-value]
    )  # fmt: skip
    assert "not looked at" in words_of(noor.get(HERE))
    assert asked == []


def test_pressing_asks_it(noor: Client, checks: dict[str, Check]) -> None:
    checks["single-sign-on"] = Check(
        "single-sign-on", "Single sign-on", lambda at: Finding(GOOD, "It answers.")
    )
    assert "It answers." in words_of(noor.get(f"{HERE}?look=single-sign-on"))


def test_only_steps_of_setting_up_can_be_asked_for(noor: Client, checks: dict[str, Check]) -> None:
    checks["clock"] = Check("clock", "Clock", lambda at: Finding(GOOD, "It goes."))
    assert "It goes." not in words_of(noor.get(f"{HERE}?look=clock"))


def test_the_tile_says_how_many_are_open(noor: Client, numbers: Snapshot) -> None:
    assert "Set-up 1 thing is open" in words_of(noor.get("/"))


def test_the_tile_says_when_all_is_well(cast: Cast, noor: Client, numbers: Snapshot) -> None:
    Pilot.choose(cast.leith, **BY)
    Person.objects.update(last_login=NOW)
    assert "Set-up all is well" in words_of(noor.get("/"))


def test_start_here_leads_there(noor: Client, numbers: Snapshot) -> None:
    assert "Go through the set-up" in words_of(noor.get("/"))


def test_without_a_mail_server_the_test_mail_says_so(noor: Client, settings: Any) -> None:
    settings.MAIL_SERVER = None
    noor.post(f"{HERE}mail/")
    assert "No mail server is set" in words_of(noor.get(HERE))
