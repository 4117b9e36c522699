"""Sharing out of a room: to whom it goes, what they read, what is left when it is taken back."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import SHARED, a_share
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.models import Person
from touchline.room.models import Share
from touchline.room.models.share_own_parts import forget
from touchline.witness.models import Line, WeekLine

ALL = "me/shares/"
UNTIL = (TODAY + timedelta(weeks=4)).isoformat()


def sent(cast: Cast, **instead: Any) -> dict[str, Any]:
    return {"key": "first", "to": cast.dana.key, "words": SHARED, "until": UNTIL} | instead


def page(signed_in_as: Any, who: Person, name: str = "share1/") -> tuple[int, str]:
    answer = signed_in_as(who).get(f"/shares/{name}")
    return answer.status_code, answer.content.decode()


def test_it_is_shared_with_whom_one_chose(cast: Cast, mairi: Caller) -> None:
    assert mairi.post(ALL, **sent(cast))[0] == 201
    assert Share.objects.get().reader == cast.dana


def test_who_shares_reads_what_stands_and_whether_it_was_read(cast: Cast, mairi: Caller) -> None:
    a_share(cast).read(at=NOW)
    told = mairi.get(ALL)[1]["shares"]
    assert told == [{
        "key": "share1", "to": "Dana Calder", "words": SHARED, "until": UNTIL, "read": 1,
        "withdrawn": 0,
    }]  # fmt: skip


def test_ones_manager_stands_first_among_those_to_choose(mairi: Caller) -> None:
    people = mairi.get(ALL)[1]["people"]
    assert (people[0]["name"], people[0]["is"]) == ("Dana Calder", "manager")
    assert {one["is"] for one in people[1:]} == {"team"}


def test_nobody_out_of_reach_is_shared_with(cast: Cast, mairi: Caller) -> None:
    for far in (cast.sander, cast.noor, cast.mairi):
        assert mairi.post(ALL, **sent(cast, to=far.key))[0] == 404
    assert not Share.objects.exists()


@pytest.mark.parametrize("wrong", [
    {"until": (TODAY - timedelta(days=1)).isoformat()},
    {"until": (TODAY + timedelta(weeks=14)).isoformat()},
    {"until": "2026-02-30"}, {"until": 7}, {"words": " "}, {"words": "a" * 8001}, {"words": 1},
])  # fmt: skip
def test_what_does_not_fit_is_not_shared(cast: Cast, mairi: Caller, wrong: Any) -> None:
    assert mairi.post(ALL, **sent(cast, **wrong)) == (400, {"error": "unreadable"})


def test_the_same_name_is_not_used_twice(cast: Cast, mairi: Caller) -> None:
    mairi.post(ALL, **sent(cast))
    assert mairi.post(ALL, **sent(cast, words="Other"))[0] == 409
    assert Share.objects.get().words == SHARED


def test_before_it_is_read_no_word_of_it_is_shown(cast: Cast, signed_in_as: Any) -> None:
    a_share(cast)
    status, told = page(signed_in_as, cast.dana)
    assert (status, SHARED in told, "Mairi is told once" in told) == (200, False, True)


def test_looking_at_the_page_is_not_reading_it(cast: Cast, signed_in_as: Any) -> None:
    share = a_share(cast)
    page(signed_in_as, cast.dana)
    assert not Share.objects.get(pk=share.pk).was_read


def test_to_read_it_is_a_press_and_shows_it(cast: Cast, signed_in_as: Any) -> None:
    share = a_share(cast)
    signed_in_as(cast.dana).post(f"/shares/{share.key}/read/")
    assert SHARED in page(signed_in_as, cast.dana)[1]
    assert Share.objects.get(pk=share.pk).was_read


@pytest.mark.parametrize("who", ["mairi", "callum", "grete", "noor", "tomasz"])
def test_nobody_else_finds_it(cast: Cast, signed_in_as: Any, who: str) -> None:
    a_share(cast).read(at=NOW)
    person = getattr(cast, who)
    assert page(signed_in_as, person)[0] == 404
    assert SHARED not in page(signed_in_as, person, "")[1]
    assert signed_in_as(person).post("/shares/share1/read/").status_code == 404


def test_their_home_says_who_shared_and_nothing_of_it(cast: Cast, signed_in_as: Any) -> None:
    a_share(cast)
    told = signed_in_as(cast.dana).get("/").content.decode()
    assert ("Mairi shared something with you" in told, SHARED in told) == (True, False)


def test_withdrawn_it_is_gone_at_once(cast: Cast, mairi: Caller, signed_in_as: Any) -> None:
    a_share(cast).read(at=NOW)
    assert mairi.delete(f"{ALL}share1/")[0] == 204
    assert page(signed_in_as, cast.dana)[0] == 404
    assert SHARED not in str(list(Share.objects.values_list()))


def test_that_it_was_read_stays_said(cast: Cast, mairi: Caller) -> None:
    a_share(cast).read(at=NOW)
    mairi.delete(f"{ALL}share1/")
    (told,) = mairi.get(ALL)[1]["shares"]
    assert (told["words"], told["read"], told["withdrawn"]) == ("", 1, 1)


def test_only_who_shared_withdraws(cast: Cast) -> None:
    a_share(cast)
    assert calling(cast.dana).delete(f"{ALL}share1/")[0] == 404


def test_when_its_day_is_over_it_is_read_no_more(cast: Cast, signed_in_as: Any) -> None:
    share = a_share(cast)
    Share.objects.filter(pk=share.pk).update(until=TODAY - timedelta(days=1))
    assert page(signed_in_as, cast.dana)[0] == 404


@pytest.mark.parametrize(("late", "left"), [(0, 1), (1, 0)])
def test_every_day_what_is_over_is_deleted(cast: Cast, late: int, left: int) -> None:
    a_share(cast)
    forget({}, NOW + timedelta(weeks=4, days=late))
    assert Share.objects.count() == left


def test_the_log_has_neither_a_moment_nor_a_word(cast: Cast, mairi: Caller) -> None:
    a_share(cast).read(at=NOW)
    mairi.delete(f"{ALL}share1/")
    acts = set(WeekLine.objects.values_list("act", flat=True))
    assert {"room.shared", "room.share.read", "room.share.withdrawn"} <= acts
    assert "share" not in str(list(Line.objects.values_list()))
    assert SHARED not in str(list(WeekLine.objects.values_list()))


@pytest.mark.parametrize(("who", "words"), [("mairi", [SHARED]), ("dana", [])])
def test_ones_copy_has_ones_own_words(cast: Cast, who: str, words: list[str]) -> None:
    a_share(cast)
    told = list(PERSON_PARTS["room.shares"].export(getattr(cast, who).key))
    assert [one["words"] for one in told if "words" in one] == words
    assert len(told) == 1


def test_of_what_was_withdrawn_the_others_copy_says_nothing(cast: Cast) -> None:
    a_share(cast).withdraw(at=NOW)
    assert list(PERSON_PARTS["room.shares"].export(cast.dana.key)) == []


@pytest.mark.parametrize("who", ["mairi", "dana"])
def test_it_goes_with_either_of_the_two(cast: Cast, who: str) -> None:
    a_share(cast)
    PERSON_PARTS["room.shares"].erase(getattr(cast, who).key, NOW)
    assert not Share.objects.exists()


def test_a_coach_shares_with_coaches(cast: Cast) -> None:
    people = calling(cast.tomasz).get(ALL)[1]["people"]
    assert cast.mairi.name not in {one["name"] for one in people}
