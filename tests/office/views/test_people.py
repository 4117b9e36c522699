"""The register: everyone, found by a part of name or address, added and corrected."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.reading import main_of, row_heads, words_of
from touchline.people.models import Deactivation, Person
from touchline.witness.actor import SYSTEM

REGISTER = "/office/"
NEW = "/office/people/new/"


def page_of(person: Person) -> str:
    return reverse("office:person", args=[person.key])


def edit_of(person: Person) -> str:
    return reverse("office:person-edit", args=[person.key])


def test_everyone_stands_in_the_register_by_name(cast: Cast, noor: Client) -> None:
    names = row_heads(noor.get(REGISTER))
    assert names == sorted(Person.objects.values_list("name", flat=True))


def test_a_part_of_a_name_finds_a_person(noor: Client) -> None:
    assert row_heads(noor.get(REGISTER, {"q": "sincl"})) == ["Mairi Sinclair"]


def test_a_part_of_an_address_finds_a_person(noor: Client) -> None:
    assert row_heads(noor.get(REGISTER, {"q": "callum.reid@"})) == ["Callum Reid"]


def test_a_name_nobody_has_is_said(noor: Client) -> None:
    assert "Nobody is called “Ishmael”" in words_of(noor.get(REGISTER, {"q": "Ishmael"}))


def test_what_was_sought_is_only_read(noor: Client) -> None:
    assert "&lt;script&gt;" in main_of(noor.get(REGISTER, {"q": "<script>"}))


def test_a_long_register_is_cut_into_pages(noor: Client) -> None:
    for number in range(50):
        email = f"seller-{number}@northlight.example"
        Person.objects.enrol(name=f"Zoe {number:02}", email=email, by=SYSTEM, at=NOW)
    assert len(row_heads(noor.get(REGISTER, {"page": "2"}))) == 10


def test_who_left_is_marked(cast: Cast, noor: Client) -> None:
    Deactivation.objects.create_for(cast.femke, by=SYSTEM, at=NOW)
    assert words_of(noor.get(REGISTER, {"q": "femke"})).endswith("northlight.example left 1–1 of 1")


def test_someone_new_is_enrolled(noor: Client) -> None:
    noor.post(NEW, {"name": "Isla Grant", "email": "Isla.Grant@northlight.example"})
    assert Person.objects.filter(name="Isla Grant", email="isla.grant@northlight.example").exists()


def test_someone_new_cannot_sign_in_yet(noor: Client) -> None:
    noor.post(NEW, {"name": "Isla Grant", "email": "isla@northlight.example"})
    assert not Person.objects.get(name="Isla Grant").has_usable_password()


def test_after_adding_someone_their_page_opens(noor: Client) -> None:
    answer = noor.post(NEW, {"name": "Isla Grant", "email": "isla@northlight.example"})
    assert answer["Location"] == page_of(Person.objects.get(name="Isla Grant"))


def test_an_address_that_is_taken_is_refused_with_whose_it_is(cast: Cast, noor: Client) -> None:
    answer = noor.post(NEW, {"name": "Another Mairi", "email": cast.mairi.email.upper()})
    assert "Mairi Sinclair already has this address." in words_of(answer)


@pytest.mark.parametrize(
    "said",
    [
        {"name": "", "email": "isla@northlight.example"},
        {"name": "Isla Grant", "email": ""},
        {"name": "Isla Grant", "email": "isla at northlight"},
        {"name": "I" * 121, "email": "isla@northlight.example"},
    ],
)
def test_a_form_with_a_gap_is_refused(noor: Client, said: dict[str, str]) -> None:
    assert noor.post(NEW, said).status_code == 422


def test_what_was_typed_is_kept(noor: Client) -> None:
    answer = noor.post(NEW, {"name": "Isla Grant", "email": "nowhere"})
    assert 'value="Isla Grant"' in answer.content.decode()


def test_a_refused_person_is_not_enrolled(noor: Client) -> None:
    noor.post(NEW, {"name": "Isla Grant", "email": ""})
    assert not Person.objects.filter(name="Isla Grant").exists()


def test_a_name_is_corrected(cast: Cast, noor: Client) -> None:
    noor.post(edit_of(cast.mairi), {"name": "Màiri Sinclair", "email": cast.mairi.email})
    cast.mairi.refresh_from_db()
    assert cast.mairi.name == "Màiri Sinclair"


def test_keeping_ones_own_address_is_no_double(cast: Cast, noor: Client) -> None:
    said = {"name": "Mairi Sinclair", "email": cast.mairi.email}
    assert noor.post(edit_of(cast.mairi), said).status_code == 302


def test_an_address_cannot_become_someone_elses(cast: Cast, noor: Client) -> None:
    said = {"name": "Mairi Sinclair", "email": cast.callum.email}
    assert noor.post(edit_of(cast.mairi), said).status_code == 422


def test_the_page_of_a_person_shows_the_address(cast: Cast, noor: Client) -> None:
    seen = words_of(noor.get(page_of(cast.mairi)))
    assert "Address mairi.sinclair@northlight.example" in seen


def test_the_page_of_a_person_shows_who_they_report_to(cast: Cast, noor: Client) -> None:
    assert "Reports to Dana Calder" in words_of(noor.get(page_of(cast.mairi)))


@pytest.mark.usefixtures("numbers")
def test_the_page_of_a_person_shows_none_of_their_numbers(cast: Cast, noor: Client) -> None:
    assert "€" not in words_of(noor.get(page_of(cast.mairi)))


@pytest.mark.parametrize("address", ["office:person", "office:person-edit"])
def test_a_key_nobody_has_is_not_there(noor: Client, address: str) -> None:
    assert noor.get(reverse(address, args=["nobody-has-it"])).status_code == 404


@pytest.mark.parametrize("method", ["put", "delete"])
def test_a_person_is_not_removed_by_hand(cast: Cast, noor: Client, method: str) -> None:
    answer: Any = getattr(noor, method)(page_of(cast.mairi))
    assert answer.status_code == 405
