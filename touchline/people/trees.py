"""The organisation as a tree to read: teams, who runs them, who sells in them. Constant queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from touchline.people.models import Seat, Team
from touchline.people.models.team_tree import parents_on
from touchline.people.seats import RUNS_A_TEAM


@dataclass(frozen=True)
class Branch:
    """A team with the people in it and the teams below, each by name."""

    team: Team
    run_by: tuple[Seat, ...]
    sellers: tuple[Seat, ...]
    below: tuple[Branch, ...]

    @property
    def sellers_in_all(self) -> int:
        return len(self.sellers) + sum(branch.sellers_in_all for branch in self.below)


def team_tree(*, on: date) -> tuple[Branch, ...]:
    """The roots of the tree on a day. Four queries, however many teams there are."""
    parents = parents_on(day=on)
    teams = Team.objects.filter(pk__in=parents).order_by("name", "pk")
    held: dict[int, list[Seat]] = {}
    seats = Seat.objects.held(on=on).filter(person__deactivation=None, team__in=parents)
    for seat in seats.select_related("person").order_by("person__name"):
        held.setdefault(seat.team_id or 0, []).append(seat)

    def branches(parent: int | None) -> tuple[Branch, ...]:
        return tuple(
            Branch(
                team=team,
                run_by=tuple(s for s in held.get(team.pk, ()) if s.kind in RUNS_A_TEAM),
                sellers=tuple(s for s in held.get(team.pk, ()) if s.kind == "seller"),
                below=branches(team.pk),
            )
            for team in teams
            if parents[team.pk] == parent
        )

    return branches(None)


def outside_teams(*, on: date) -> tuple[Seat, ...]:
    """Seats that belong to no team: coaches, partners, administrators. By kind, then name."""
    seats = Seat.objects.held(on=on).filter(person__deactivation=None, team=None)
    return tuple(seats.select_related("person").order_by("kind", "person__name"))
