"""Sellers whom no line leads away from, and giving them a manager whom the CRM does not know."""

from dataclasses import dataclass
from datetime import date, datetime

from touchline.people.models.person import Person
from touchline.people.models.reporting_line import drawn_unless_a_circle, managers_on
from touchline.people.models.seat import Seat
from touchline.people.models.team import Team
from touchline.people.seats import RUNS_A_TEAM, SeatKind
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn


@dataclass(frozen=True)
class Unmanaged:
    """A team, those of its sellers who report to nobody, and who runs it already, if anyone."""

    team: Team
    sellers: tuple[Person, ...]
    run_by: Person | None


def unmanaged(*, on: date) -> tuple[Unmanaged, ...]:
    """Teams with sellers who report to nobody, by name. Two queries."""
    managers = managers_on(day=on)
    seats = Seat.objects.held(on=on).filter(team__isnull=False, person__deactivation=None)
    sellers: dict[Team, list[Person]] = {}
    runs: dict[Team, Person] = {}
    for seat in seats.select_related("person", "team").order_by("person__name", "pk"):
        assert seat.team is not None  # noqa: S101 - asked for above
        if seat.kind in RUNS_A_TEAM:
            runs.setdefault(seat.team, seat.person)
        elif seat.kind == SeatKind.SELLER and managers.get(seat.person_id) is None:
            sellers.setdefault(seat.team, []).append(seat.person)
    teams = sorted(sellers, key=lambda team: (team.name, team.pk))
    return tuple(Unmanaged(team, tuple(sellers[team]), runs.get(team)) for team in teams)


def manage(team: Team, manager: Person, *, since: date, by: Actor, at: datetime) -> int:
    """From a day on `manager` runs the team, and its sellers who report to nobody report to them.

    Returns how many lines were drawn; one that would close a circle is not.
    """
    found = [one for one in unmanaged(on=since) if one.team == team]
    with in_turn():
        runs = manager.seats.held(on=since).filter(kind__in=RUNS_A_TEAM, team=team)
        if not runs.exists():
            manages = SeatKind.MANAGER.value
            Seat.objects.take(manager, kind=manages, team=team, since=since, by=by, at=at)
        sellers = [seller for one in found for seller in one.sellers if seller != manager]
        return sum(
            drawn_unless_a_circle(seller, manager, since=since, by=by, at=at) for seller in sellers
        )
