"""What comes of a moment: a promise of either of the two, and a list that says what happened."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.floor.conducting import moment_of_mairi
from tests.floor.promising import in_days
from tests.reading import main_of, section_of, words_of
from touchline.floor.models import Moment, Promise
from touchline.people.models import Deactivation
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

INDEX = "/floor/conduct/moments/"
ANSWER = {"seen": "You asked twice", "question": "What made you stop there?"}


@pytest.fixture
def moment(cast: Cast) -> Moment:
    return moment_of_mairi(cast)


def path(moment: Moment, verb: str = "") -> str:
    return reverse(f"floor:conduct:moment{verb}", args=[moment.key])


@pytest.mark.parametrize(("who", "other"), [("mairi", "dana"), ("dana", "mairi")])
def test_one_press_of_either_makes_a_promise_of_it(
    cast: Cast, signed_in_as: Any, moment: Moment, who: str, other: str
) -> None:
    owner, to = getattr(cast, who), getattr(cast, other)
    client = signed_in_as(owner)
    assert moment.would_try in section_of(client.get(path(moment)), "Make it a promise")
    for _ in range(2):
        promise(client, moment, words=moment.would_try)
    made = Promise.objects.about("moment", moment.key).get()
    assert (made.owner, made.to_person, made.words) == (owner, to, moment.would_try)


def promise(client: Client, moment: Moment, **said: str) -> Any:
    default = {"words": "Ask Ada", "day": in_days(2).isoformat()}
    return client.post(path(moment, "-promise"), default | said)


def test_each_of_the_two_promises_once_and_both_stand_below(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    mairi, dana = signed_in_as(cast.mairi), signed_in_as(cast.dana)
    promise(mairi, moment)
    promise(dana, moment, words="I come along")
    for one in (mairi, dana):
        came = section_of(one.get(path(moment)), "What came of it")
        assert ("Ask Ada" in came, "I come along" in came) == (True, True)
        assert "Make it a promise" not in words_of(one.get(path(moment)))


def test_the_manager_reads_before_who_reads_what_they_promise(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    seen = section_of(signed_in_as(cast.dana).get(path(moment)), "Make it a promise")
    assert "what you promise, Mairi and whom you report to read" in seen


def test_who_writes_reads_before_what_a_promise_of_it_shows(cast: Cast, signed_in_as: Any) -> None:
    seen = words_of(signed_in_as(cast.mairi).get(f"{INDEX}new/"))
    assert "You and Dana; a promise made of it is read like any promise" in seen


def test_who_has_left_is_promised_nothing(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    Deactivation.objects.create_for(cast.dana, by=cast.noor, at=NOW)
    mairi = signed_in_as(cast.mairi)
    assert "Make it a promise" not in words_of(mairi.get(path(moment)))
    assert promise(mairi, moment).status_code == 404


def test_what_cannot_be_promised_keeps_its_words(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    answer = promise(signed_in_as(cast.dana), moment, day="2026-03-17")
    assert answer.status_code == 422
    assert "Ask Ada" in main_of(answer)


def test_the_list_says_what_happened(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    moment.answer(**ANSWER, by=cast.dana, at=NOW)
    mairi, dana = signed_in_as(cast.mairi), signed_in_as(cast.dana)
    promise(dana, moment, words="I come along")
    said = f"Worked: {moment.worked} Would try: {moment.would_try}"
    own, answered = (
        section_of(mairi.get(INDEX), "Yours"),
        section_of(dana.get(INDEX), "You answered"),
    )
    assert f"{said} Dana asks: {ANSWER['question']}" in own
    assert f"{said} You asked: {ANSWER['question']}" in answered
    assert ("Dana promised by Friday" in own, "You promised by Friday" in answered) == (True, True)


def test_the_list_leads_to_a_promise_until_it_is_made(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    mairi, dana = signed_in_as(cast.mairi), signed_in_as(cast.dana)
    promise(dana, moment)
    way = f'href="{path(moment)}#promise"'
    assert [way in main_of(one.get(INDEX)) for one in (mairi, dana)] == [True, False]


def test_a_promise_of_a_moment_that_was_taken_back_stays_and_leads_nowhere(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    mairi = signed_in_as(cast.mairi)
    promise(mairi, moment)
    mairi.post(path(moment, "-withdraw"))
    made = Promise.objects.get()
    seen = main_of(mairi.get(reverse("floor:promises:promise", args=[made.key])))
    assert "A moment with Forth Estuary Water" in seen
    assert path(moment) not in seen


def test_without_promises_none_is_offered_and_none_is_taken(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    """Moments need promises: both are off then."""
    PartSwitch.objects.switch(
        "promises", team=None, says=Says.OFF, since=NOW.date(), by=SYSTEM, at=NOW
    )
    mairi = signed_in_as(cast.mairi)
    assert [promise(mairi, moment).status_code, Promise.objects.count()] == [404, 0]
