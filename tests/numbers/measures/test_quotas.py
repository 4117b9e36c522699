"""Attainment and coverage: amounts held against a quota."""

from collections.abc import Mapping
from datetime import date

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import Figure, Selection, scoreboard, scoreboards_by

QUARTER = Selection(first=date(2026, 1, 1), last=date(2026, 3, 31))
LEITH = Selection(teams=("Leith",), first=date(2026, 1, 1), last=date(2026, 3, 31))


def quota(owner: str, amount: str, **spoilt: str) -> Mapping[str, str]:
    """A quota for the first quarter of 2026."""
    days = {"from": "2026-01-01", "to": "2026-03-31", "currency": "EUR"}
    return {"person_key": owner, "team": "", "amount": amount} | days | spoilt


def won(key: str, amount: str, **spoilt: str) -> dict[str, str]:
    """A deal of Mairi's, won in January."""
    return deal(key, amount=amount, outcome="won", closed_at="2026-01-20", **spoilt)


def asked(export: Export, key: str, selection: Selection = QUARTER) -> Figure:
    return scoreboard(export.snapshot(), selection)[key]


def test_attainment_is_won_value_over_quota(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "1000"))
    assert asked(export, "attainment").value == pytest.approx(0.3)


def test_a_quota_counts_by_the_day(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "900"))
    january = Selection(first=date(2026, 1, 1), last=date(2026, 1, 30))  # 30 of 90 days
    assert asked(export, "attainment", january).value == pytest.approx(1.0)


def test_a_teams_own_quota_goes_before_those_of_its_people(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "1000"), quota("", "600", team="Leith"))
    assert asked(export, "attainment", LEITH).value == pytest.approx(0.5)


def test_what_a_manager_carries_for_the_team_is_not_added_to_it(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "400"), quota("callum", "200"), quota("dana", "600"))
    assert asked(export, "attainment", LEITH).value == pytest.approx(0.5)


def test_a_seller_is_held_against_the_own_quota(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "400"), quota("callum", "200"))
    boards = scoreboards_by(export.snapshot(), QUARTER)
    assert boards["mairi"]["attainment"].value == pytest.approx(0.75)


def test_without_quotas_attainment_says_what_is_missing(export: Export) -> None:
    export.deals(won("A-1", "300"))
    assert asked(export, "attainment").note == "This snapshot holds no quotas."


def test_a_quota_of_other_days_does_not_count(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "400", **{"from": "2025-01-01", "to": "2025-03-31"}))
    assert asked(export, "attainment").note == "There is no quota for these days."


def test_coverage_is_what_is_due_over_what_is_missing(export: Export) -> None:
    export.deals(won("A-1", "400"), deal("A-2", amount="1800", close_date="2026-03-20"))
    export.write("quotas", quota("mairi", "1000"))
    assert asked(export, "coverage").value == pytest.approx(3.0)


def test_a_deal_due_later_does_not_cover_this_quarter(export: Export) -> None:
    export.deals(deal("A-2", amount="1800", close_date="2026-04-20"))
    export.write("quotas", quota("mairi", "1000"))
    assert asked(export, "coverage").value == 0


def test_a_reached_quota_needs_no_cover(export: Export) -> None:
    export.deals(won("A-1", "1000"), deal("A-2", amount="10", close_date="2026-03-20"))
    export.write("quotas", quota("mairi", "1000"))
    assert asked(export, "coverage").note == "The quota for these days is reached."


def test_a_quota_in_another_currency_without_a_rate_is_not_divided_by(export: Export) -> None:
    export.deals(won("A-1", "300"))
    export.write("quotas", quota("mairi", "1000", currency="GBP"))
    assert asked(export, "attainment").note == "Amounts in EUR, GBP cannot be added."
