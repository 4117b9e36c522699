"""`python -m tests.room.served_cast`: seats the cast in a TOUCHLINE_HOME and switches the room on.

Everyone has the password of the tests. Noor is there already, who began the home. A process of its
own, since a home is chosen before Django starts.
"""

import os
from typing import Any

import django

PEOPLE = {
    "mairi": ("Mairi Fraser", "seller"),
    "callum": ("Callum Reid", "seller"),
    "dana": ("Dana Whitcombe", "manager"),
    "tomasz": ("Tomasz Wilk", "coach"),
    "ilse": ("Ilse Brandt", "coach"),
}
"""By the first part of their addresses: name and seat."""


def seat_them() -> None:
    from tests.cast import LONG_AGO, PASSWORD
    from touchline.kit import clock
    from touchline.people.models import Person, ReportingLine, Seat
    from touchline.people.models.team import found
    from touchline.wall.models import PartSwitch
    from touchline.wall.parts import Says
    from touchline.witness.actor import SYSTEM

    told: dict[str, Any] = {"by": SYSTEM, "at": clock.now()}
    leith = found(name="Leith", parent=None, since=LONG_AGO, **told)
    people = {}
    for key, (name, kind) in PEOPLE.items():
        one = Person.objects.enrol(name=name, email=address(key), **told)
        team = None if kind == "coach" else leith
        Seat.objects.take(one, kind=kind, team=team, since=LONG_AGO, **told)
        one.set_password(PASSWORD)
        one.save()
        people[key] = one
    for key in ("mairi", "callum"):
        ReportingLine.objects.draw(people[key], people["dana"], since=LONG_AGO, **told)
    PartSwitch.objects.switch("room", team=None, says=Says.ON, since=LONG_AGO, **told)


def address(key: str) -> str:
    return f"{key}@northlight.example"


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.wall.attacks.settings")
    django.setup()
    seat_them()
