"""Names stand in the same order on every database, and where Python sorts them."""

import pytest

from tests.cast import LONG_AGO, NOW
from touchline.people.models import Person, Team
from touchline.people.models.team import found
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.django_db

NAMES = ["Zoë", "adam", "Özge", "Adam", "van Dijk", "Zoe", "_", "o'Neill", "Anna-Lena", "Anna Lena"]


def test_people_stand_as_python_sorts_them() -> None:
    for number, name in enumerate(NAMES):
        Person.objects.enrol(name=name, email=f"{number}@x.example", by=SYSTEM, at=NOW)
    assert [person.name for person in Person.objects.all()] == sorted(NAMES)


def test_teams_stand_as_python_sorts_them() -> None:
    for name in NAMES:
        found(name=name, parent=None, since=LONG_AGO, by=SYSTEM, at=NOW)
    assert [team.name for team in Team.objects.order_by("name")] == sorted(NAMES)
