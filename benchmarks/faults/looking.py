"""Whether what was acknowledged is there, whole, and the witness log too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.faults.writers import Writer, Written

ENROLLED = "people.person.enrolled"


@dataclass
class Looking:
    """Looks again and again; what was found whole before is read again only at the end.

    `wrong` is everything that was lost, half there or broken, in words.
    """

    writers: Sequence[Writer]
    wrong: list[str] = field(default_factory=list)
    looks: int = 0
    lines: int = 0
    _hash: str = ""
    _seen: dict[str, Written] = field(default_factory=dict)

    def look(self, *, whole: bool = False) -> None:
        """Compare. What writers were told is copied before the database is read."""
        self.looks += 1
        told, zones = self._told()
        new = {email: one for email, one in told.items() if whole or self._seen.get(email) != one}
        with _one_moment():
            self._chain(whole=whole)
            self._halves()
            self._people(new.values())
        self._zones(zones)
        self._seen = told

    def _told(self) -> tuple[dict[str, Written], dict[str, list[str]]]:
        told: dict[str, Written] = {}
        zones: dict[str, list[str]] = {}
        for writer in self.writers:
            with writer.lock:
                told |= writer.kept
                zones[writer.address] = list(writer.zones)
        return told, zones

    def _people(self, kept: Iterable[Written]) -> None:
        from touchline.people.models import Person
        from touchline.witness.models import Line

        expected = {one.key: one for one in kept}
        people = Person.objects.filter(key__in=expected).values_list("key", "email", "name")
        here = {key: (email, name) for key, email, name in people}
        lines = set(
            Line.objects.filter(act=ENROLLED, key__in=expected).values_list("key", flat=True)
        )
        for key, one in expected.items():
            if key not in here:
                self.wrong.append(f"lost: {one.email} was acknowledged and is not there")
            elif key not in lines:
                self.wrong.append(f"half: {one.email} is there without its line in the log")
            elif here[key][0] != one.email or not self._may_be_called(here[key][1], one):
                self.wrong.append(f"lost: a name of {one.email} is {here[key][1]!r}")

    def _may_be_called(self, name: str, one: Written) -> bool:
        if name in one.allowed:
            return True
        # It may have been given another name since what it was told was copied.
        now = next(w.kept[one.email] for w in self.writers if one.email in w.kept)
        return name in now.asked[one.kept - 1 :]

    def _halves(self) -> None:
        """Each person with one line that says so: neither comes without the other."""
        from touchline.people.models import Person
        from touchline.witness.models import Line

        people, lines = Person.objects.count(), Line.objects.filter(act=ENROLLED).count()
        if people != lines:
            self.wrong.append(f"half: {people} people and {lines} lines that say they came")

    def _chain(self, *, whole: bool) -> None:
        from touchline.witness.chain import GENESIS, hash_of
        from touchline.witness.models import Line

        number, last = (0, GENESIS) if whole else (self.lines, self._hash or GENESIS)
        for line in Line.objects.filter(number__gt=number).order_by("number"):
            if line.number != number + 1 or hash_of(line.entry, previous=last) != line.hash:
                self.wrong.append(f"broken: the log at line {number + 1}")
                return
            number, last = line.number, line.hash
        if number < self.lines:
            self.wrong.append(f"lost: the log had {self.lines} lines and has {number}")
        self.lines, self._hash = number, last

    def _zones(self, allowed: dict[str, list[str]]) -> None:
        from touchline.people.models import Person

        here = dict(Person.objects.filter(email__in=allowed).values_list("email", "zone"))
        for writer in self.writers:
            with writer.lock:
                possible = {*allowed[writer.address], *writer.zones}
            if here[writer.address] not in possible:
                self.wrong.append(f"lost: a zone of {writer.address}")


def _one_moment() -> Any:
    """A transaction that sees the database as it was at one moment."""
    from django.db import connection, transaction

    moment = transaction.atomic()
    if connection.vendor == "postgresql":
        from psycopg import IsolationLevel

        connection.ensure_connection()
        connection.connection.isolation_level = IsolationLevel.REPEATABLE_READ
    return moment
