"""What the demo sealed opens with what it hands out, and shows as what was written."""

import json
from collections import Counter
from typing import Any

import pytest

from tests.cast import NOW, TODAY
from tests.demo.room_life.conftest import Made
from touchline.demo.room_life.living import STORIES, live_in_rooms
from touchline.room.models import Identity, Room
from touchline.site.commands.opening_keys import Key, as_words
from touchline.site.commands.opening_parcel import open_parcel

pytestmark = pytest.mark.django_db
FROM_THE_FIRST_DAY = ("mairi", "tomasz", "femke", "callum", "dana")


@pytest.fixture(scope="module")
def opened(made: Made) -> dict[str, dict[str, Any]]:
    """Member of the cast → all their rooms, opened with their seven words."""
    return {who: _opened(made, who, made.papers[who].passphrase) for who in made.papers}


def _opened(made: Made, who: str, words: str) -> dict[str, Any]:
    return open_parcel(json.dumps(made.parcels[who]).encode(), Key(words=words))


def _room(opened: dict[str, dict[str, Any]], who: str) -> dict[str, Any]:
    """The one with somebody else."""
    (room,) = (one for one in opened[who]["rooms"] if one["kind"] != "own")
    return dict(room)


def _journal(opened: dict[str, dict[str, Any]], who: str) -> dict[str, Any]:
    (room,) = (one for one in opened[who]["rooms"] if one["kind"] == "own")
    return dict(room)


def test_everyone_of_a_room_now_opens_every_note_that_is_listed_for_them(
    opened: dict[str, dict[str, Any]],
) -> None:
    left = [room["unopened"] for told in opened.values() for room in told["rooms"]]
    assert (len(left), [one for one in left if one]) == (12, [])


@pytest.mark.parametrize("who", FROM_THE_FIRST_DAY)
def test_no_note_is_missing_or_out_of_its_place(
    opened: dict[str, dict[str, Any]], who: str
) -> None:
    assert _room(opened, who)["warnings"] == []


def test_a_recovery_key_opens_as_well(made: Made) -> None:
    key = made.papers["callum"].recovery
    assert _opened(made, "callum", as_words(key))["rooms"][0]["unopened"] == []


def test_each_contract_was_signed_by_the_two_of_its_time(
    opened: dict[str, dict[str, Any]],
) -> None:
    contracts = _room(opened, "femke")["contracts"]
    assert [len(one["verified"]) for one in contracts] == [2, 2]


def test_a_contract_says_what_it_is_for(opened: dict[str, dict[str, Any]]) -> None:
    (contract,) = _room(opened, "mairi")["contracts"]
    assert contract["words"]["goals"] == STORIES[0].stretches[0].goals


def test_who_is_coached_reads_on_after_a_change_of_coach(
    opened: dict[str, dict[str, Any]],
) -> None:
    assert {one["epoch"] for one in _room(opened, "femke")["notes"]} == {1, 2}


def test_the_new_coach_reads_nothing_of_before(opened: dict[str, dict[str, Any]]) -> None:
    assert {one["epoch"] for one in _room(opened, "ayodele")["notes"]} == {2}


def test_the_former_coach_has_that_room_no_more(opened: dict[str, dict[str, Any]]) -> None:
    assert _room(opened, "tomasz")["with"]["name"] == "Mairi Sinclair"


def test_the_main_room_has_two_quarters_of_sessions(opened: dict[str, dict[str, Any]]) -> None:
    kinds = Counter(one["kind"] for one in _room(opened, "mairi")["notes"])
    told = (kinds["session"], kinds["commitment"], kinds["outcome"], kinds["agreed"])
    assert told == (24, 24, 23, 1)


def test_what_somebody_goes_away_with_is_theirs_alone_to_write(
    opened: dict[str, dict[str, Any]],
) -> None:
    room = _room(opened, "tomasz")
    (coachee,) = (one["person"] for one in room["members"] if one["role"] == "coachee")
    own = [one for one in room["notes"] if one["kind"] in {"commitment", "outcome"}]
    assert {one["author"] for one in own} == {coachee}


def test_what_a_note_speaks_of_was_written_before_it(opened: dict[str, dict[str, Any]]) -> None:
    seen: set[str] = set()
    strange = []
    for one in _room(opened, "femke")["notes"]:
        strange += [one] if one["body"].get("of", "") not in {"", *seen} else []
        seen.add(one["key"])
    assert strange == []


def test_every_room_is_in_use(made: Made) -> None:
    told = [room["room"]["state"] for one in made.parcels.values() for room in one["rooms"]]
    assert set(told) == {"active"}


def test_lived_in_once_nothing_is_added(made: Made) -> None:
    live_in_rooms(made.home, today=TODAY, at=NOW)
    assert (Room.objects.count(), Identity.objects.count()) == (9, 6)


def test_a_journal_speaks_of_sessions_of_the_room(opened: dict[str, dict[str, Any]]) -> None:
    held = {one["key"] for one in _room(opened, "mairi")["notes"] if one["kind"] == "session"}
    taps = [one for one in _journal(opened, "mairi")["notes"] if one["kind"] == "check-out"]
    assert {one["body"]["of"] for one in taps} == held


def test_a_journal_has_every_kind_of_note_that_is_ones_own(
    opened: dict[str, dict[str, Any]],
) -> None:
    kinds = {one["kind"] for one in _journal(opened, "mairi")["notes"]}
    assert kinds == {
        "met", "private", "check-out", "debrief", "skill", "rehearsal", "happened",
    }  # fmt: skip


def test_a_coach_keeps_what_they_see_of_themselves(opened: dict[str, dict[str, Any]]) -> None:
    assert {one["kind"] for one in _journal(opened, "tomasz")["notes"]} == {"met", "private"}


def test_everyone_knows_in_any_browser_whom_they_compared_words_with(
    opened: dict[str, dict[str, Any]],
) -> None:
    (met,) = (one for one in _journal(opened, "femke")["notes"] if one["kind"] == "met")
    compared = json.loads(met["body"]["pins"])
    shown = {one["person"]: one["name"] for one in _room(opened, "femke")["members"]}
    assert sorted(shown.get(key, "?")[:6] for key in compared) == ["Ayodel", "Tomasz"]
