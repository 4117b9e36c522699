"""Requests for help, passed on: to whom, who answers then, and what becomes of them."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.floor.dealing import a_request
from touchline.floor.models import HelpPass, HelpRequest
from touchline.people.models import Deactivation, Person, ReportingLine


def to(name: str, asked: HelpRequest) -> str:
    return reverse(f"floor:conduct:{name}", args=[asked.key])


def passed(asked: HelpRequest, cast: Cast, person: Person) -> HelpPass:
    return HelpPass.objects.pass_on(
        asked, person, "She has engineers", by=cast.dana, once="once", at=NOW
    )


@pytest.mark.parametrize("who", ["grete", "beatriz"])
def test_it_is_passed_on_to_someone_above_or_to_a_partner(
    cast: Cast, signed_in_as: SignsIn, who: str
) -> None:
    asked, other = a_request(cast.mairi), getattr(cast, who)
    told = {"to": other.key, "reason": "She has engineers", "once": "drawn"}
    signed_in_as(cast.dana).post(to("help-pass", asked), told)
    waiting = HelpRequest.objects.waiting_for(other, on=TODAY)
    assert list(waiting) == [asked]


@pytest.mark.parametrize("who", ["callum", "femke", "sander", "mairi", "dana"])
def test_to_nobody_else(cast: Cast, signed_in_as: SignsIn, who: str) -> None:
    asked = a_request(cast.mairi)
    told = {"to": getattr(cast, who).key, "reason": "Why not", "once": "drawn"}
    signed_in_as(cast.dana).post(to("help-pass", asked), told)
    assert not HelpPass.objects.exists()


def test_before_it_is_passed_on_a_leader_finds_nothing(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi)
    assert signed_in_as(cast.grete).get(to("help", asked)).status_code == 404


def test_who_it_was_passed_on_to_answers(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi)
    passed(asked, cast, cast.beatriz)
    told = {"says": "yes", "reason": "On Friday"}
    signed_in_as(cast.beatriz).post(to("help-answer", asked), told)
    assert asked.answer.by == cast.beatriz


def test_who_asked_sees_with_whom_it_lies_and_how_long(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi)
    HelpRequest.objects.update(made_at=NOW - timedelta(days=3))
    passed(asked, cast, cast.grete)
    page = signed_in_as(cast.mairi).get("/floor/conduct/requests/").content.decode()
    assert ("passed on to Grete Solheim" in page, "open for 3 days" in page) == (True, True)


def test_passed_on_to_someone_who_left_it_is_back_with_the_manager(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    asked = a_request(cast.mairi)
    passed(asked, cast, cast.grete)
    Deactivation.objects.create_for(cast.grete, by=cast.noor, at=NOW)
    assert list(HelpRequest.objects.waiting_for(cast.dana, on=TODAY)) == [asked]


def test_with_another_manager_it_waits_for_that_one(cast: Cast) -> None:
    asked = a_request(cast.mairi)
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=cast.noor, at=NOW)
    assert list(HelpRequest.objects.waiting_for(cast.sander, on=TODAY)) == [asked]
