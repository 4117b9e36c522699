"""What a CRM's list of people would change here, worked out before anything is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from touchline.people.rules import tree
from touchline.people.seats import IN_TEAM_TREE, RUNS_A_TEAM, SeatKind

LONGEST: Final = {"person_key": 200, "name": 120, "email": 254, "team": 120}
"""Characters that there is room for here."""


@dataclass(frozen=True)
class Listed:
    """One person as the CRM lists them. Empty strings where the CRM says nothing."""

    person_key: str
    name: str
    email: str = ""
    team: str = ""
    manager_key: str = ""
    seat: str = ""


@dataclass(frozen=True)
class Known:
    """A person that Touchline has: key here, address, CRM keys already linked."""

    key: str
    email: str
    person_keys: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Roster:
    """What applying would do. Persons are named by their CRM key until they have one here."""

    newcomers: tuple[Listed, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)  # CRM key → key of the person here
    lines: Mapping[str, str] = field(default_factory=dict)  # CRM key → CRM key of the manager
    seats: Mapping[str, str] = field(default_factory=dict)  # CRM key → kind of seat
    teams: Mapping[str, str] = field(default_factory=dict)  # CRM key → name of the team
    parents: Mapping[str, str] = field(default_factory=dict)  # team → team above, by CRM name
    doubts: tuple[tuple[Listed, str], ...] = ()  # left out, and why


def roster(listed: Iterable[Listed], known: Iterable[Known], *, domain: str) -> Roster:
    """Compare the CRM's list with the people here.

    Someone is recognised by a CRM key linked before, else by the e-mail address, never by a name.
    Without an address a newcomer gets one below `domain`, which receives no mail, so that the
    administrator can put the right one in later. A missing or unknown manager means no line.
    """
    here = tuple(known)
    by_key = {key: person.key for person in here for key in person.person_keys}
    by_email = {person.email.lower(): person.key for person in here}
    kept: dict[str, Listed] = {}
    links: dict[str, str] = {}
    newcomers: list[Listed] = []
    doubts: list[tuple[Listed, str]] = []
    taken: dict[str, str] = {}
    for row in listed:
        email = row.email.strip().lower()
        if why := _not_storable(row):
            doubts.append((row, why))
            continue
        if row.person_key in kept:
            doubts.append((row, "is listed a second time under the same key"))
            continue
        if row.person_key in by_key:
            links[row.person_key] = by_key[row.person_key]
        elif email in taken:
            doubts.append((row, f"has the same e-mail address as {taken[email]}"))
            continue
        elif email in by_email:
            links[row.person_key] = by_email[email]
        else:
            email = email or _free_email(row.person_key, domain=domain, used=(taken, by_email))
            newcomers.append(replace(row, email=email))
        kept[row.person_key] = row
        if email:
            taken.setdefault(email, row.name)
    return _roster_of(kept, newcomers=newcomers, links=links, doubts=doubts)


def placeholder_email(person_key: str, *, domain: str) -> str:
    """An address that cannot receive mail, made from the CRM key."""
    letters = "".join(letter if letter.isalnum() else "-" for letter in person_key.lower())
    return f"{letters.strip('-') or 'someone'}@{domain}"


def _not_storable(row: Listed) -> str:
    """Why a row cannot be kept whole, or "": nothing of a name is cut off without a word."""
    for name, longest in LONGEST.items():
        value = getattr(row, name).strip()
        if len(value) > longest:
            return f"has a {name.replace('_', ' ')} of more than {longest} characters"
        if "\0" in value:
            return f"has a character in its {name.replace('_', ' ')} that is none (a NUL)"
    return ""


def _roster_of(
    kept: Mapping[str, Listed],
    *,
    newcomers: Sequence[Listed],
    links: Mapping[str, str],
    doubts: Sequence[tuple[Listed, str]],
) -> Roster:
    lines = _lines(kept)
    return Roster(
        newcomers=tuple(newcomers),
        links=links,
        lines=lines,
        seats={key: _seat(row) for key, row in kept.items()},
        teams={key: row.team.strip() for key, row in kept.items() if row.team.strip()},
        parents=_parents(kept, lines=lines),
        doubts=tuple(doubts),
    )


def _free_email(person_key: str, *, domain: str, used: Sequence[Mapping[str, str]]) -> str:
    """Keys that differ in case or a sign alone must not make two people one: they get a number."""
    made = placeholder_email(person_key, domain=domain)
    local = made.removesuffix(f"@{domain}")
    number = 1
    while any(made in addresses for addresses in used):
        number += 1
        made = f"{local}-{number}@{domain}"
    return made


def _seat(row: Listed) -> str:
    return row.seat if row.seat in SeatKind.values else SeatKind.SELLER


def _lines(rows: Mapping[str, Listed]) -> dict[str, str]:
    """CRM key → manager's CRM key; a line that would close a circle is left out."""
    lines: dict[str, str] = {}
    for key, row in rows.items():
        boss = row.manager_key
        if boss in rows and boss != key and key not in tree.above(boss, parents=lines):
            lines[key] = boss
    return lines


def _parents(rows: Mapping[str, Listed], *, lines: Mapping[str, str]) -> dict[str, str]:
    """A team hangs below the team of the one its manager reports to; no team below itself."""
    parents: dict[str, str] = {}
    for key, boss in lines.items():
        team, parent = rows[key].team.strip(), rows[boss].team.strip()
        runs = _seat(rows[key]) in RUNS_A_TEAM
        if not (runs and team and parent) or team == parent or team in parents:
            continue
        if team not in tree.above(parent, parents=parents):
            parents[team] = parent
    return parents


def in_team_tree(kind: str) -> bool:
    """Whether a seat of this kind belongs to a team of the tree."""
    return kind in IN_TEAM_TREE
