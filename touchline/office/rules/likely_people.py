"""Who of the people here an owner in the CRM probably is: the same address, else the same name."""

from collections.abc import Iterable
from dataclasses import dataclass

from touchline.numbers.owners import Owner
from touchline.people.rules.finding import folded


@dataclass(frozen=True)
class Face:
    """A person here: key, name, address."""

    key: str
    name: str
    email: str


@dataclass(frozen=True)
class Match:
    """An owner and the key of who it probably is, or nothing."""

    owner: Owner
    likely: str = ""


def matches(owners: Iterable[Owner], people: Iterable[Face]) -> tuple[Match, ...]:
    """Each owner with the one person who has its address, or who alone has its name.

    Two of a name are nobody's likely match: an administrator knows them apart, a rule does not.
    """
    faces = tuple(people)
    by_email = {face.email.casefold(): face.key for face in faces if face.email}
    by_name: dict[tuple[str, ...], list[str]] = {}
    for face in faces:
        by_name.setdefault(_name(face.name), []).append(face.key)
    return tuple(Match(owner, _likely(owner, by_email, by_name)) for owner in owners)


def _likely(
    owner: Owner, by_email: dict[str, str], by_name: dict[tuple[str, ...], list[str]]
) -> str:
    if owner.email and (found := by_email.get(owner.email.casefold())):
        return found
    namesakes = by_name.get(_name(owner.name), [])
    return namesakes[0] if len(namesakes) == 1 else ""


def _name(text: str) -> tuple[str, ...]:
    """The words of a name in any order: "Sinclair, Mairi" is Mairi Sinclair."""
    return tuple(sorted(folded(text).replace(",", " ").split()))
