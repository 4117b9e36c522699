"""Single sign-on, connected and disconnected by who is signed in already."""

from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.core import mail
from django.urls import reverse

from tests.sign_in.company import Company, press
from tests.sign_in.visiting import Visiting
from touchline.people.models import Person

SUB = "a-sub-of-mairi"


def test_signed_in_one_connects_it(company: Company, inside: Visiting, mairi: Person) -> None:
    company.knows(SUB, email="private@elsewhere.example", email_verified=True)
    inside.get(company.says_yes(press(inside, process="connect"), SUB))
    assert SocialAccount.objects.get().user == mairi


def test_and_disconnects_it(company: Company, inside: Visiting, mairi: Person) -> None:
    company.knows(SUB, email="private@elsewhere.example", email_verified=True)
    inside.get(company.says_yes(press(inside, process="connect"), SUB))
    inside.post(reverse("single-sign-on-disconnect", args=["company"]))
    assert not SocialAccount.objects.exists()


def test_the_owner_is_told_that_it_was_disconnected(
    company: Company, inside: Visiting, mairi: Person, django_capture_on_commit_callbacks: Any
) -> None:
    SocialAccount.objects.create(user=mairi, provider="company", uid=SUB)
    with django_capture_on_commit_callbacks(execute=True):
        inside.post(reverse("single-sign-on-disconnect", args=["company"]))
    assert "single sign-on was disconnected" in str(mail.outbox[-1].body)


def test_who_sits_down_at_an_open_laptop_disconnects_nothing(
    company: Company, mairi: Person
) -> None:
    SocialAccount.objects.create(user=mairi, provider="company", uid=SUB)
    visiting = Visiting()
    visiting.sign_in(mairi)
    answer = visiting.post(reverse("single-sign-on-disconnect", args=["company"]))
    assert answer["Location"].startswith("/you/security/again/")
    assert SocialAccount.objects.exists()


def test_what_is_not_connected_cannot_be_disconnected(company: Company, inside: Visiting) -> None:
    path = reverse("single-sign-on-disconnect", args=["company"])
    assert inside.post(path).status_code == 404
