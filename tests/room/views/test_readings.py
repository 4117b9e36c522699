"""Kept readings in the room: told to their owner alone, sealed once, thrown away."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import NOW, TODAY, Cast
from tests.desk.keeping import HERS, MINE, reading_of_dana
from tests.room.calling import Caller, calling
from tests.room.furnishing import enrolled, sealed
from touchline.desk.models import OtherVoice, Reading
from touchline.desk.rules.kept import Kept, Voice
from touchline.room.rules.encoding import packed
from touchline.room.rules.sizes import READING
from touchline.witness.models import Line, WeekLine

ALL = "me/readings/"
ONE = f"{ALL}reading-of-dana/"
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


@pytest.fixture(autouse=True)
def kept(cast: Cast) -> Reading:
    return reading_of_dana(cast)


@pytest.fixture
def has_keys(cast: Cast) -> None:
    enrolled(cast.dana)


def sealed_sent(mark: str = "first", **instead: Any) -> dict[str, Any]:
    files = {name: packed(sealed(f"{mark} {name}")) for name in ("figures", "own", "words")}
    return files | {"words": [files["words"]]} | instead


def test_a_list_tells_days_names_and_figures_and_no_words(dana: Caller) -> None:
    voice = {"name": "Mairi Sinclair", "words": "", "removed": False}
    assert dana.get(ALL) == (200, {"readings": [{
        "key": "reading-of-dana", "held_on": TODAY.isoformat(), "week": "2026-W12",
        "suite": "clear", "figures": '{"asked": 3}', "own": "", "voices": [voice],
    }]})  # fmt: skip


def test_one_is_told_as_a_whole(dana: Caller) -> None:
    told = dana.get(ONE)[1]
    assert (told["own"], told["voices"][0]["words"]) == (MINE, HERS)


def test_what_is_sealed_takes_the_place_of_what_was_clear(has_keys: None, dana: Caller) -> None:
    assert dana.put(ONE, **sealed_sent())[0] == 204
    told = dana.get(ONE)[1]
    said = (told["suite"], told["own"], [voice["words"] for voice in told["voices"]])
    assert said == ("x25519-ed25519-1", sealed_sent()["own"], sealed_sent()["words"])


def test_no_word_of_it_is_left_in_a_table(has_keys: None, dana: Caller) -> None:
    dana.put(ONE, **sealed_sent())
    rows = [*Reading.objects.values_list(), *OtherVoice.objects.values_list()]
    assert not [word for word in (HERS, MINE, "asked") if word in str(rows)]


def test_the_log_says_that_it_was_sealed_and_nothing_of_it(has_keys: None, dana: Caller) -> None:
    dana.put(ONE, **sealed_sent())
    told = str([*Line.objects.values_list(), *WeekLine.objects.values_list()])
    assert not [word for word in (HERS, MINE, sealed_sent()["own"]) if word in told]


def test_it_is_sealed_once_and_the_first_browser_wins(has_keys: None, dana: Caller) -> None:
    dana.put(ONE, **sealed_sent())
    assert dana.put(ONE, **sealed_sent("second")) == (409, {"error": "taken"})
    assert dana.get(ONE)[1]["own"] == sealed_sent()["own"]


def test_without_keys_nothing_is_sealed(dana: Caller) -> None:
    assert dana.put(ONE, **sealed_sent()) == (409, {"error": "no-identity"})
    assert Reading.objects.get().own == MINE


@pytest.mark.parametrize(
    "instead",
    [
        {"words": []}, {"words": [""]}, {"words": ["clear"]}, {"words": [None]}, {"words": "x"},
        {"own": MINE}, {"own": ""}, {"suite": "clear"},
    ],
)  # fmt: skip
def test_what_does_not_fit_changes_nothing(
    has_keys: None, dana: Caller, instead: dict[str, Any]
) -> None:
    assert dana.put(ONE, **sealed_sent(**instead)) == (400, {"error": "unreadable"})
    reading = Reading.objects.get()
    assert (reading.suite, reading.own, reading.voices.get().words) == ("clear", MINE, HERS)


def test_words_that_were_removed_meanwhile_stay_gone(
    cast: Cast, has_keys: None, dana: Caller, kept: Reading
) -> None:
    kept.voices.get().remove_words(by=cast.mairi, at=kept.kept_at)
    assert dana.put(ONE, **sealed_sent())[0] == 204
    told = dana.get(ONE)[1]["voices"][0]
    assert (told["words"], told["removed"]) == ("", True)


def test_sealed_words_are_still_theirs_to_remove(
    cast: Cast, has_keys: None, dana: Caller, signed_in_as: Any, kept: Reading
) -> None:
    dana.put(ONE, **sealed_sent())
    signed_in_as(cast.mairi).post(f"/desk/kept-of-me/{kept.voices.get().key}/remove/")
    assert dana.get(ONE)[1]["voices"][0]["words"] == ""


def test_the_longest_conversation_that_is_kept_can_be_sealed(has_keys: None, dana: Caller) -> None:
    """Longer than any other request that Django reads by itself."""
    own = packed(sealed("long", size=3_000_000))
    assert dana.put(ONE, **sealed_sent(own=own))[0] == 204


def test_more_than_that_is_too_large(has_keys: None, dana: Caller) -> None:
    assert dana.raw("PUT", ONE, b" " * (READING + 1)).status_code == 413


def test_what_is_thrown_away_is_gone(dana: Caller) -> None:
    answers = [dana.delete(ONE)[0], dana.delete(ONE)[0]]
    assert (answers, Reading.objects.exists()) == ([204, 404], False)


def test_what_is_sealed_comes_along_with_ones_rooms(has_keys: None, dana: Caller) -> None:
    before = dana.get("me/export/")[1]["readings"]
    dana.put(ONE, **sealed_sent())
    [told] = dana.get("me/export/")[1]["readings"]
    assert (before, told) == ([], dana.get(ONE)[1])


@pytest.mark.parametrize("name", ["mairi", "tomasz", "grete", "noor", "sander"])
def test_nobody_else_can_tell_it_from_none(cast: Cast, standing_clock: None, name: str) -> None:
    """Whoever was in it, her manager's manager, the administrator."""
    other = calling(getattr(cast, name))
    paths = (ONE, f"{ALL}no-such-reading/")
    given = [[other.raw(method, path, b"{}") for method in METHODS] for path in paths]
    there, none = ([(one.status_code, one.content) for one in each] for each in given)
    assert (there == none, {status for status, _ in there}) == (True, {404})


def test_anothers_list_has_none_of_it(cast: Cast, standing_clock: None) -> None:
    assert calling(cast.mairi).get(ALL) == (200, {"readings": []})


def test_a_list_costs_the_same_however_long_it_is(cast: Cast, dana: Caller) -> None:
    dana.get(ALL)
    asked = _queries(dana)
    for number in range(3):
        kept = Kept(f"one-more-{number}", TODAY, "clear", "{}", "own", (Voice("", "said"),))
        Reading.objects.keep(cast.dana, kept, others={}, at=NOW)
    assert _queries(dana) == asked


def _queries(caller: Caller) -> int:
    with CaptureQueriesContext(connection) as asked:
        caller.get(ALL)
    return len(asked)
