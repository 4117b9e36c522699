"""One served installation for all attacks on it; each attacker comes with an empty cookie jar."""

from collections.abc import Iterator
from pathlib import Path

import pytest

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
