"""One's own page: zone, light or dark, and a new password."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, PASSWORD, Cast
from tests.reading import words_of
from touchline.people.models import Person
from touchline.witness.actor import SYSTEM

HERE = "/you/"
ANOTHER = "a heron stands in the harbour"


@pytest.fixture
def mairi(cast: Cast) -> Person:
    """Mairi, with a password."""
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    return cast.mairi


def change(visitor: Client, *, old: str = PASSWORD, new: str = ANOTHER, again: str = "") -> Any:
    said = {"old": old, "password": new, "again": again or new}
    return visitor.post("/you/password/", said)


def test_zone_and_light_are_kept(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post(HERE, {"zone": "Europe/Lisbon", "theme": "dark"})
    cast.mairi.refresh_from_db()
    assert (cast.mairi.zone, cast.mairi.theme) == ("Europe/Lisbon", "dark")


def test_times_are_shown_in_ones_own_zone(cast: Cast, signed_in_as: Any, numbers: object) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post(HERE, {"zone": "Europe/Oslo", "theme": "system"})
    seen = words_of(visitor.get(f"/floor/teams/{cast.leith.key}/"))
    assert "Numbers as of today, 10.30 am" in seen


def test_a_zone_that_does_not_exist_is_refused(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(HERE, {"zone": "Atlantis", "theme": "dark"})
    assert "There is no such zone. Write one like Europe/London." in words_of(answer)


def test_a_zone_is_seen_by_oneself_only(cast: Cast, signed_in_as: Any) -> None:
    assert "Seen by: Only you" in words_of(signed_in_as(cast.mairi).get(HERE))


def test_light_or_dark_is_chosen_from_any_page(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post("/you/theme/", {"theme": "dark"})
    assert 'data-theme="dark"' in visitor.get("/contract/").content.decode()


def test_a_light_nobody_knows_changes_nothing(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post("/you/theme/", {"theme": "neon"})
    cast.mairi.refresh_from_db()
    assert cast.mairi.theme == "system"


def test_after_choosing_one_is_back_on_the_page(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(
        "/you/theme/", {"theme": "dark"}, headers={"referer": "http://testserver/contract/"}
    )
    assert answer["Location"] == "http://testserver/contract/"


def test_the_way_back_leads_to_no_other_house(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(
        "/you/theme/", {"theme": "dark"}, headers={"referer": "https://thief.example/"}
    )
    assert answer["Location"] == "/"


def test_a_new_password_is_kept(mairi: Person, signed_in_as: Any) -> None:
    change(signed_in_as(mairi))
    mairi.refresh_from_db()
    assert mairi.check_password(ANOTHER)


def test_this_session_goes_on(mairi: Person, signed_in_as: Any) -> None:
    visitor = signed_in_as(mairi)
    change(visitor)
    assert visitor.get(HERE).status_code == 200


def test_other_sessions_end(mairi: Person, signed_in_as: Any) -> None:
    here, elsewhere = signed_in_as(mairi), signed_in_as(mairi)
    change(here)
    assert elsewhere.get(HERE).status_code == 302


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"old": "not mine at all"}, "That is not your password now."),
        ({"new": "too short"}, "at least 12 characters"),
        ({"new": "sinclair mairi"}, "too similar to the name"),
        ({"again": "a heron stands"}, "The two differ."),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_the_reason(
    mairi: Person, signed_in_as: Any, wrong: dict[str, str], why: str
) -> None:
    assert why in words_of(change(signed_in_as(mairi), **wrong))


def test_a_refused_password_changes_nothing(mairi: Person, signed_in_as: Any) -> None:
    change(signed_in_as(mairi), old="not mine at all")
    mairi.refresh_from_db()
    assert mairi.check_password(PASSWORD)


def test_who_has_none_yet_is_not_asked_for_the_old_one(cast: Cast, signed_in_as: Any) -> None:
    assert "Your password now" not in words_of(signed_in_as(cast.callum).get("/you/password/"))
