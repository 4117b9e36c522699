"""How a room stands; which ways to unlock are enough; the week of a day."""

from datetime import date

import pytest

from touchline.kit.weeks import week_of
from touchline.room.rules.slots import enough
from touchline.room.rules.standing import standing


@pytest.mark.parametrize(
    ("ended", "in_line", "agreed", "state"),
    [
        (False, False, False, "invited"), (False, False, True, "active"),
        (False, True, True, "paused"), (False, True, False, "paused"),
        (True, True, True, "ended"), (True, False, False, "ended"),
    ],
)  # fmt: skip
def test_what_weighs_most_is_what_is_said(
    ended: bool, in_line: bool, agreed: bool, state: str
) -> None:
    assert standing(ended=ended, in_line=in_line, agreed=agreed).state == state


def test_only_a_paused_room_has_a_reason() -> None:
    reasons = [standing(ended=False, in_line=one, agreed=True).reason for one in (True, False)]
    assert reasons == ["in-line", ""]


@pytest.mark.parametrize(
    "kinds", [["recovery", "passkey"], ["passphrase", "recovery"], ["recovery", "recovery"]]
)
def test_a_recovery_key_and_one_more_are_enough(kinds: list[str]) -> None:
    assert enough(kinds)


@pytest.mark.parametrize(
    "kinds", [[], ["recovery"], ["passkey"], ["passkey", "passkey"], ["passkey", "passphrase"]]
)
def test_without_it_or_with_it_alone_there_are_too_few(kinds: list[str]) -> None:
    assert not enough(kinds)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 23), "2026-W48"),
        (date(2027, 1, 1), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_week_is_counted_as_the_standard_counts(day: date, week: str) -> None:
    assert week_of(day) == week
