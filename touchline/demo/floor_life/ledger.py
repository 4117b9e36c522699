"""Promises made outside a review, to every kind of recipient and in every state."""

from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.fates import befall
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.words.promises import PROMISES, TAKEN_BACK, Made
from touchline.floor.models import Promise
from touchline.wall.crossings import Recipient

NEW_DAY = 6
"""So many working days after the first one a promise was given its new day."""


def promise_all(people: People, *, days: Days) -> None:
    """Each with what became of it."""
    for number, made in enumerate((*PROMISES, TAKEN_BACK)):
        if made.owner in people:
            _promise(made, number, people, days=days)


def _promise(made: Made, number: int, people: People, *, days: Days) -> None:
    owner = people[made.owner]
    first = days.working(made.due - NEW_DAY if made.moved else made.due)
    at = days.on(made.made, 9 + number % 7, 5 * (number % 11))
    promise = Promise.objects.make(
        owner, recipient(made.to, people), made.words, first, by=owner, at=at,
        audience=made.audience, find_out=made.find_out, key=f"demo-{made.owner}-{number}",
    )  # fmt: skip
    if made.moved:
        promise.renegotiate(
            day=days.working(made.due), reason=made.moved, by=owner,
            at=days.on(min(made.due - NEW_DAY - 1, -1), 14),
        )  # fmt: skip
    befall(
        promise, made.fate, due=days.working(made.due), days=days, says=made.says,
        hour=11 + number % 6,
    )  # fmt: skip


def recipient(to: str, people: People) -> Recipient:
    """`team:Leith`, `customer:Name`, `everyone`, or the key of a person."""
    kind, _colon, name = to.partition(":")
    if kind == "team":
        return Recipient("team", people.teams[name].key, name)
    if kind in ("customer", "everyone"):
        return Recipient(kind, "", name)
    return Recipient("person", people[to].key, people[to].name)
