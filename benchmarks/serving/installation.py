"""An installation made for one run: a home, a database with people in it, and its environment."""

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

PASSWORD = "a lighthouse keeper counts ships"  # noqa: S105 - of people who were made up
SINCE = date(2024, 1, 1)
SETTINGS = "benchmarks.serving.settings"


@dataclass(frozen=True)
class Installation:
    """Where it lies and which database it has; `database` is empty for SQLite in the home."""

    home: Path
    database: str = ""
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """What its processes are told, beside what this one was."""
        return os.environ | {
            "TOUCHLINE_HOME": str(self.home),
            "TOUCHLINE_SHARED": "",
            "DATABASE_URL": self.database,
            "TOUCHLINE_HOSTS": "localhost,127.0.0.1",
            "TOUCHLINE_PLAIN_HTTP": "yes",
            "DJANGO_SETTINGS_MODULE": SETTINGS,
            "PYTHONPATH": str(Path(__file__).resolve().parent.parent.parent),
            "PYTHONUNBUFFERED": "1",
            **self.more,
        }

    def set_up(self) -> None:
        """Configure Django of this process for it, and make its tables. Once in a process."""
        os.environ |= self.environment
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)

    def administrators(self, count: int) -> list[str]:
        """Enrol so many who may administer; their addresses. All have the same password."""
        return self._seated("admin", range(count), team=None)

    def sellers(self, count: int, *, team: Any, first: int = 0) -> list[str]:
        """Enrol so many who sell in a team; their addresses. All have the same password."""
        return self._seated("seller", range(first, first + count), team=team)

    def _seated(self, kind: str, numbers: range, *, team: Any) -> list[str]:
        from django.contrib.auth.hashers import make_password

        from touchline.kit import clock
        from touchline.people.models import Person, Seat
        from touchline.witness.actor import SYSTEM

        at, addresses = clock.now(), []
        hashed = make_password(PASSWORD)  # argon2 takes its time: once is enough for all of them
        for number in numbers:
            address = f"{kind}{number}@example.org"
            name = f"{kind.title()} {number}"
            person = Person.objects.enrol(name=name, email=address, by=SYSTEM, at=at)
            Seat.objects.take(person, kind=kind, team=team, since=SINCE, by=SYSTEM, at=at)
            Person.objects.filter(pk=person.pk).update(password=hashed)
            addresses.append(address)
        return addresses
