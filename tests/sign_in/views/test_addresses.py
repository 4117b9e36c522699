"""One's address: confirmed by a link, changed by a link, never by typing alone."""

import re

from django.core import mail
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.reading import words_of
from tests.sign_in.visiting import SECURITY, Visiting
from touchline.people.models import Person
from touchline.sign_in.models.addresses import confirm_address, is_confirmed
from touchline.witness.actor import SYSTEM

NEW = "mairi.of.leith@northlight.example"


def letter_link() -> str:
    found = re.search(r"https?://testserver(/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found[1]


def ask_for(inside: Visiting, address: str) -> str:
    inside.post(reverse("address-change"), {"email": address})
    return letter_link()


def test_an_address_somebody_typed_is_not_confirmed(mairi: Person) -> None:
    assert not is_confirmed(mairi)


def test_a_link_to_it_confirms_it(inside: Visiting, mairi: Person) -> None:
    inside.post(reverse("address-send"))
    inside.post(letter_link())
    assert is_confirmed(mairi)


def test_looking_at_the_link_confirms_nothing(inside: Visiting, mairi: Person) -> None:
    inside.post(reverse("address-send"))
    Visiting().get(letter_link())
    assert not is_confirmed(mairi)


def test_a_new_address_waits_for_its_link(inside: Visiting, mairi: Person) -> None:
    before = mairi.email
    ask_for(inside, NEW)
    mairi.refresh_from_db()
    assert mairi.email == before


def test_the_link_goes_to_the_new_address(inside: Visiting) -> None:
    ask_for(inside, NEW)
    assert mail.outbox[-1].to == [NEW]


def test_with_its_link_the_address_changes(inside: Visiting, mairi: Person) -> None:
    inside.post(ask_for(inside, NEW))
    mairi.refresh_from_db()
    assert (mairi.email, is_confirmed(mairi)) == (NEW, True)


def test_the_old_address_is_told(inside: Visiting, mairi: Person) -> None:
    before = mairi.email
    inside.post(ask_for(inside, NEW))
    assert mail.outbox[-1].to == [before]


def test_the_link_works_once(inside: Visiting) -> None:
    path = ask_for(inside, NEW)
    inside.post(path)
    assert inside.post(path).status_code == 410


def test_an_address_that_is_taken_is_not_given_away(
    inside: Visiting, cast: Cast, mairi: Person
) -> None:
    answer = inside.post(reverse("address-change"), {"email": cast.callum.email}, follow=True)
    assert "We have sent a link there." in words_of(answer)
    assert mail.outbox == []


def test_an_address_taken_meanwhile_is_not_taken_over(inside: Visiting, cast: Cast) -> None:
    path = ask_for(inside, NEW)
    cast.callum.rename(name="Callum Reid", email=NEW, by=SYSTEM, at=NOW)
    assert inside.post(path).status_code == 410


def test_what_is_no_address_is_refused(inside: Visiting) -> None:
    assert inside.post(reverse("address-change"), {"email": "mairi"}).status_code == 422


def test_an_administrators_correction_is_not_confirmed(mairi: Person) -> None:
    confirm_address(mairi, at=NOW)
    mairi.rename(name=mairi.name, email=NEW, by=SYSTEM, at=NOW)
    assert not is_confirmed(mairi)


def test_a_correction_of_the_name_leaves_it_confirmed(mairi: Person) -> None:
    confirm_address(mairi, at=NOW)
    mairi.rename(name="Mairi S", email=mairi.email, by=SYSTEM, at=NOW)
    assert is_confirmed(mairi)


def test_the_page_says_whether_it_is_confirmed(inside: Visiting, mairi: Person) -> None:
    before = words_of(inside.get(SECURITY))
    confirm_address(mairi, at=NOW)
    after = words_of(inside.get(SECURITY))
    assert ["not confirmed yet" in page for page in (before, after)] == [True, False]


def test_before_changing_it_one_says_again_who_one_is(mairi: Person) -> None:
    visiting = Visiting()
    visiting.sign_in(mairi)
    assert visiting.get(reverse("address-change"))["Location"].startswith("/you/security/again/")
