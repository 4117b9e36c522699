"""What a CRM's list of people would change here, worked out before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from touchline.people.seats import IN_TEAM_TREE, SeatKind


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
    rows = tuple(listed)
    by_key = {key: person.key for person in known for key in person.person_keys}
    by_email = {person.email.lower(): person.key for person in known}
    links: dict[str, str] = {}
    newcomers: list[Listed] = []
    doubts: list[tuple[Listed, str]] = []
    taken: dict[str, str] = {}
    for row in rows:
        email = row.email.strip().lower() or placeholder_email(row.person_key, domain=domain)
        if row.person_key in by_key:
            links[row.person_key] = by_key[row.person_key]
        elif email in taken:
            doubts.append((row, f"has the same e-mail address as {taken[email]}"))
        elif email in by_email:
            links[row.person_key] = by_email[email]
        else:
            newcomers.append(Listed(**{**row.__dict__, "email": email}))
        taken.setdefault(email, row.name)
    kept = {row.person_key: row for row in rows if all(row is not doubt for doubt, _ in doubts)}
    return Roster(
        newcomers=tuple(newcomers),
        links=links,
        lines=_lines(kept),
        seats={key: _seat(row) for key, row in kept.items()},
        teams={key: row.team.strip() for key, row in kept.items() if row.team.strip()},
        parents=_parents(kept),
        doubts=tuple(doubts),
    )


def placeholder_email(person_key: str, *, domain: str) -> str:
    """An address that cannot receive mail, made from the CRM key."""
    letters = "".join(letter if letter.isalnum() else "-" for letter in person_key.lower())
    return f"{letters.strip('-') or 'someone'}@{domain}"


def _seat(row: Listed) -> str:
    return row.seat if row.seat in SeatKind.values else SeatKind.SELLER


def _lines(rows: Mapping[str, Listed]) -> dict[str, str]:
    """CRM key → manager's CRM key; a line that would close a circle is left out."""
    lines: dict[str, str] = {}
    for key, row in rows.items():
        boss, seen = row.manager_key, {key}
        if boss not in rows or boss == key:
            continue
        step: str | None = boss
        while step is not None and step not in seen:
            seen.add(step)
            step = lines.get(step)
        if step is None:
            lines[key] = boss
    return lines


def _parents(rows: Mapping[str, Listed]) -> dict[str, str]:
    """A team hangs below the team of the one its manager reports to."""
    parents: dict[str, str] = {}
    for row in rows.values():
        boss = rows.get(row.manager_key)
        runs = _seat(row) in {SeatKind.MANAGER, SeatKind.LEADER}
        if runs and boss and boss.team and row.team and boss.team != row.team:
            parents.setdefault(row.team, boss.team)
    return parents


def in_team_tree(kind: str) -> bool:
    """Whether a seat of this kind belongs to a team of the tree."""
    return kind in IN_TEAM_TREE
