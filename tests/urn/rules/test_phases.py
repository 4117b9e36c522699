"""The phases of a box: by its times and by what was done to it, never back again."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.urn.boxes import BEFORE, CLOSED, DAY, ISSUING, OPEN
from touchline.urn.rules.phases import Due, Mark, Phase, Times, due, phase_of

TIMES = Times(ISSUING, OPEN, CLOSED)
A_MOMENT = timedelta(microseconds=1)
MARKS = st.frozensets(st.sampled_from(list(Mark)))
MOMENTS = st.integers(min_value=-5, max_value=30).map(lambda days: ISSUING + days * DAY)


@pytest.mark.parametrize(
    ("at", "phase"),
    [(BEFORE, Phase.WAITING), (ISSUING - A_MOMENT, Phase.WAITING), (ISSUING, Phase.ISSUING)],
)
def test_tokens_are_given_out_from_their_day_on(at: datetime, phase: Phase) -> None:
    assert phase_of(TIMES, set(), frozen=True, at=at) is phase


def test_without_rules_a_box_waits() -> None:
    assert phase_of(TIMES, set(), frozen=False, at=ISSUING) is Phase.WAITING


@pytest.mark.parametrize(
    ("marks", "phase"),
    [
        ({Mark.OPENED}, Phase.OPEN),
        ({Mark.OPENED, Mark.CLOSED}, Phase.CLOSED),
        ({Mark.STOPPED}, Phase.STOPPED),
        ({Mark.OPENED, Mark.CLOSED, Mark.VOID}, Phase.VOID),
        ({Mark.OPENED, Mark.CLOSED, Mark.EMPTIED}, Phase.CLOSED),
    ],
)
def test_what_was_done_to_a_box_says_its_phase(marks: set[str], phase: Phase) -> None:
    assert phase_of(TIMES, marks, frozen=True, at=ISSUING) is phase


@pytest.mark.parametrize(
    ("marks", "at", "what"),
    [
        (set(), OPEN - A_MOMENT, None),
        (set(), OPEN, Due.OPENING),
        (set(), CLOSED, Due.OPENING),
        ({Mark.OPENED}, CLOSED - A_MOMENT, None),
        ({Mark.OPENED}, CLOSED, Due.CLOSING),
        ({Mark.OPENED, Mark.CLOSED}, CLOSED, None),
        ({Mark.STOPPED}, CLOSED, None),
        ({Mark.VOID}, CLOSED, None),
    ],
)
def test_what_is_due_is_one_thing_at_a_time(
    marks: set[str], at: datetime, what: Due | None
) -> None:
    assert due(TIMES, marks, whole=True, at=at) is what


@pytest.mark.parametrize("marks", [set(), {Mark.OPENED}, {Mark.OPENED, Mark.CLOSED}])
def test_a_box_without_its_ballots_is_lost(marks: set[str]) -> None:
    assert due(TIMES, marks, whole=False, at=ISSUING) is Due.LOST


@pytest.mark.parametrize("mark", [Mark.STOPPED, Mark.VOID, Mark.EMPTIED])
def test_a_box_that_needs_none_is_not_lost(mark: Mark) -> None:
    assert due(TIMES, {mark}, whole=False, at=ISSUING) is None


@given(MARKS, MOMENTS, MOMENTS)
def test_a_clock_that_is_set_back_opens_nothing_again(
    marks: frozenset[Mark], one: datetime, other: datetime
) -> None:
    """Once something was done to a box, the clock alone does not change its phase."""
    said = {phase_of(TIMES, marks, frozen=True, at=at) for at in (one, other)}
    assert len(said) == 1 or marks <= {Mark.EMPTIED}


@pytest.mark.parametrize(
    "times", [(OPEN, ISSUING, CLOSED), (ISSUING, CLOSED, OPEN), (ISSUING, ISSUING, CLOSED)]
)
def test_times_out_of_order_are_seen(times: tuple[datetime, datetime, datetime]) -> None:
    assert not Times(*times).in_order
