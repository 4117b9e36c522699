"""What stands around the priorities on the game plan: people, process, rhythm, words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from touchline.floor.views.plan.measuring import Target
from touchline.people.models import Person, Seat, Team
from touchline.people.models.team_tree import tree_on
from touchline.people.seats import RUNS_A_TEAM, SeatKind


@dataclass(frozen=True)
class Group:
    """A team and who is seated in it: who runs it first, then who sells, by name."""

    team: str
    run_by: tuple[Person, ...]
    sellers: tuple[Person, ...]


def people_of(team: Team, *, on: date) -> tuple[Group, ...]:
    """The team, and each team right below it. One query."""
    tree = tree_on(day=on)
    pks = [team.pk, *tree.children.get(team.pk, ())]
    held = Seat.objects.held(on=on).filter(team__in=pks, person__deactivation=None)
    seats = list(held.select_related("person").order_by("person__name", "pk"))
    groups = []
    for pk in pks:
        here = [seat for seat in seats if seat.team_id == pk]
        run_by = {seat.person: None for seat in here if seat.kind in RUNS_A_TEAM}
        sellers = {seat.person: None for seat in here if seat.kind == SeatKind.SELLER}
        name = team.name if pk == team.pk else tree.hung[pk].name
        groups.append(Group(name, tuple(run_by), tuple(sellers)))
    own, *below = groups
    return (own, *sorted(below, key=lambda one: one.team))


def glossary_of(targets: Iterable[Target]) -> Mapping[str, str]:
    """The measures that are used, each with how it is counted, by name."""
    used = {one.label: one.sentence for one in targets if one.sentence}
    return dict(sorted(used.items()))
