"""A link for a new password: sent to whom we know, said to everyone, used once."""

import re

import pytest
from django.core import mail

from tests.cast import NOW, PASSWORD, Cast
from tests.reading import words_of
from tests.sign_in.visiting import DOOR, Visiting, elsewhere
from touchline.people.models import Deactivation, Person
from touchline.sign_in.models.addresses import is_confirmed
from touchline.witness.actor import SYSTEM

FORGOTTEN = "/sign-in/forgotten/"
ANOTHER = "a heron stands in the harbour"


def link_to(person: Person) -> str:
    """What the letter to them holds, as a path of ours."""
    Visiting().post(FORGOTTEN, {"email": person.email})
    found = re.search(r"https?://testserver(/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def choose(path: str, password: str = ANOTHER) -> Visiting:
    visiting = Visiting()
    visiting.post(path, {"password": password, "again": password})
    return visiting


def test_a_letter_goes_to_who_is_known(mairi: Person) -> None:
    Visiting().post(FORGOTTEN, {"email": f" {mairi.email.upper()} "})
    assert [letter.to for letter in mail.outbox] == [[mairi.email]]


@pytest.mark.parametrize("stranger", ["nobody@northlight.example"])
def test_no_letter_goes_to_a_stranger(mairi: Person, stranger: str) -> None:
    Visiting().post(FORGOTTEN, {"email": stranger})
    assert mail.outbox == []


def test_no_letter_goes_to_who_has_left(mairi: Person) -> None:
    Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW)
    Visiting().post(FORGOTTEN, {"email": mairi.email})
    assert mail.outbox == []


def test_the_page_reads_alike_for_both(mairi: Person) -> None:
    known = words_of(Visiting().post(FORGOTTEN, {"email": mairi.email}))
    strange = words_of(Visiting().post(FORGOTTEN, {"email": "x@northlight.example"}))
    assert known.replace(mairi.email, "") == strange.replace("x@northlight.example", "")


def test_the_link_lets_in_with_a_new_password(mairi: Person) -> None:
    assert choose(link_to(mairi)).is_in


def test_the_new_password_is_the_one_that_counts(mairi: Person) -> None:
    choose(link_to(mairi))
    assert Visiting().sign_in(mairi, ANOTHER).status_code == 302


def test_the_address_is_confirmed_by_using_it(mairi: Person) -> None:
    choose(link_to(mairi))
    assert is_confirmed(mairi)


def test_the_link_works_once(mairi: Person) -> None:
    path = link_to(mairi)
    choose(path)
    assert Visiting().get(path).status_code == 410


def test_looking_at_it_does_not_use_it_up(mairi: Person) -> None:
    path = link_to(mairi)
    Visiting().get(path)
    assert Visiting().get(path).status_code == 200


def test_a_sign_in_since_ends_the_link(mairi: Person) -> None:
    path = link_to(mairi)
    Visiting().sign_in(mairi)
    assert Visiting().get(path).status_code == 410


def test_a_changed_letter_of_the_link_ends_it(mairi: Person) -> None:
    path = link_to(mairi)
    forged = path[:-3] + ("A" if path[-3] != "A" else "B") + path[-2:]
    assert Visiting().get(forged).status_code == 410


def test_the_link_of_who_has_left_is_over(mairi: Person) -> None:
    path = link_to(mairi)
    Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW)
    assert Visiting().get(path).status_code == 410


def test_a_weak_password_is_refused_with_the_reason(mairi: Person) -> None:
    answer = Visiting().post(link_to(mairi), {"password": "short", "again": "short"})
    assert "12 characters" in words_of(answer)


def test_sessions_elsewhere_end_with_a_new_password(mairi: Person) -> None:
    path, laptop = link_to(mairi), elsewhere(mairi)
    choose(path)  # over by now, since the laptop signed in: a fresh one is asked for
    choose(link_to(mairi))
    assert laptop.get("/")["Location"].startswith(DOOR)


def test_a_second_factor_is_asked_for_after_the_link(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    path = link_to(mairi)
    assert not choose(path).is_in


def test_the_owner_is_told_by_mail(mairi: Person) -> None:
    choose(link_to(mairi))
    assert "the password was changed" in str(mail.outbox[-1].body)


def test_an_old_password_opens_nothing_afterwards(mairi: Person, cast: Cast) -> None:
    choose(link_to(mairi))
    assert Visiting().sign_in(mairi, PASSWORD).status_code == 422
