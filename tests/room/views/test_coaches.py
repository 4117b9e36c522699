"""GET `/api/room/coaches/`, and one's own page among theirs."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.coaching import in_exchange, profile_sent
from tests.room.furnishing import ROOM
from touchline.people.models import Seat
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

UNREADABLE = (400, {"error": "unreadable"})


def named(caller: Caller) -> list[tuple[str, str]]:
    return [(one["name"], one["kind"]) for one in caller.get("coaches/")[1]["coaches"]]


def without_coaches(cast: Cast) -> None:
    """Tomasz coaches nobody any more."""
    Seat.objects.filter(person=cast.tomasz).delete()


def test_a_coach_says_what_they_coach(mairi: Caller, tomasz: Caller) -> None:
    tomasz.put("me/profile/", **profile_sent())
    assert mairi.get("coaches/")[1]["coaches"][0]["profile"] == profile_sent()


def test_what_is_said_again_takes_its_place(mairi: Caller, tomasz: Caller) -> None:
    tomasz.put("me/profile/", **profile_sent())
    tomasz.put("me/profile/", **profile_sent(takes=0))
    assert mairi.get("coaches/")[1]["coaches"][0]["profile"]["takes"] == 0


def test_what_is_taken_back_is_gone(mairi: Caller, tomasz: Caller) -> None:
    tomasz.put("me/profile/", **profile_sent())
    tomasz.delete("me/profile/")
    assert mairi.get("coaches/")[1]["coaches"][0]["profile"] is None


def test_one_reads_ones_own(tomasz: Caller) -> None:
    tomasz.put("me/profile/", **profile_sent())
    assert tomasz.get("me/profile/") == (200, {"profile": profile_sent()})


@pytest.mark.parametrize(
    "said",
    [
        {"places": 51}, {"takes": True}, {"exchange": 2}, {"hours": ["8-morning"]},
        {"skills": ["Discovery"]}, {"languages": "English"}, {"languages": [""]}, {"rate": 80},
    ],
)  # fmt: skip
def test_what_is_no_profile_is_refused(tomasz: Caller, said: dict[str, Any]) -> None:
    assert tomasz.put("me/profile/", **profile_sent(**said)) == UNREADABLE


def test_a_page_of_many_words_is_too_large(tomasz: Caller) -> None:
    answer = tomasz.put("me/profile/", **profile_sent(about="a" * 1501))
    assert answer == (413, {"error": "too-large"})


def test_the_log_says_that_a_page_was_written_and_no_word_of_it(tomasz: Caller, cast: Cast) -> None:
    tomasz.put("me/profile/", **profile_sent())
    line = WeekLine.objects.get(act="room.profile.said")
    assert (line.kind, line.key, line.actor) == ("person", cast.tomasz.key, cast.tomasz.key)


def test_a_seller_finds_the_coach_and_the_manager(cast: Cast, mairi: Caller) -> None:
    assert named(mairi) == [(cast.tomasz.name, "clean"), (cast.dana.name, "declared")]


@pytest.mark.parametrize("name", ["dana", "amara", "beatriz", "noor"])
def test_anyone_may_be_coached(cast: Cast, standing_clock: None, name: str) -> None:
    assert (cast.tomasz.name, "clean") in named(calling(getattr(cast, name)))


def test_a_coach_is_coached_by_another(cast: Cast, tomasz: Caller) -> None:
    Seat.objects.take(cast.sander, kind="coach", team=None, since=TODAY, by=SYSTEM, at=NOW)
    assert named(tomasz) == [(cast.sander.name, "clean")]


def test_where_there_is_no_coach_who_offers_an_exchange_is_one(cast: Cast, mairi: Caller) -> None:
    without_coaches(cast)
    in_exchange(cast.femke)
    assert (cast.femke.name, "clean") in named(mairi)


def test_then_a_clean_room_is_asked_of_them(cast: Cast, mairi: Caller) -> None:
    without_coaches(cast)
    in_exchange(cast.femke)
    assert mairi.post("rooms/", **{"key": ROOM, "with": cast.femke.key, "kind": "clean"})[0] == 201


def test_where_there_is_a_coach_an_exchange_is_not_offered(cast: Cast, mairi: Caller) -> None:
    in_exchange(cast.femke)
    assert cast.femke.name not in [name for name, _ in named(mairi)]


@pytest.mark.parametrize(("who", "whom"), [("mairi", "grete"), ("grete", "mairi")])
def test_an_exchange_is_clean_by_the_tree_in_both_directions(
    cast: Cast, standing_clock: None, who: str, whom: str
) -> None:
    without_coaches(cast)
    in_exchange(getattr(cast, whom))
    assert getattr(cast, whom).name not in [one for one, _ in named(calling(getattr(cast, who)))]


def test_where_the_part_is_off_there_are_no_coaches(cast: Cast, mairi: Caller) -> None:
    PartSwitch.objects.switch("room", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
    assert mairi.get("coaches/")[0] == 404
