"""Which version holds: the latest day that has come, until the process is given up."""

from dataclasses import dataclass
from datetime import date

import pytest

from touchline.floor.rules.process_days import holding


@dataclass(frozen=True)
class Version:
    number: int
    since: date
    given_up: bool = False


def on(day: int) -> date:
    return date(2026, 3, day)


FIRST, SECOND = Version(1, on(1)), Version(2, on(9))
GIVEN_UP = Version(3, on(16), given_up=True)
CASES = {
    "none has begun": ((), None),
    "the latest day counts": ((FIRST, SECOND), SECOND),
    "a later one of an earlier day does not": ((SECOND, Version(3, on(2))), SECOND),
    "of one day the later one": ((SECOND, Version(3, on(9))), Version(3, on(9))),
    "given up": ((FIRST, SECOND, GIVEN_UP), None),
    "given up on the day of the last one": ((SECOND, Version(3, on(9), given_up=True)), None),
    "what was to come before it was given up": ((GIVEN_UP, Version(2, on(20))), None),
    "begun again": ((SECOND, GIVEN_UP, Version(4, on(20))), Version(4, on(20))),
    "begun again before it was given up": ((GIVEN_UP, Version(4, on(2))), Version(4, on(2))),
}


@pytest.mark.parametrize(("begun", "holds"), CASES.values(), ids=CASES)
def test_one_version_holds_or_none(begun: tuple[Version, ...], holds: Version | None) -> None:
    assert holding(begun) == holds


@pytest.mark.parametrize(("begun", "holds"), CASES.values(), ids=CASES)
def test_the_order_in_which_they_are_read_does_not_matter(
    begun: tuple[Version, ...], holds: Version | None
) -> None:
    assert holding(reversed(begun)) == holds
