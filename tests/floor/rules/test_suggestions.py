"""Deals worth a look: at most three, each with a fact."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import TODAY
from touchline.floor.rules.deal_look import DealLook
from touchline.floor.rules.process import StageWords
from touchline.floor.rules.suggestions import Why, expected_days, suggested

DAY = timedelta(days=1)


def deal(key: str = "one", **told: Any) -> DealLook:
    """One that nothing speaks for."""
    quiet: dict[str, Any] = {
        "name": key, "account": key, "amount": 10_000.0, "currency": "EUR", "stage": "Proposal",
        "close_date": TODAY + 30 * DAY, "next_step": "Call Morag", "days_in_stage": 5, "pushed": 0,
        "seller_key": "mairi", "path": "", "step_since": None,
    }  # fmt: skip
    return DealLook(key=key, **(quiet | told))


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"pushed": 2}, Why.PUSHED),
        ({"close_date": TODAY - DAY}, Why.CLOSE_DATE_PAST),
        ({"days_in_stage": 40}, Why.SLOW),
        ({"next_step": " "}, Why.NO_NEXT_STEP),
        ({"step_since": TODAY - 15 * DAY}, Why.STALE_STEP),
    ],
)
def test_a_fact_speaks_for_a_deal(told: dict[str, Any], why: Why) -> None:
    (found,) = suggested([deal(**told)], today=TODAY, usual={"Proposal": 20.0})
    assert [one.why for one in found.reasons] == [why]


def test_an_agreed_step_whose_day_has_passed_speaks_for_its_deal() -> None:
    (found,) = suggested([deal()], today=TODAY, agreed_by={"one": TODAY - DAY})
    assert found.reasons[0].why is Why.STEP_DAY_PAST


@pytest.mark.parametrize(
    "told", [{"pushed": 1}, {"close_date": TODAY}, {"close_date": None}, {"days_in_stage": 30}]
)
def test_what_is_usual_speaks_for_nothing(told: dict[str, Any]) -> None:
    assert suggested([deal(**told)], today=TODAY, usual={"Proposal": 20.0}) == ()


def test_a_large_deal_needs_enough_others_to_be_called_so() -> None:
    few = [deal(str(n)) for n in range(3)] + [deal("large", amount=90_000.0)]
    many = [deal(str(n)) for n in range(5)] + [deal("large", amount=90_000.0)]
    found = [[one.deal.key for one in suggested(deals, today=TODAY)] for deals in (few, many)]
    assert found == [[], ["large"]]


def test_a_deal_of_just_twice_the_middle_is_large() -> None:
    deals = [deal(str(n)) for n in range(5)] + [deal("large", amount=20_000.0)]
    assert [one.deal.key for one in suggested(deals, today=TODAY)] == ["large"]


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), max_size=30))
def test_there_are_never_more_than_three_and_each_has_a_reason(said: list[Any]) -> None:
    deals = [
        deal(str(n), pushed=pushed, next_step="Call" if told else "")
        for n, (pushed, told) in enumerate(said)
    ]
    found = suggested(deals, today=date(2026, 3, 18))
    assert len(found) <= 3
    assert all(one.reasons for one in found)


def test_a_process_expects_days_of_its_own_stages_and_of_what_the_crm_calls_them() -> None:
    stages = (
        StageWords("a", "Offer", dwell_days=14, crm_names=("Proposal",)),
        StageWords("b", "Talk", crm_names=("Lead",)),
        StageWords("c", "Proposal", dwell_days=30),
    )
    assert expected_days(stages) == {"Offer": 14.0, "Proposal": 14.0}
