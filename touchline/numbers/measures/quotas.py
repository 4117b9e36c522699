"""Quotas: what was agreed for these days, by person, team and everyone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from touchline.numbers.engine.opening import engine_of
from touchline.numbers.measures.amounts import Money
from touchline.numbers.measures.periods import Period
from touchline.numbers.measures.tallies import chosen
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import CrmPerson, Selection

_STATEMENT = (
    "SELECT coalesce(person_key, ''), coalesce(team, ''), \"from\", \"to\", amount, "
    "coalesce(currency, ''), base_amount FROM quotas"
)


@dataclass(frozen=True)
class _Quota:
    first: date
    last: date
    amount: Decimal
    currency: str
    base: Decimal | None

    def share_of(self, period: Period) -> Decimal:
        """The part of its days that lies in the period, 0–1: a quota counts by the day."""
        days = (min(self.last, period.last) - max(self.first, period.first)).days + 1
        whole = (self.last - self.first).days + 1
        return Decimal(max(days, 0)) / Decimal(whole) if whole > 0 else Decimal(0)


def quota_of(
    snapshot: Snapshot, selection: Selection, period: Period, *, member: str = "", by: str = ""
) -> Money | None:
    """The quota of a selection, or of one `member` (a seller's key, a team's name); None without.

    A team's quota is its own. Without one it is the sum of its sellers' quotas; what a manager
    carries for them is not added to it.
    """
    found = quotas(snapshot)
    own: Sequence[_Quota]
    if by == "seller":
        own = found.get(("person", member), ())
    elif by == "team":
        own = _of_team(member, chosen(snapshot, selection), found)
    elif selection.sellers is not None:
        people = chosen(snapshot, selection)
        own = [one for each in people for one in found.get(("person", each.person_key), ())]
    else:
        own = _of_teams(snapshot, selection, found)
    return _sum(own, period)


@lru_cache(maxsize=8)
def quotas(snapshot: Snapshot) -> Mapping[tuple[str, str], tuple[_Quota, ...]]:
    """All quotas, by ("person", key) or ("team", name)."""
    found: defaultdict[tuple[str, str], list[_Quota]] = defaultdict(list)
    if snapshot.rows.get("quotas"):
        for person, team, *row in engine_of(snapshot).rows(_STATEMENT):
            found["person" if person else "team", person or team].append(_Quota(*row))
    return {owner: tuple(each) for owner, each in found.items()}


def _of_teams(
    snapshot: Snapshot,
    selection: Selection,
    found: Mapping[tuple[str, str], tuple[_Quota, ...]],
) -> list[_Quota]:
    members: defaultdict[str, list[CrmPerson]] = defaultdict(list)
    for person in chosen(snapshot, selection):
        members[person.team].append(person)
    if selection.teams is None:
        for kind, name in found:
            if kind == "team":
                members.setdefault(name, [])
    return [one for team, people in members.items() for one in _of_team(team, people, found)]


def _of_team(
    team: str,
    people: Sequence[CrmPerson],
    found: Mapping[tuple[str, str], tuple[_Quota, ...]],
) -> Sequence[_Quota]:
    own = found.get(("team", team), ())
    if own:
        return own
    members = [person for person in people if person.team == team]
    sellers = [person for person in members if person.seat in ("seller", "")]
    for group in (sellers, members):
        carried = [one for each in group for one in found.get(("person", each.person_key), ())]
        if carried:
            return carried
    return ()


def _sum(own: Iterable[_Quota], period: Period) -> Money | None:
    totals: dict[str, Decimal] = {}
    base, unrated = Decimal(0), 0
    for one in own:
        if share := one.share_of(period):
            totals[one.currency] = totals.get(one.currency, Decimal(0)) + one.amount * share
            base += (one.base or Decimal(0)) * share
            unrated += one.base is None
    return Money(totals, base, unrated) if totals else None
