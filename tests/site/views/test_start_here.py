"""Start here: five steps for each seat, each taken by doing it, gone when all are."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import LONG_AGO, NOW, PASSWORD, TODAY, Cast
from tests.floor.addresses import own_page, scoreboard
from tests.reading import main_of, section_of
from touchline.people.models import FirstStep, Person, Seat
from touchline.people.seats import SeatKind
from touchline.site.start import steps_for
from touchline.wall.models import PartSwitch
from touchline.wall.parts import PARTS, Says
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
TITLE = "Start here"


def steps(visitor: Client) -> str:
    return section_of(visitor.get("/"), TITLE)


def taken(person: Person) -> set[str]:
    return set(person.first_steps.values_list("step", flat=True))


@pytest.fixture
def without_plan_and_review(cast: Cast) -> None:
    """The steps of a team that has the scoreboard alone."""
    for part in ("plan", "review"):
        PartSwitch.objects.switch(part, team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)


@pytest.mark.parametrize("on", [frozenset(), frozenset(PARTS)], ids=["nothing on", "all on"])
@pytest.mark.parametrize("kind", SeatKind.values)
def test_every_seat_has_five_steps(kind: str, on: frozenset[str]) -> None:
    assert len(steps_for(frozenset({kind}), on=on)) == 5


def test_no_step_is_of_a_part_that_is_off() -> None:
    off = steps_for(frozenset({"manager"}), on=frozenset({"plan"}))
    assert "review" not in {step.part for step in off}


@pytest.mark.parametrize("name", ["mairi", "dana", "tomasz", "grete", "beatriz", "noor"])
def test_every_step_leads_to_a_page_that_opens(cast: Cast, signed_in_as: Any, name: str) -> None:
    visitor = signed_in_as(getattr(cast, name))
    shown = visitor.get("/").context["steps"]
    assert [visitor.get(step.path).status_code for step in shown] == [200] * 5


def test_a_step_is_taken_by_opening_its_page(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert taken(cast.mairi) == {"board"}


def test_a_step_that_is_sent_is_not_taken_by_looking(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).get("/you/")
    assert taken(cast.mairi) == set()


def test_a_step_that_is_sent_is_taken_by_sending(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post("/you/", {"zone": "", "theme": "dark"})
    assert taken(cast.mairi) == {"settled"}


def test_a_form_that_is_refused_takes_no_step(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post("/you/", {"zone": "Leith", "theme": "dark"})
    assert taken(cast.mairi) == set()


def test_a_page_that_is_not_there_takes_no_step(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).get(scoreboard(cast.rotterdam))
    assert taken(cast.mairi) == set()


def test_a_step_is_taken_once(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.get("/contract/")
    visitor.get("/contract/")
    assert FirstStep.objects.count() == 1


def test_a_step_that_was_taken_says_so(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.get("/contract/")
    assert "Done: Read who sees what" in steps(visitor)


def test_the_list_is_gone_when_all_five_are_taken(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.dana)
    for step in visitor.get("/").context["steps"]:
        FirstStep.objects.take(cast.dana, step=step.step.name, at=NOW)
    assert steps(visitor) == ""


def test_choosing_a_password_is_a_step(cast: Cast, signed_in_as: Any) -> None:
    chosen = {"password": PASSWORD, "again": PASSWORD}
    signed_in_as(cast.tomasz).post("/you/password/", chosen)
    assert taken(cast.tomasz) == {"password"}


def test_the_list_can_be_put_away(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post(reverse("put-away"))
    assert steps(visitor) == ""


def test_nobody_elses_list_is_put_away(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post(reverse("put-away"))
    assert steps(signed_in_as(cast.callum)).startswith(TITLE)


def test_a_manager_without_reports_is_not_led_to_a_page_that_is_not_there(
    cast: Cast, signed_in_as: Any
) -> None:
    isla = Person.objects.enrol(name="Isla Grant", email="isla@x.example", by=SYSTEM, at=NOW)
    Seat.objects.take(isla, kind="manager", team=cast.leith, since=LONG_AGO, by=SYSTEM, at=NOW)
    assert f'href="{own_page(isla)}"' not in main_of(signed_in_as(isla).get("/"))


def test_a_manager_of_managers_is_led_to_someone_who_sells(
    cast: Cast, signed_in_as: Any, without_plan_and_review: None
) -> None:
    cast.grete.seats.update(kind="manager")
    cast.callum.lines.update(manager=cast.grete)
    assert f'href="{own_page(cast.callum)}"' in main_of(signed_in_as(cast.grete).get("/"))
