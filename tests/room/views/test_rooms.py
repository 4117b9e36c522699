"""POST `/api/room/rooms/`, GET one, and ending it."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller
from tests.room.furnishing import ROOM, a_room, enrolled, sealed
from touchline.people.models import Seat
from touchline.room.models import Room
from touchline.room.rules.encoding import packed
from touchline.witness.actor import SYSTEM

IN_LINE = (409, {"error": "in-line"})
NOT_THERE = (404, {"error": "not-there"})


def asked(person: Any, kind: str = "clean", key: str = ROOM) -> dict[str, Any]:
    return {"key": key, "with": person.key, "kind": kind}


def test_a_coach_outside_the_line_is_asked(cast: Cast, mairi: Caller) -> None:
    assert mairi.post("rooms/", **asked(cast.tomasz))[0] == 201


def test_then_both_find_an_invitation(cast: Cast, mairi: Caller, tomasz: Caller) -> None:
    mairi.post("rooms/", **asked(cast.tomasz))
    states = [caller.get("me/")[1]["rooms"][0]["state"] for caller in (mairi, tomasz)]
    assert states == ["invited", "invited"]


def test_each_finds_the_other(cast: Cast, mairi: Caller, tomasz: Caller) -> None:
    mairi.post("rooms/", **asked(cast.tomasz))
    found = [caller.get("me/")[1]["rooms"][0]["with"]["name"] for caller in (mairi, tomasz)]
    assert found == [cast.tomasz.name, cast.mairi.name]


def test_ones_own_manager_coaches_in_a_declared_room(cast: Cast, mairi: Caller) -> None:
    assert mairi.post("rooms/", **asked(cast.dana, "declared"))[0] == 201


@pytest.mark.parametrize("kind", ["clean", "declared"])
@pytest.mark.parametrize("name", ["grete", "sander", "callum", "noor", "mairi"])
def test_who_is_neither_a_coach_nor_the_manager_is_not_asked(
    cast: Cast, mairi: Caller, name: str, kind: str
) -> None:
    assert mairi.post("rooms/", **asked(getattr(cast, name), kind)) == IN_LINE


def test_a_manager_with_a_coachs_seat_is_still_in_the_line(cast: Cast, mairi: Caller) -> None:
    Seat.objects.take(cast.dana, kind="coach", team=None, since=TODAY, by=SYSTEM, at=NOW)
    assert mairi.post("rooms/", **asked(cast.dana)) == IN_LINE


def test_so_is_who_leads_above_her(cast: Cast, mairi: Caller) -> None:
    Seat.objects.take(cast.amara, kind="coach", team=None, since=TODAY, by=SYSTEM, at=NOW)
    assert mairi.post("rooms/", **asked(cast.amara)) == IN_LINE


def test_nor_does_a_leader_ask_a_coach_whom_they_lead(cast: Cast, dana: Caller) -> None:
    Seat.objects.take(cast.mairi, kind="coach", team=None, since=TODAY, by=SYSTEM, at=NOW)
    assert dana.post("rooms/", **asked(cast.mairi)) == IN_LINE


def test_a_coach_is_no_managers_stand_in(cast: Cast, mairi: Caller) -> None:
    assert mairi.post("rooms/", **asked(cast.tomasz, "declared")) == IN_LINE


def test_two_have_one_room_at_a_time(cast: Cast, mairi: Caller) -> None:
    a_room(cast)
    again = mairi.post("rooms/", **asked(cast.tomasz, key="another"))
    assert again == (409, {"error": "taken"})


def test_after_its_end_they_begin_another(cast: Cast, mairi: Caller) -> None:
    a_room(cast)
    mairi.post(f"rooms/{ROOM}/end/")
    assert mairi.post("rooms/", **asked(cast.tomasz, key="another"))[0] == 201


def test_a_person_who_is_not_there_is_not_asked(mairi: Caller) -> None:
    refused = mairi.post("rooms/", **{"key": ROOM, "with": "nobody", "kind": "clean"})
    assert refused == NOT_THERE


def test_the_list_of_coaches_says_which_kind_it_would_be(cast: Cast, mairi: Caller) -> None:
    found = {one["name"]: one["kind"] for one in mairi.get("me/")[1]["coaches"]}
    assert found == {cast.tomasz.name: "clean", cast.dana.name: "declared"}


def test_a_member_reads_who_is_in_it(cast: Cast, mairi: Caller) -> None:
    a_room(cast)
    told = mairi.get(f"rooms/{ROOM}/")[1]
    assert [(one["person"], one["role"]) for one in told["members"]] == [
        (cast.mairi.key, "coachee"), (cast.tomasz.key, "coach"),
    ]  # fmt: skip


def test_keys_of_the_other_come_with_the_room(cast: Cast, mairi: Caller) -> None:
    theirs = enrolled(cast.tomasz)
    a_room(cast)
    told = mairi.get(f"rooms/{ROOM}/")[1]
    assert [one["identity"] for one in told["members"]] == [None, theirs.told()]


def test_each_reads_their_own_wrap_alone(room: Room, mairi: Caller, tomasz: Caller) -> None:
    wraps = [one.get(f"rooms/{ROOM}/")[1]["epochs"][0]["wrap"] for one in (mairi, tomasz)]
    assert wraps == [packed(sealed(one.person.name)) for one in room.members_now()]


@pytest.mark.parametrize("who", ["mairi", "tomasz"])
def test_either_ends_it(request: Any, room: Room, who: str) -> None:
    caller: Caller = request.getfixturevalue(who)
    caller.post(f"rooms/{ROOM}/end/")
    assert caller.get(f"rooms/{ROOM}/")[1]["state"] == "ended"


def test_ending_it_twice_is_no_error(room: Room, mairi: Caller) -> None:
    mairi.post(f"rooms/{ROOM}/end/")
    assert mairi.post(f"rooms/{ROOM}/end/") == (204, None)
