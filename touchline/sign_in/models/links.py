"""Links that are sent to an address: what for, for how long, and that they work once.

A link is signed with the server's secret and carries a mark of how the person signs in now. Another
password, another address or a sign-in since makes another mark, so a used link is over by itself;
nothing is kept.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from touchline.people.models import Person

NEW_PASSWORD: Final = "new password"  # noqa: S105 - what a link is for
ADDRESS: Final = "address"
LASTS: Final = {NEW_PASSWORD: timedelta(hours=2), ADDRESS: timedelta(days=3)}


@dataclass(frozen=True)
class Link:
    """Whose link it was, and the address it was sent to."""

    person: Person
    address: str


def make_link(person: Person, *, purpose: str, address: str) -> str:
    """The part of an address that only this server can have written."""
    told = [person.key, address, _mark(person, purpose)]
    return signing.dumps(told, salt=_salt(purpose), compress=True)


def read_link(token: str, *, purpose: str) -> Link | None:
    """Whose it is; nothing if it is forged, old, used, or of somebody who has left."""
    try:
        key, address, mark = signing.loads(token, salt=_salt(purpose), max_age=LASTS[purpose])
    except (signing.BadSignature, ValueError):
        return None
    person = Person.objects.active().filter(key=key).first()
    if person is None or not constant_time_compare(mark, _mark(person, purpose)):
        return None
    return Link(person, address)


def _salt(purpose: str) -> str:
    return f"touchline.sign_in.link.{purpose}"


def _mark(person: Person, purpose: str) -> str:
    """Signing in ends a link to a new password, but not one that waits to confirm an address."""
    used = person.last_login.isoformat() if person.last_login and purpose == NEW_PASSWORD else ""
    return salted_hmac(_salt(purpose), f"{person.password}|{person.email}|{used}").hexdigest()[:24]
