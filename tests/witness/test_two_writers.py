"""Two who write at the same moment wait for each other."""

import pytest

from tests.cast import NOW
from tests.threads import SharedDatabase
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, note, verify

EACH = 15


def write() -> None:
    for _ in range(EACH):
        note(act="one.said", by=SYSTEM, kind="thing", key="k", at=NOW)


def numbers() -> list[int]:
    return list(Line.objects.values_list("number", flat=True))


def whole() -> bool:
    return verify()[2] is None


@pytest.mark.slow
def test_two_writers_never_share_a_number(shared_database: SharedDatabase) -> None:
    shared_database.together(write, write)
    assert shared_database.alone(numbers) == list(range(1, 2 * EACH + 1))


@pytest.mark.slow
def test_the_log_of_two_writers_is_whole(shared_database: SharedDatabase) -> None:
    shared_database.together(write, write)
    assert shared_database.alone(whole)
