"""Priorities: this quarter's, refined from above, and last quarter's with what was learnt."""

from dataclasses import dataclass
from datetime import datetime

from touchline.demo.company.seasons import on_or_after, on_or_before
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.words import plan as words
from touchline.floor.models import Drop, Learning, Priority, PriorityFilter
from touchline.floor.models.learning import Measured
from touchline.floor.rules.plan_words import PrioritySaid
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.asking import crm_teams
from touchline.numbers import Selection, Snapshot, scoreboard
from touchline.people.models import Organisation, Person, Team

Learnt = tuple[tuple[PrioritySaid, str], ...]
"""Priorities of a quarter, each with what was learnt from it."""


@dataclass(frozen=True)
class Book:
    """Who, when, and the numbers to count what a quarter came to; None while they can wait."""

    people: People
    days: Days
    snapshot: Snapshot | None = None

    @property
    def quarter(self) -> Quarter:
        return Quarter.of(self.days.today, starts=Organisation.the().fiscal_year_starts)


def close_quarter(book: Book) -> None:
    """Last quarter's priorities, each with what was learnt; done again, with what it came to."""
    _close(book, "North Sea", "grete", words.NORTH_SEA_BEFORE)
    _close(book, "Leith", "dana", words.LEITH_BEFORE)


def plan_all(book: Book) -> None:
    """From the top downwards, as a quarter begins."""
    close_quarter(book)
    people, days, now = book.people, book.days, book.quarter
    at = _begins(now, days)
    top, region, leith = (people.teams[one] for one in ("Northlight", "North Sea", "Leith"))
    whole = [_set(top, now, said, people["amara"], at) for said in words.NORTHLIGHT_NOW]
    sea = [_set(region, now, said, people["grete"], at, refines=whole[1 - place])
           for place, said in enumerate(words.NORTH_SEA_NOW)]  # fmt: skip
    dropped = _set(leith, now, words.LEITH_DROPPED, people["dana"], at)
    Drop.objects.drop(dropped, why=words.DROPPED_BECAUSE, by=people["dana"], at=days.on(-4, 15))
    above: tuple[Priority, ...] = (*sea, whole[0])
    for place, said in enumerate(words.LEITH_NOW):
        made = _set(leith, now, said, people["dana"], at, refines=above[place])
        if place == 0:
            kinds = {"deals": {"new", "expansion"}}
            PriorityFilter.say(made, kinds, by=people["dana"], at=at)
    made.reword(words.REWORDED, version=made.version, refines=above[2], by=people["dana"],
                at=days.on(-2, 10))  # fmt: skip
    for team, all_said in words.OTHERS.items():
        for said in all_said:
            _set(people.teams[team], now, said, people.manager(team, days=days), at)


def _set(
    team: Team, quarter: Quarter, said: PrioritySaid, by: Person, at: datetime, *,
    refines: Priority | None = None,
) -> Priority:  # fmt: skip
    return Priority.objects.set_for(team, quarter.slug, said, by=by, at=at, refines=refines)


def _begins(quarter: Quarter, days: Days) -> datetime:
    """The first working day of the quarter, in the morning; before now in any case."""
    return days.so_far(moment(on_or_after(quarter.first), 9, 30))


def _close(book: Book, team: str, who: str, learnt: Learnt) -> None:
    quarter, by, whose = book.quarter.before, book.people[who], book.people.teams[team]
    opened = moment(on_or_after(quarter.first), 9, 30)
    at = book.days.so_far(moment(on_or_before(quarter.last), 16))
    for number, (said, told) in enumerate(learnt):
        key = f"demo{whose.pk}{number}"
        made = Priority.objects.set_for(whose, quarter.slug, said, by=by, at=opened, key=key)
        result = said.result.measure if said.result else ""
        came_to = _measured(book.snapshot, result, whose, quarter)
        Learning.objects.learn(made, words=told, measured=came_to, by=by, at=at)


def _measured(snapshot: Snapshot | None, key: str, team: Team, quarter: Quarter) -> Measured:
    if snapshot is None or not key:
        return Measured()
    names = crm_teams(team, on=quarter.last)
    board = scoreboard(snapshot, Selection(teams=names, first=quarter.first, last=quarter.last))
    found = board[key]
    return Measured(found.value, found.unit, found.cases)
