"""What was kept of a conversation with me: that it was, never what; my words I can have removed."""

from typing import Any

import pytest

from tests.cast import NAMES, NOW, TODAY, Cast
from tests.desk.keeping import HERS, MINE, reading_of_dana
from tests.reading import words_of
from touchline.desk.models import OtherVoice, Reading
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

OF_ME = "/desk/kept-of-me/"


@pytest.fixture(autouse=True)
def kept(cast: Cast) -> Reading:
    return reading_of_dana(cast)


def remove(visitor: Any, method: str = "POST") -> Any:
    return visitor.generic(method, f"{OF_ME}{OtherVoice.objects.get().key}/remove/")


def test_one_sees_by_whom_and_never_what(cast: Cast, signed_in_as: Any) -> None:
    page = signed_in_as(cast.mairi).get(OF_ME).content.decode()
    assert ("Dana Calder" in page, HERS in page, MINE in page) == (True, False, False)


@pytest.mark.parametrize("who", sorted(set(NAMES) - {"mairi"}))
def test_nobody_else_sees_that_it_was_kept_there(cast: Cast, signed_in_as: Any, who: str) -> None:
    assert "Nobody has kept" in words_of(signed_in_as(getattr(cast, who)).get(OF_ME))


def test_ones_words_are_removed_and_it_says_so(cast: Cast, signed_in_as: Any) -> None:
    mairi = signed_in_as(cast.mairi)
    remove(mairi)
    said = "Your words are gone" in words_of(mairi.get(OF_ME))
    assert (said, OtherVoice.objects.get().words) == (True, "")


def test_removing_twice_does_no_harm(cast: Cast, signed_in_as: Any) -> None:
    mairi = signed_in_as(cast.mairi)
    assert [remove(mairi).status_code for _ in range(2)] == [302, 302]


@pytest.mark.parametrize("who", sorted(set(NAMES) - {"mairi"}))
def test_nobody_else_removes_them_by_any_method(cast: Cast, signed_in_as: Any, who: str) -> None:
    """The owner neither: she throws the reading away."""
    visitor = signed_in_as(getattr(cast, who))
    statuses = {remove(visitor, method).status_code for method in ("GET", "POST", "PUT", "DELETE")}
    assert (statuses, OtherVoice.objects.get().words) == ({404}, HERS)


def test_it_is_there_also_where_the_mirror_was_switched_off(cast: Cast, signed_in_as: Any) -> None:
    PartSwitch.objects.switch("mirror", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
    assert remove(signed_in_as(cast.mairi)).status_code == 302


def test_the_home_page_tells_the_other_that_it_was_kept(cast: Cast, signed_in_as: Any) -> None:
    assert "Dana kept a conversation with you" in words_of(signed_in_as(cast.mairi).get("/"))


def test_the_home_page_tells_the_owner_that_words_were_removed(
    cast: Cast, signed_in_as: Any
) -> None:
    remove(signed_in_as(cast.mairi))
    assert "Mairi had their words removed" in words_of(signed_in_as(cast.dana).get("/"))


def test_once_they_are_removed_the_home_page_of_the_other_is_quiet(
    cast: Cast, signed_in_as: Any
) -> None:
    mairi = signed_in_as(cast.mairi)
    remove(mairi)
    assert "kept a conversation" not in words_of(mairi.get("/"))


def test_no_page_about_mairi_shows_it_to_her_manager(cast: Cast, signed_in_as: Any) -> None:
    assert (
        "desk" not in signed_in_as(cast.mairi).get("/you/seen/").content.decode().split("<main")[1]
    )
