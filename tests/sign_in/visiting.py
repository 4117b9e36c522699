"""Somebody with a browser: what they do at the door and on their page, in the tests' words."""

import re
import time
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse

from tests.cast import PASSWORD
from touchline.people.models import Person

DOOR = "/sign-in/"
SECURITY = "/you/security/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


class Visiting(Client):
    """A client that knows the way."""

    def __init__(self, **options: Any) -> None:
        super().__init__(headers={"user-agent": FIREFOX, "host": "testserver"}, **options)

    @property
    def is_in(self) -> bool:
        return "_auth_user_id" in self.session

    def sign_in(self, person: Person, password: str = PASSWORD, **more: Any) -> Any:
        told = {"login": person.email, "password": password}
        return self.post(DOOR, told | more.pop("data", {}), **more)

    def say_again(self, password: str = PASSWORD) -> Any:
        return self.post(
            reverse("account_reauthenticate"), {"password": password, "next": SECURITY}
        )

    def set_up_app(self) -> str:
        """Set up an app for codes; its secret, as the app would keep it."""
        page = self.get(reverse("mfa_activate_totp"))
        found = re.search(r"secret=([A-Z2-7]+)", page.content.decode())
        assert found is not None
        secret = found[1]
        answer = self.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
        assert answer.status_code == 302
        return secret


def code_of(secret: str, *, away: int = 0) -> str:
    """What an app with this secret shows now, or so many half minutes away."""
    value = hotp_value(secret, int(time.time()) // 30 + away)
    return str(format_hotp_value(value))


def elsewhere(person: Person) -> Visiting:
    """The same person, signed in with another browser."""
    visiting = Visiting()
    visiting.sign_in(person)
    visiting.get(SECURITY)
    return visiting
