"""Whom to tell about a weakness: only what the installation has said."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from touchline.site.settings.security_contact import NAME, security_contact

HERE = "/.well-known/security.txt"


@pytest.mark.django_db
@pytest.mark.usefixtures("standing_clock")
def test_it_names_the_contact_and_until_when_to_believe_it() -> None:
    said = Client().get(HERE).content.decode().splitlines()
    assert said[:2] == [
        "Contact: mailto:security@northlight.example",
        "Expires: 2026-09-14T00:00:00Z",
    ]


@pytest.mark.django_db
def test_it_says_nothing_about_the_release() -> None:
    assert "ouchline" not in Client().get(HERE).content.decode()


@pytest.mark.django_db
def test_without_a_contact_there_is_no_such_page(settings: Settings) -> None:
    settings.SECURITY_CONTACT = ""
    assert Client().get(HERE).status_code == 302


@pytest.mark.parametrize(
    ("told", "understood"),
    [
        ("", ""),
        (" security@northlight.example ", "mailto:security@northlight.example"),
        ("mailto:security@northlight.example", "mailto:security@northlight.example"),
        ("https://northlight.example/report", "https://northlight.example/report"),
    ],
)
def test_an_address_of_mail_or_of_a_page_is_understood(told: str, understood: str) -> None:
    assert security_contact({NAME: told}) == understood


@pytest.mark.parametrize("told", ["http://northlight.example", "us", "a@b.example\nExpires: x"])
def test_anything_else_is_refused(told: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        security_contact({NAME: told})
