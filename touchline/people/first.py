"""The first administrator of an installation: the only person whom nobody had to let in."""

from datetime import datetime

from django.contrib.auth import password_validation
from django.core.validators import validate_email

from touchline.people.models import Person, Seat
from touchline.people.seats import SeatKind
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn


class FirstAlready(Exception):
    """There is an administrator already, so a command may not make another."""


def first_administrator(*, name: str, email: str, password: str, at: datetime) -> Person:
    """Enrol, seat and give a password. Raises FirstAlready, or ValidationError with the reason."""
    validate_email(email)
    with in_turn():
        if Seat.objects.held(on=at.date()).filter(kind=SeatKind.ADMIN).exists():
            raise FirstAlready
        password_validation.validate_password(password, Person(name=name, email=email))
        person = Person.objects.enrol(name=name, email=email, by=SYSTEM, at=at)
        Seat.objects.take(person, kind=SeatKind.ADMIN, team=None, since=at.date(), by=SYSTEM, at=at)
        person.choose_password(password=password, by=SYSTEM, at=at)
    return person
