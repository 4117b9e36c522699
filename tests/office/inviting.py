"""How Noor invites people in tests, and the link that somebody finds in their mail."""

import re
from typing import Any

from django.core import mail
from django.test import Client

from touchline.people.models import Person

NEW = "/office/invitations/new/"
LIST = "/office/invitations/"
KEY = "abcdefghjkmnpq"
NEWS = "The first numbers are in; look at them before Friday."


def asking(**more: Any) -> dict[str, Any]:
    return {"whom": "everyone", "words": NEWS, "key": KEY} | more


def look(noor: Client, **more: Any) -> Any:
    return noor.post(NEW, asking(**more))


def send(noor: Client, **more: Any) -> Any:
    return noor.post(NEW, asking(send="yes", **more))


def some(*persons: Person) -> dict[str, Any]:
    return {"whom": "some", "persons": [one.key for one in persons]}


def link_of(person: Person) -> str:
    """The link in the mail that a person got last."""
    [found] = [one for one in mail.outbox if one.to == [person.email]][-1:]
    match = re.search(r"http://testserver(/invited/\S+/)", str(found.body))
    assert match, "the mail holds no link"
    return match[1]
