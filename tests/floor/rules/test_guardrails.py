"""Guardrails: what happens with how many deals, and when it is not enough to say."""

from datetime import UTC, date, datetime

from touchline.floor.rules.guardrails import looks
from touchline.floor.rules.process import StageWords
from touchline.numbers import Conformance, Dwell, Figure, Leave, Passage, Way

LEAD = StageWords("l", "Lead", dwell_days=14)
NOW = datetime(2026, 3, 18, tzinfo=UTC)


def found(way: Way = "skipped", *, deals: int = 21, cases: int = 9) -> Conformance:
    """So many deals, four of which leave at Lead; five came, six are there."""
    return Conformance(
        deals, 17, 17, Figure("conforming", "", "share", 0.8, deals), (Leave(way, "Lead", 4),),
        (Dwell("Lead", 10.0, 20.0, cases),), (Passage("Lead", 12, 5, 1, 6),), ("Offer",),
        date(2026, 3, 18), NOW,
    )  # fmt: skip


def test_skipped_is_of_all_deals() -> None:
    [rail] = looks((LEAD,), found())[0].guardrails
    assert (rail.deals, rail.of, rail.enough) == (4, 21, True)


def test_going_back_is_of_those_that_came() -> None:
    [rail] = looks((LEAD,), found("returned"))[0].guardrails
    assert rail.of == 12


def test_staying_long_is_of_those_that_are_there_and_six_are_not_enough() -> None:
    [rail] = looks((LEAD,), found("long"))[0].guardrails
    assert (rail.of, rail.enough) == (6, False)


def test_how_long_deals_stay_is_said_once_eight_have_left() -> None:
    said = [looks((LEAD,), found(cases=cases))[0].usual for cases in (7, 8)]
    assert [one is None for one in said] == [True, False]


def test_without_numbers_the_stages_are_there() -> None:
    assert looks((LEAD,), None)[0].words == LEAD
