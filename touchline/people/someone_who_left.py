"""The one stand-in for everybody who was erased: what others' records need of them leads to it.

It holds no seat, has no line of its own and cannot sign in. All who were erased share it, so that
nobody can be told from another.
"""

from datetime import datetime

from touchline.kit import clock
from touchline.people.models import Deactivation, Organisation, Person, ReportingLine
from touchline.people.models.reporting_line import managers_on
from touchline.witness.actor import SYSTEM

NAME = "Someone who left"
ADDRESS = "someone-who-left@no-address.invalid"


def stand_in(*, at: datetime) -> Person:
    """The stand-in, made when it is needed for the first time."""
    found = Person.objects.filter(email=ADDRESS).first()
    if found is None:
        found = Person.objects.enrol(name=NAME, email=ADDRESS, by=SYSTEM, at=at)
        Deactivation.objects.create_for(found, by=SYSTEM, at=at)
    return found


def take_over_lines(person_key: str, *, at: datetime) -> int:
    """Lead every line that leads to a person to the stand-in; how many there were.

    Whoever reports to that person today reports to nobody from today on, so that the office finds
    them as people without a manager.
    """
    lines = ReportingLine.objects.filter(manager__key=person_key)
    if not lines.exists():
        return 0
    today = clock.day_of(at, Organisation.the().zone)
    other = stand_in(at=at)
    count = lines.update(manager=other)
    below = [who for who, boss in managers_on(day=today).items() if boss == other.pk]
    for person in Person.objects.filter(pk__in=below):
        ReportingLine.objects.draw(person, None, since=today, by=SYSTEM, at=at)
    for later in ReportingLine.objects.standing().filter(manager=other, since__gt=today):
        later.correct(by=SYSTEM, at=at)
    return count
