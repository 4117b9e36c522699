"""Requests for help, asked, passed on and answered."""

from datetime import timedelta

from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.deals import Deals
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.story import chance
from touchline.demo.floor_life.words.requests import REQUESTS, Asked
from touchline.floor.models import HelpAnswer, HelpPass, HelpRequest


def ask_all(people: People, deals: Deals, *, days: Days) -> None:
    """Each by who needs it, answered by whoever has it then."""
    for number, asked in enumerate(REQUESTS):
        if asked.who in people:
            _ask(asked, number, people, deals, days=days)


def _ask(asked: Asked, number: int, people: People, deals: Deals, *, days: Days) -> None:
    asker = people[asked.who]
    looks = deals.of(asker, 0) if asked.deal else []
    look = chance("request", number).choice(looks) if looks else None
    at = days.on(asked.asked, 9 + number % 8, 10)
    request = HelpRequest.objects.ask(
        asker, asked.words, days.working(asked.by), once=f"demo{number}",
        about=deals.reference(look) if look else None, at=at,
    )  # fmt: skip
    manager = asker.manager(on=days.today)
    assert manager is not None  # noqa: S101 - everyone who asks reports to someone
    later = days.so_far(at + timedelta(hours=1, minutes=20))
    if asked.passed:
        to, why = asked.passed
        HelpPass.objects.pass_on(
            request, people[to], why, by=manager, once=f"demo{number}", at=later
        )
    elif asked.says:
        by = asker if asked.says == HelpAnswer.Says.WITHDRAWN else manager
        HelpAnswer.objects.give(request, asked.says, asked.reason, by=by, at=later)
