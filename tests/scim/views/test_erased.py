"""Whoever was erased does not come back because the directory still has them."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.conftest import SignsIn
from tests.reading import words_of
from tests.scim.speaking import Speaker, user
from touchline.people.erasing import erase
from touchline.people.models import Person
from touchline.scim.models import Event
from touchline.witness.actor import SYSTEM


@pytest.fixture
def address(cast: Cast, tmp_path: Path, settings: Settings) -> str:
    """The address of Mairi, who was erased."""
    settings.ERASURES = tmp_path / "erasures"
    erase(cast.mairi, by=SYSTEM, at=NOW)
    return cast.mairi.email


def test_the_directory_is_told_no(directory: Speaker, address: str) -> None:
    answer = directory.post("/Users", user(address, displayName="Mairi Sinclair"))
    assert (answer.status, Person.objects.filter(email=address).exists()) == (403, False)


def test_it_is_not_told_that_they_were_erased(directory: Speaker, address: str) -> None:
    assert "eras" not in str(directory.post("/Users", user(address)).said)


def test_in_other_letters_it_is_no_too(directory: Speaker, address: str) -> None:
    sent = user("m.s", emails=[{"value": address.upper(), "primary": True}])
    assert directory.post("/Users", sent).status == 403


def test_others_come_in_as_before(directory: Speaker, address: str) -> None:
    assert directory.post("/Users", user("ada@northlight.example")).status == 201


def test_once_added_by_hand_they_are_matched(cast: Cast, directory: Speaker, address: str) -> None:
    Person.objects.enrol(name="Mairi", email=address, by=cast.noor, at=NOW)
    assert directory.post("/Users", user(address)).status == 201


def test_the_administrator_reads_what_to_do(
    cast: Cast, directory: Speaker, address: str, signed_in_as: SignsIn
) -> None:
    directory.post("/Users", user(address))
    assert "add them by hand first" in words_of(signed_in_as(cast.noor).get("/directory-sync/"))


def test_the_event_says_nothing_of_whom(directory: Speaker, address: str) -> None:
    directory.post("/Users", user(address))
    assert Event.objects.values("refusal", "key").get() == {"refusal": "only_by_hand", "key": ""}
