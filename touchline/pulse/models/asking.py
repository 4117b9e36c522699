"""Who is asked on a day, and in which team: each person once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from touchline.people.models import Person, Seat
from touchline.people.models.team_tree import Tree, tree_on
from touchline.people.seats import IN_TEAM_TREE, SELLS, SeatKind
from touchline.pulse.models.rhythm import scale_called
from touchline.pulse.models.round import Round
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.merging import Merged, merged
from touchline.pulse.rules.scales import Scale
from touchline.wall.switched import switches_on

SHOWN: Final = 4
LONGEST: Final = 200
IN_ROOMS: Final = frozenset({"pulse", "room"})


@dataclass(frozen=True, eq=False)
class Asked:
    """Team (by primary key) → whom it has, and the groups that are released together."""

    tree: Tree
    people: Mapping[int, Sequence[Person]]
    groups: Sequence[Merged[int]]

    def keys(self, group: Merged[int]) -> list[str]:
        return [self.tree.hung[pk].key for pk in group.teams]

    def members(self, group: Merged[int]) -> list[Person]:
        """Everyone of a group."""
        return [person for pk in group.teams for person in self.people.get(pk, ())]

    def names(self, group: Merged[int]) -> list[str]:
        """Its teams by name, those that sell first; where people lead teams, that they do."""
        there = [pk for pk in group.teams if self.people.get(pk)]
        own = sorted((pk in self.tree.children, self.tree.hung[pk].name) for pk in there)
        return [_("who leads in %s") % name if leads else name for leads, name in own]

    def label(self, group: Merged[int]) -> str:
        """What a group is called: a few of its teams."""
        names = self.names(group)
        if len(names) > SHOWN:
            told = {"names": ", ".join(names[: SHOWN - 1]), "n": len(names) - SHOWN + 1}
            return (_("%(names)s and %(n)d more") % told)[:LONGEST]
        if len(names) == 1:
            return names[0][:LONGEST]
        told = {"names": ", ".join(names[:-1]), "last": names[-1]}
        return (_("%(names)s and %(last)s") % told)[:LONGEST]


def asked_in(round_: Round, *, day: date) -> tuple[Scale | None, Asked]:
    """What a round asks, and whom: rooms are asked of all who sell where there could be one.

    Whether somebody has one is not looked at, so being asked says nothing.
    """
    if round_.scale != kept_weeks.KEY:
        return scale_called(round_.scale), asked_on(day=day, k=round_.k)
    asked = asked_on(day=day, k=kept_weeks.ASKED, kinds=SELLS, parts=IN_ROOMS)
    return kept_weeks.scale_for(kept_weeks.weeks_before(day)), asked


def asked_on(
    *, day: date, k: int, kinds: Collection[SeatKind] = IN_TEAM_TREE,
    parts: frozenset[str] = frozenset({"pulse"}),
) -> Asked:  # fmt: skip
    """Sellers in their team, managers and leaders in the team above theirs.

    Nobody answers about themselves: who runs a team is asked with their peers. Whoever holds more
    than one seat is asked once, as a seller first. Teams where one of the parts is off are left
    out, and seats of other kinds.
    """
    tree = tree_on(day=day)
    switches = switches_on(day=day)
    on = {pk for pk in tree.hung if parts <= switches.of_team(pk)}
    people: defaultdict[int, list[Person]] = defaultdict(list)
    placed: set[int] = set()
    seats = Seat.objects.held(on=day).filter(kind__in=kinds, person__deactivation=None)
    rows = sorted(seats.select_related("person"), key=_sellers_first)
    for seat in rows:
        team = _asked_in(seat, tree)
        if team in on and team is not None and seat.person_id not in placed:
            placed.add(seat.person_id)
            people[team].append(seat.person)
    counts = {pk: len(people.get(pk, ())) for pk in tree.hung}
    return Asked(tree, people, merged(tree.parents, counts, k))


def _asked_in(seat: Seat, tree: Tree) -> int | None:
    if seat.team_id is None or seat.team_id not in tree.hung:
        return None
    return seat.team_id if SeatKind(seat.kind) in SELLS else tree.parents[seat.team_id]


def _sellers_first(seat: Seat) -> tuple[bool, int]:
    return (SeatKind(seat.kind) not in SELLS, seat.pk)
