"""The path of one deal as its page draws it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.deal_path import Step, Turn, stays_by_hand, steps, turns
from touchline.numbers import Change, Stay

PROCESS = ("Lead", "Qualified", "Proposal")
MAY = date(2026, 5, 1)


def day(n: int) -> date:
    return MAY + timedelta(days=n)


def test_a_stage_it_came_back_to_counts_together() -> None:
    path = (Stay("Lead", day(0), day(2)), Stay("Qualified", day(2), day(5)),
            Stay("Lead", day(5), None))  # fmt: skip
    assert steps(path, PROCESS, on=day(9))[0] == Step("Lead", "now", 6, 2)


def test_what_lies_before_the_furthest_step_was_skipped() -> None:
    path = (Stay("Proposal", day(0), None),)
    assert [step.way for step in steps(path, PROCESS, on=day(1))] == ["skipped", "skipped", "now"]


def test_what_lies_behind_it_is_ahead() -> None:
    path = (Stay("Lead", day(0), None),)
    assert [step.way for step in steps(path, PROCESS, on=day(1))] == ["now", "ahead", "ahead"]


def test_a_stage_that_the_process_does_not_name_stands_at_the_end() -> None:
    path = (Stay("Parked", day(0), day(4)), Stay("Lead", day(4), None))
    assert steps(path, PROCESS, on=day(5))[-1] == Step("Parked", "past", 4, 1)


def test_a_deal_that_is_over_is_in_no_step() -> None:
    path = (Stay("Lead", day(0), None),)
    assert steps(path, PROCESS, on=day(3), over=True)[0] == Step("Lead", "past", 3, 1)


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from(PROCESS)), max_size=8))
def test_by_hand_no_day_is_lost_and_none_counts_twice(moves: list[tuple[int, str]]) -> None:
    ordered = sorted(moves, key=lambda move: move[0])
    befores = ["Lead", *(stage for _n, stage in ordered)]
    told = [(day(n), befores[i], stage) for i, (n, stage) in enumerate(ordered)]
    stays = stays_by_hand(MAY, "Lead", told)
    assert sum(stay.days(on=day(90)) for stay in stays) == 90


def test_by_hand_a_stage_that_was_corrected_the_same_day_was_never_held() -> None:
    told = [(MAY, "Lead", "Proposal")]
    assert stays_by_hand(MAY, "Proposal", told) == (Stay("Proposal", MAY, None),)


def test_the_newest_change_stands_first_with_its_days() -> None:
    found = turns(
        [
            Change("amount", "20000.0000", "25000.0000", day(0)),
            Change("close_date", "2026-06-01", "2026-06-22", day(3)),
        ],
        names={},
    )
    assert found[0] == Turn(day(3), "close_date", date(2026, 6, 1), date(2026, 6, 22), 21)
    assert found[1] == Turn(day(0), "amount", 20000.0, 25000.0)


def test_an_owner_is_only_called_by_a_name_that_may_be_said() -> None:
    [turn] = turns([Change("seller", "callum", "mairi", day(0))], names={"mairi": "Mairi"})
    assert (turn.old, turn.new) == ("", "Mairi")


def test_what_cannot_be_read_as_a_day_or_a_number_is_left_out() -> None:
    found = turns(
        [Change("close_date", "soon", "", day(0)), Change("amount", "", "many", day(0))], names={}
    )
    assert [(turn.old, turn.new) for turn in found] == [(None, None), (None, None)]
