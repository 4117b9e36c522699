"""The rooms of the demo, made once for all these tests, which only read them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.cast import LONG_AGO, NOW, TODAY
from tests.demo.floor_life.seating import seat_all
from tests.room.parcels import parcel_of
from touchline.demo.cast import CAST
from touchline.demo.room_life.living import live_in_rooms
from touchline.demo.room_life.papers import Paper, handed_out
from touchline.people.models import Person
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

NAMES = {one.key: one for one in CAST}


@dataclass(frozen=True)
class Made:
    """What was handed out in `home`, and what the server has of each, by members of the cast."""

    home: Path
    papers: dict[str, Paper]
    parcels: dict[str, dict[str, Any]] = field(default_factory=dict)


@pytest.fixture(scope="package")
def made(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Made]:
    home = tmp_path_factory.mktemp("rooms")
    with django_db_blocker.unblock(), transaction.atomic():
        seat_all()
        PartSwitch.objects.switch(
            "room", team=None, says=Says.ON, since=LONG_AGO, by=SYSTEM, at=NOW
        )
        live_in_rooms(home, today=TODAY, at=NOW)
        made = Made(home, {one.who: one for one in handed_out(home)})
        for who in made.papers:
            person = Person.objects.get(email=NAMES[who].email)
            made.parcels[who] = parcel_of(person, day=TODAY)
        yield made
        transaction.set_rollback(True)
