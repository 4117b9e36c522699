"""Requests for help: asked, answered with a reason, passed on, never open in silence."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.floor.dealing import a_request
from touchline.floor.models import HelpAnswer, HelpPass, HelpRequest, Promise
from touchline.floor.rules.deal_key import in_address
from touchline.numbers import Snapshot
from touchline.people.models import Person
from touchline.wall.references import Reference

INDEX = "/floor/conduct/requests/"
NEW = f"{INDEX}new/"


def to(name: str, asked: HelpRequest) -> str:
    return reverse(f"floor:conduct:{name}", args=[asked.key])


def said(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def typed(**told: str) -> dict[str, str]:
    wanted = {"words": "An hour of an engineer", "by_day": TODAY.isoformat(), "once": "drawn"}
    return {**wanted, **told}


def passed(asked: HelpRequest, cast: Cast, person: Person, *, once: str = "once") -> HelpPass:
    return HelpPass.objects.pass_on(
        asked, person, "She has engineers", by=cast.dana, once=once, at=NOW
    )


def test_help_today_stands_first_on_the_managers_home(cast: Cast, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.mairi).post(NEW, typed())
    home = said(signed_in_as(cast.dana), reverse("home"))
    assert "1 request waits for you" in home


def test_the_same_form_sent_twice_asks_once(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.mairi)
    for _ in range(2):
        visitor.post(NEW, typed())
    assert HelpRequest.objects.count() == 1


def test_it_is_about_a_deal_of_ones_own(
    cast: Cast, signed_in_as: SignsIn, numbers: Snapshot
) -> None:
    signed_in_as(cast.mairi).post(NEW, typed(deal=in_address("M-3")))
    assert HelpRequest.objects.get().about_key == "M-3"


def test_a_deal_of_someone_else_is_no_choice(
    cast: Cast, signed_in_as: SignsIn, numbers: Snapshot
) -> None:
    response = signed_in_as(cast.mairi).post(NEW, typed(deal=in_address("C-2")))
    assert (response.status_code, HelpRequest.objects.count()) == (422, 0)


@pytest.mark.parametrize("day", ["2026-03-17", "2099-01-01", "soon"])
def test_a_day_that_cannot_be_is_said_and_the_words_stay(
    cast: Cast, signed_in_as: SignsIn, day: str
) -> None:
    response = signed_in_as(cast.mairi).post(NEW, typed(by_day=day))
    kept = "An hour of an engineer" in response.content.decode()
    assert (response.status_code, kept) == (422, True)


def test_who_reports_to_nobody_is_told_that_nobody_would_see_it(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    response = signed_in_as(cast.amara).post(NEW, typed())
    assert (response.status_code, HelpRequest.objects.count()) == (422, 0)


def test_a_no_has_a_reason(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi)
    response = signed_in_as(cast.dana).post(to("help-answer", asked), {"says": "no"})
    assert (response.status_code, HelpAnswer.objects.count()) == (422, 0)


def test_an_answer_is_read_by_who_asked(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi)
    told = {"says": "no", "reason": "They are all in Bergen this week"}
    signed_in_as(cast.dana).post(to("help-answer", asked), told)
    assert "all in Bergen" in said(signed_in_as(cast.mairi), to("help", asked))


def test_the_first_answer_stands_and_the_words_of_the_second_are_shown(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    asked = a_request(cast.mairi)
    HelpAnswer.objects.give(asked, "yes", "Gladly", by=cast.dana, at=NOW)
    told = {"says": "no", "reason": "Not this week"}
    response = signed_in_as(cast.dana).post(to("help-answer", asked), told)
    kept = "Not this week" in response.content.decode()
    assert (response.status_code, kept, HelpAnswer.objects.get().says) == (409, True, "yes")


def test_a_yes_may_become_a_promise_and_only_one(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi, about=Reference("deal", "M-3", "Forth", "/"))
    told = {
        "says": "yes", "reason": "Gladly", "promise": "Jo comes on Friday",
        "day": (TODAY + timedelta(days=2)).isoformat(),
    }  # fmt: skip
    for _ in range(2):
        signed_in_as(cast.dana).post(to("help-answer", asked), told)
    [promise] = Promise.objects.all()
    made = (promise.owner, promise.to_person, promise.about_key)
    assert made == (cast.dana, cast.mairi, "M-3")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"says": "yes", "reason": "Gladly", "promise": "Jo comes"}, "day"),
        ({"says": "no", "reason": "No", "promise": "Jo", "day": "2026-03-20"}, "promise"),
        ({"says": "perhaps", "reason": "We will see"}, "says"),
    ],
)
def test_what_cannot_be_answered_so_is_said_at_its_field(
    cast: Cast, signed_in_as: SignsIn, told: dict[str, str], field: str
) -> None:
    asked = a_request(cast.mairi)
    response = signed_in_as(cast.dana).post(to("help-answer", asked), told)
    assert list(response.context["form"].errors) == [field]


def test_who_asked_may_need_it_no_more(cast: Cast, signed_in_as: SignsIn) -> None:
    asked = a_request(cast.mairi)
    signed_in_as(cast.mairi).post(to("help-withdraw", asked))
    assert not HelpRequest.objects.waiting_for(cast.dana, on=TODAY).exists()


@pytest.mark.parametrize("who", ["mairi", "dana", "beatriz"])
def test_an_empty_page_says_what_will_stand_here(
    cast: Cast, signed_in_as: SignsIn, who: str
) -> None:
    assert "Nothing waits" in said(signed_in_as(getattr(cast, who)), INDEX)


def test_a_page_of_many_takes_as_many_queries_as_of_few(
    cast: Cast, signed_in_as: SignsIn, django_assert_max_num_queries: Any
) -> None:
    for n in range(15):
        passed(a_request(cast.mairi, once=f"m{n}"), cast, cast.grete, once=f"g{n}")
        a_request(cast.callum, once=f"c{n}")
    visitor = signed_in_as(cast.dana)
    with django_assert_max_num_queries(32):
        visitor.get(INDEX)
