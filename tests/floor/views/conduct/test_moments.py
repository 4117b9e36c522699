"""A minute after a meeting: the seller first, then one observation and one question."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import in_days
from tests.reading import main_of, section_of, words_of
from touchline.floor.models import Moment
from touchline.people.models import Person, ReportingLine
from touchline.wall.references import Reference

INDEX = "/floor/conduct/moments/"
SAID = {
    "about": "Forth Estuary Water", "worked": "I let the pause stand",
    "would_try": "Ask who else decides", "day": TODAY.isoformat(), "key": "drawn",
}  # fmt: skip
ANSWER = {"seen": "You asked twice", "question": "What made you stop there?"}


@pytest.fixture
def moment(cast: Cast) -> Moment:
    return written(cast.mairi, cast.dana)


def written(author: Person, manager: Person, key: str = "written") -> Moment:
    about = Reference("customer", "", SAID["about"])
    return Moment.objects.write(
        author, manager, day=TODAY, worked=SAID["worked"], would_try=SAID["would_try"],
        about=about, key=key, at=NOW,
    )  # fmt: skip


def path(moment: Moment, verb: str = "") -> str:
    return reverse(f"floor:conduct:moment{verb}", args=[moment.key])


def new(client: Client, **said: str) -> Any:
    return client.post(f"{INDEX}new/", SAID | said)


def test_a_moment_is_kept(cast: Cast, signed_in_as: Any) -> None:
    new(signed_in_as(cast.mairi))
    found = Moment.objects.get()
    assert (found.author, found.manager, found.worked) == (cast.mairi, cast.dana, SAID["worked"])


def test_sent_twice_it_is_one(cast: Cast, signed_in_as: Any) -> None:
    client = signed_in_as(cast.mairi)
    assert [new(client).status_code for _ in range(2)] == [302, 302]
    assert Moment.objects.count() == 1


def test_a_deal_that_is_named_is_referred_to(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    deal = Reference("deal", "M-1", SAID["about"], "/floor/deals/M-1/")
    named = {deal.label: deal}
    monkeypatch.setattr("touchline.floor.views.conduct.moments._deals", lambda _request: named)
    new(signed_in_as(cast.mairi))
    assert Moment.objects.get().reference == deal


def test_a_manager_may_write_one_to_their_leader(cast: Cast, signed_in_as: Any) -> None:
    new(signed_in_as(cast.dana))
    assert Moment.objects.get().manager == cast.grete


def test_who_reports_to_nobody_writes_none(cast: Cast, signed_in_as: Any) -> None:
    assert new(signed_in_as(cast.amara)).status_code == 422
    assert not Moment.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"worked": " "}, {"about": ""}, {"day": in_days(1).isoformat()}, {"would_try": "x" * 501}],
)
def test_what_is_wrong_is_refused_and_words_stay(
    cast: Cast, signed_in_as: Any, wrong: dict[str, str]
) -> None:
    answer = new(signed_in_as(cast.mairi), **wrong)
    assert answer.status_code == 422
    assert not Moment.objects.exists()


def test_a_form_of_someone_elses_moment_is_refused(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    assert new(signed_in_as(cast.callum), key=moment.key).status_code == 422


def test_the_form_names_the_two_who_see_it(cast: Cast, signed_in_as: Any) -> None:
    assert "Seen by: You and Dana" in words_of(signed_in_as(cast.mairi).get(f"{INDEX}new/"))


@pytest.mark.parametrize(
    ("who", "status"),
    [("mairi", 200), ("dana", 200), ("callum", 404), ("grete", 404), ("sander", 404)],
)
def test_the_two_read_it(
    cast: Cast, signed_in_as: Any, moment: Moment, who: str, status: int
) -> None:
    assert signed_in_as(getattr(cast, who)).get(path(moment)).status_code == status


def test_a_manager_who_came_later_does_not(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=cast.noor, at=NOW)
    answers = {signed_in_as(one).get(path(moment)).status_code for one in (cast.sander, cast.dana)}
    assert answers == {404}


def test_it_waits_for_the_manager(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    assert SAID["would_try"] in section_of(signed_in_as(cast.dana).get(INDEX), "Waiting for you")


def test_the_manager_answers_and_the_seller_reads(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    dana = signed_in_as(cast.dana)
    assert [dana.post(path(moment, "-answer"), ANSWER).status_code for _ in range(2)] == [302, 302]
    assert ANSWER["question"] in words_of(signed_in_as(cast.mairi).get(path(moment)))


def test_an_answer_stays_as_it_was_given(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    dana = signed_in_as(cast.dana)
    for question in (ANSWER["question"], "Something else?"):
        dana.post(path(moment, "-answer"), ANSWER | {"question": question})
    assert Moment.objects.get().observation.question == ANSWER["question"]


def test_an_empty_answer_is_refused(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    answer = signed_in_as(cast.dana).post(path(moment, "-answer"), ANSWER | {"seen": " "})
    assert answer.status_code == 422
    assert ANSWER["question"] in main_of(answer)


def test_it_can_be_taken_back_while_nobody_has_answered(
    cast: Cast, signed_in_as: Any, moment: Moment
) -> None:
    signed_in_as(cast.mairi).post(path(moment, "-withdraw"))
    assert not Moment.objects.exists()


def test_what_was_answered_stays(cast: Cast, signed_in_as: Any, moment: Moment) -> None:
    moment.answer(**ANSWER, by=cast.dana, at=NOW)
    signed_in_as(cast.mairi).post(path(moment, "-withdraw"))
    assert Moment.objects.exists()


@pytest.mark.parametrize(("verb", "other"), [("-answer", "mairi"), ("-withdraw", "dana")])
def test_the_other_of_the_two_may_not(
    cast: Cast, signed_in_as: Any, moment: Moment, verb: str, other: str
) -> None:
    client = signed_in_as(getattr(cast, other))
    assert client.post(path(moment, verb), ANSWER).status_code == 403


@pytest.mark.parametrize("verb", ["-answer", "-promise", "-withdraw"])
def test_a_stranger_finds_nothing(cast: Cast, signed_in_as: Any, moment: Moment, verb: str) -> None:
    assert signed_in_as(cast.callum).post(path(moment, verb), ANSWER).status_code == 404


@pytest.mark.parametrize("verb", ["-answer", "-promise", "-withdraw"])
def test_by_another_method_it_is_refused(
    cast: Cast, signed_in_as: Any, moment: Moment, verb: str
) -> None:
    assert signed_in_as(cast.mairi).get(path(moment, verb)).status_code == 405


@pytest.mark.parametrize("key", ["a/b", "card 1", "x" * 21])
def test_a_key_that_no_address_can_hold_is_refused(cast: Cast, signed_in_as: Any, key: str) -> None:
    """Else the manager's list could not be drawn any more."""
    answer = new(signed_in_as(cast.mairi), key=key)
    assert (answer.status_code, Moment.objects.count()) == (422, 0)
