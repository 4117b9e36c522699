"""Touchline as it is developed, in a home of its own, with two people in it and a real server."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cast import PASSWORD
from tests.served import PATIENT, clean, granian
from tests.tables import furnish

PEOPLE = ("mairi", "callum")
MAKE = f"""
import django
django.setup()
from django.core.management import call_command
from touchline.kit import clock
from touchline.people.models import Organisation, Person, Seat
from touchline.witness.actor import SYSTEM
call_command("migrate", verbosity=0)
told = dict(by=SYSTEM, at=clock.now())
Organisation.the().describe(name="Northlight", zone="Europe/London", fiscal_year_starts=1, **told)
for name in {PEOPLE!r}:
    one = Person.objects.enrol(name=name.title(), email=name + "@northlight.example", **told)
    one.choose_password(password="{PASSWORD}", **told)
    Seat.objects.take(one, kind="admin", team=None, since=clock.today("UTC"), **told)
"""


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address of a server, until the block is left."""
    furnish(home)
    environment = clean(home, DJANGO_SETTINGS_MODULE="touchline.site.settings.develop")
    made = [sys.executable, "-c", MAKE]
    subprocess.run(made, check=True, env=environment, cwd=home, timeout=PATIENT)
    with granian(environment, log=home / "web.log") as port:
        yield f"http://localhost:{port}"
