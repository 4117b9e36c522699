"""A roster in words: who is new, who would be linked, whose line would change from whom to whom."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from touchline.people.rules.roster import Listed, Roster


@dataclass(frozen=True)
class LineChange:
    """Someone's manager here, and the one that the CRM names. `was` is empty without a line."""

    name: str
    was: str
    becomes: str


@dataclass(frozen=True)
class Preview:
    """What the page shows before anything is written.

    `links` are people who are here; `recognised` says how many of them are only known by their
    address so far and would be linked with the CRM.
    """

    newcomers: tuple[Listed, ...]
    links: int
    recognised: int
    changes: tuple[LineChange, ...]
    doubts: tuple[tuple[Listed, str], ...]

    @property
    def empty(self) -> bool:
        return not (self.newcomers or self.changes or self.recognised)


def preview(
    roster: Roster,
    *,
    managers: Mapping[str, str],
    listed: Mapping[str, str],
    people: Mapping[str, str],
    linked: Collection[str],
) -> Preview:
    """Put names to a roster.

    `managers` maps person → manager by keys here; `listed` and `people` are names by CRM key and
    by key here; `linked` are the CRM keys linked before. Newcomers' lines are not listed one by
    one: they follow from the newcomers.
    """
    changes = []
    for crm, boss in roster.lines.items():
        here = roster.links.get(crm)
        if here is None:
            continue
        was, becomes = managers.get(here, ""), roster.links.get(boss, "")
        if not becomes or was != becomes:
            changes.append(
                LineChange(name=people.get(here, ""), was=people.get(was, ""), becomes=listed[boss])
            )
    return Preview(
        newcomers=roster.newcomers,
        links=len(roster.links),
        recognised=sum(crm not in linked for crm in roster.links),
        changes=tuple(sorted(changes, key=lambda change: change.name)),
        doubts=roster.doubts,
    )
