"""Promises of the cast, as tests begin with them."""

from datetime import date, timedelta
from typing import Any

from tests.cast import NOW, TODAY, Cast
from touchline.floor.models import Promise
from touchline.people.models import Person, Team
from touchline.wall.crossings import Recipient

WORDS = "Send the plant in Fife the new quote"
EVERYONE = Recipient("everyone", "", "")
CUSTOMER = Recipient("customer", "", "Forth Estuary Water")


def to(one: Person | Team) -> Recipient:
    """A person or a team as whom something is promised to."""
    kind = "person" if isinstance(one, Person) else "team"
    return Recipient(kind, one.key, one.name)


def promised(
    owner: Person, recipient: Recipient | Person | Team, *, by: date = TODAY, **options: Any
) -> Promise:
    """A promise made on the day of the cast; due that day if nothing else is said."""
    target = recipient if isinstance(recipient, Recipient) else to(recipient)
    words = options.pop("words", WORDS)
    return Promise.objects.make(owner, target, words, by, by=owner, at=NOW, **options)


def in_days(days: int) -> date:
    """So many days from the day of the cast; negative ones are past."""
    return TODAY + timedelta(days=days)


def promise_of_mairi(cast: Cast) -> Promise:
    """Mairi to Dana, by Friday."""
    return promised(cast.mairi, cast.dana, by=in_days(2))
