"""`/api/room/offers/`: a manager proposes a weekly quarter to the team; each answers alone."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.coaching import PROPOSED
from touchline.people.models import Deactivation, ReportingLine
from touchline.room.models import Offer, Room
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

NOT_THERE = (404, {"error": "not-there"})


@pytest.fixture
def offered(dana: Caller) -> Caller:
    """Dana, who proposed Tuesdays."""
    dana.post("offers/", **PROPOSED)
    return dana


@pytest.fixture
def callum(cast: Cast, standing_clock: None) -> Caller:
    return calling(cast.callum)


def asked(caller: Caller) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = caller.get("offers/")[1]["asked"]
    return told


def seen(caller: Caller, name: str) -> dict[str, Any]:
    """What a manager is told of one seller."""
    made: list[dict[str, Any]] = caller.get("offers/")[1]["made"]
    found = next(one for one in made if one["with"]["name"] == name)
    return {"state": found["state"], "moved": found["moved"]}


def answer(caller: Caller, what: str, **said: Any) -> tuple[int, Any]:
    return caller.post(f"offers/{asked(caller)[0]['key']}/{what}/", **said)


def test_each_of_the_team_is_asked_in_one_step(
    offered: Caller, mairi: Caller, callum: Caller
) -> None:
    assert [len(asked(one)) for one in (mairi, callum)] == [1, 1]


def test_nobody_else_is(cast: Cast, offered: Caller) -> None:
    names = {one.seller for one in Offer.objects.all()}
    assert names == {cast.mairi, cast.callum}


def test_the_team_is_named_before(cast: Cast, dana: Caller) -> None:
    names = [one["name"] for one in dana.get("offers/")[1]["team"]]
    assert sorted(names) == sorted([cast.mairi.name, cast.callum.name])


def test_home_says_that_one_is_asked(offered: Caller, mairi: Caller) -> None:
    assert mairi.get("me/")[1]["offers"] == 1


def test_who_accepts_begins_a_declared_room(cast: Cast, offered: Caller, mairi: Caller) -> None:
    answer(mairi, "accept", key="ours")
    assert Room.objects.between(cast.mairi, cast.dana).get().kind == "declared"


def test_the_manager_sees_that(cast: Cast, offered: Caller, mairi: Caller) -> None:
    answer(mairi, "accept", key="ours")
    assert seen(offered, cast.mairi.name) == {"state": "accepted", "moved": None}


def test_who_has_a_room_with_the_manager_goes_on_in_it(
    cast: Cast, offered: Caller, mairi: Caller
) -> None:
    mairi.post("rooms/", **{"key": "ours", "with": cast.dana.key, "kind": "declared"})
    assert answer(mairi, "accept", key="another") == (200, {"room": "ours"})


def test_another_time_is_seen_by_the_manager(cast: Cast, offered: Caller, mairi: Caller) -> None:
    answer(mairi, "move", weekday=4, at="14:00")
    told = {"state": "moved", "moved": {"weekday": 4, "at": "14:00"}}
    assert seen(offered, cast.mairi.name) == told


def test_the_manager_takes_it_up_and_the_seller_is_asked_with_it(
    offered: Caller, mairi: Caller
) -> None:
    answer(mairi, "move", weekday=4, at="14:00")
    offered.post(f"offers/{asked(mairi)[0]['key']}/take-up/")
    assert {name: asked(mairi)[0][name] for name in ("weekday", "at", "state")} == {
        "weekday": 4, "at": "14:00", "state": "open",
    }  # fmt: skip


def test_what_nobody_moved_is_not_taken_up(offered: Caller, mairi: Caller) -> None:
    assert offered.post(f"offers/{asked(mairi)[0]['key']}/take-up/") == NOT_THERE


def test_a_no_is_to_the_manager_as_if_nothing_was_said(
    cast: Cast, offered: Caller, mairi: Caller
) -> None:
    before = offered.raw("GET", "offers/").content
    answer(mairi, "decline")
    assert offered.raw("GET", "offers/").content == before


def test_who_said_no_is_not_asked_any_more(offered: Caller, mairi: Caller) -> None:
    answer(mairi, "decline")
    assert asked(mairi) == []


def test_nor_when_the_manager_takes_it_back_and_proposes_again(
    offered: Caller, mairi: Caller
) -> None:
    answer(mairi, "decline")
    offered.delete("offers/")
    offered.post("offers/", **PROPOSED)
    assert asked(mairi) == []


def test_the_manager_cannot_tell_them_by_proposing_again(
    cast: Cast, offered: Caller, mairi: Caller
) -> None:
    answer(mairi, "decline")
    offered.post("offers/", **PROPOSED | {"at": "11:00"})
    made = offered.get("offers/")[1]["made"]
    assert {(one["at"], one["state"]) for one in made} == {("11:00", "open")}


def test_the_log_has_one_word_for_every_answer(
    offered: Caller, mairi: Caller, callum: Caller
) -> None:
    answer(mairi, "decline")
    answer(callum, "move", weekday=4, at="14:00")
    acts = WeekLine.objects.filter(act__startswith="room.offer.answer").values_list("act")
    assert {act for (act,) in acts} == {"room.offer.answered"}


def test_what_is_taken_back_asks_nobody(offered: Caller, mairi: Caller) -> None:
    offered.delete("offers/")
    assert (asked(mairi), offered.get("offers/")[1]["made"]) == ([], [])


def test_after_four_weeks_an_offer_is_over(cast: Cast, offered: Caller) -> None:
    later = TODAY.replace(month=5)
    assert not Offer.objects.of_seller(cast.mairi, manager=cast.dana, on=later)


def test_then_it_is_forgotten(offered: Caller) -> None:
    Offer.objects.forget(on=TODAY.replace(month=5))
    assert not Offer.objects.exists()


def test_a_no_is_remembered_for_half_a_year(cast: Cast, offered: Caller, mairi: Caller) -> None:
    answer(mairi, "decline")
    left = []
    for later in (TODAY.replace(month=8), TODAY.replace(month=10)):
        Offer.objects.forget(on=later)
        left.append(Offer.objects.filter(seller=cast.mairi).count())
    assert left == [1, 0]


def test_of_a_former_manager_nothing_is_asked(cast: Cast, offered: Caller, mairi: Caller) -> None:
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=SYSTEM, at=NOW)
    assert (asked(mairi), len(offered.get("offers/")[1]["made"])) == ([], 1)


def test_who_leads_nobody_proposes_nothing(mairi: Caller) -> None:
    assert mairi.post("offers/", **PROPOSED) == NOT_THERE


def test_a_colleague_answers_for_nobody(offered: Caller, mairi: Caller, callum: Caller) -> None:
    assert callum.post(f"offers/{asked(mairi)[0]['key']}/decline/") == NOT_THERE


@pytest.mark.parametrize("said", [{"weekday": 8}, {"at": "9:30"}, {"minutes": 4}, {"from": "now"}])
def test_what_is_no_time_is_refused(dana: Caller, said: dict[str, Any]) -> None:
    assert dana.post("offers/", **PROPOSED | said) == (400, {"error": "unreadable"})


def test_who_has_left_is_not_asked(cast: Cast, dana: Caller) -> None:
    Deactivation.objects.create(person=cast.callum, at=NOW)
    dana.post("offers/", **PROPOSED)
    assert [one.seller for one in Offer.objects.all()] == [cast.mairi]
