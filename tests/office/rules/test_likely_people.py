"""Who an owner probably is: by address, else by a name that only one person has."""

import pytest

from touchline.numbers.owners import Owner
from touchline.office.rules.likely_people import Face, matches

MAIRI = Face("p1", "Mairi Sinclair", "mairi@northlight.example")
LUKASZ = Face("p2", "Łukasz Żak", "lukasz@northlight.example")


def likely(name: str, email: str, *people: Face) -> str:
    (match,) = matches([Owner("005A", name, email, "", 3)], people)
    return match.likely


def test_the_address_says_who_it_is() -> None:
    assert likely("M. S.", "MAIRI@northlight.example", MAIRI, LUKASZ) == "p1"


@pytest.mark.parametrize("name", ["Łukasz Żak", "lukasz zak", "Zak, Lukasz"])
def test_a_name_is_known_however_it_is_typed(name: str) -> None:
    assert likely(name, "", MAIRI, LUKASZ) == "p2"


def test_two_of_a_name_are_nobodys_likely_match() -> None:
    assert likely("Mairi Sinclair", "", MAIRI, Face("p3", "Mairi Sinclair", "m@x.example")) == ""


def test_the_address_goes_before_the_name() -> None:
    other = Face("p3", "Someone Else", "shared@northlight.example")
    assert likely("Mairi Sinclair", "shared@northlight.example", MAIRI, other) == "p3"


def test_an_empty_address_is_nobodys() -> None:
    assert likely("Queue", "", Face("p3", "Robot", "")) == ""
