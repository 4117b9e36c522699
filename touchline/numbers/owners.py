"""Owners of deals as the CRM has them: who must be linked with someone here to see own numbers."""

from dataclasses import dataclass

from touchline.numbers.snapshots import Snapshot

_OWNERS = (
    "SELECT deals.seller_key, coalesce(people.name, deals.seller_key), "
    "coalesce(people.email, ''), coalesce(people.team, ''), count(*) "
    "FROM opportunities AS deals LEFT JOIN people ON people.person_key = deals.seller_key "
    "WHERE deals.seller_key IS NOT NULL "
    "GROUP BY deals.seller_key, people.name, people.email, people.team "
    "ORDER BY count(*) DESC, deals.seller_key"
)


@dataclass(frozen=True)
class Owner:
    """An owner: key, name (the key, if the CRM lists no such person), address, team, deals."""

    person_key: str
    name: str
    email: str
    team: str
    deals: int


def owners_of_deals(snapshot: Snapshot) -> tuple[Owner, ...]:
    """Everyone who owns a deal, whoever owns most first."""
    from touchline.numbers.engine.opening import engine_of

    return tuple(Owner(*row) for row in engine_of(snapshot).rows(_OWNERS))
