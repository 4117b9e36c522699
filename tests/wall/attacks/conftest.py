"""One served installation for all attacks on it; each attacker comes with an empty cookie jar."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.room.served_room import Day, House, a_day, a_house
from tests.wall.attacks.attacker import Attacker
from tests.wall.attacks.served import Served, served


@pytest.fixture(scope="session")
def installation(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """As a company runs it."""
    with served(begun, tmp_path_factory.mktemp("attacked") / "home") as one:
        yield one


@pytest.fixture
def attacker(installation: Served) -> Attacker:
    """A stranger."""
    return Attacker(installation)


@pytest.fixture
def insider(attacker: Attacker) -> Attacker:
    """Someone who has signed in."""
    attacker.sign_in()
    return attacker


@pytest.fixture(scope="session")
def house(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The cast, for whom the room is on, with the operator on the line."""
    with a_house(begun, tmp_path_factory.mktemp("house")) as one:
        yield one


@pytest.fixture(scope="session")
def day(house: House) -> Iterator[Day]:
    """Mairi and Tomasz have a room and have written in it. What a test spoils, it mends."""
    with a_day(house) as one:
        yield one
