"""What sellers did: on working days, about ten times a week, for deals that were theirs."""

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from statistics import mean

import pytest

from touchline.demo.company.seasons import is_working_day

from .export import Export, Row


@pytest.fixture(scope="module")
def activities(company: Export) -> list[Row]:
    """All but the one that an import leaves out."""
    keys = {"", *company.deals}
    return [row for row in company.rows("activities") if row["opportunity_key"] in keys]


def _day(row: Row) -> date:
    return datetime.fromisoformat(row["at"]).date()


def test_nobody_visits_a_site_on_a_weekend_or_holiday(activities: list[Row]) -> None:
    visits = [row for row in activities if row["kind"] == "site_visit"]
    assert [row for row in visits if not is_working_day(_day(row))] == []


def test_nobody_does_anything_on_a_weekend(activities: list[Row]) -> None:
    assert {_day(row).weekday() for row in activities} == {0, 1, 2, 3, 4}


def test_the_four_kinds_occur_and_visits_are_the_rarest(activities: list[Row]) -> None:
    kinds = Counter(row["kind"] for row in activities)
    assert set(kinds) == {"call", "email", "meeting", "site_visit"}
    assert min(kinds, key=kinds.__getitem__) == "site_visit"


def test_each_activity_has_a_key_of_its_own(activities: list[Row]) -> None:
    assert len({row["activity_key"] for row in activities}) == len(activities)


def test_a_seller_does_eight_to_twelve_things_a_week(activities: list[Row]) -> None:
    each = Counter(row["seller_key"] for row in activities)
    usual = mean(sorted(each.values())[10:-10]) / (730 / 7)
    assert 8 < usual < 12


def test_august_is_quieter_than_june(activities: list[Row]) -> None:
    months = Counter(row["at"][:7] for row in activities)
    assert months["2026-08"] < 0.8 * months["2026-06"]


def test_the_last_days_of_december_are_nearly_silent(activities: list[Row]) -> None:
    days = Counter(row["at"][:10] for row in activities)
    silent = sum(days[f"2025-12-{day}"] for day in range(24, 32))
    assert silent < 0.2 * sum(days[f"2025-11-{day}"] for day in range(19, 27))


def test_an_activity_falls_into_the_life_of_its_deal(
    company: Export, activities: list[Row]
) -> None:
    deals = company.deals
    linked = [
        (row["at"][:10], deals[row["opportunity_key"]]) for row in activities if _is_linked(row)
    ]
    assert all(deal["created_at"] <= day <= (deal["closed_at"] or "9999") for day, deal in linked)


def _is_linked(row: Row) -> bool:
    return row["opportunity_key"] != ""


def test_most_activities_belong_to_a_deal(activities: list[Row]) -> None:
    assert 0.8 < mean(_is_linked(row) for row in activities) < 0.9


def test_sellers_work_on_deals_that_were_theirs_at_the_time(
    company: Export, activities: list[Row]
) -> None:
    had = defaultdict(set)
    for key, row in company.deals.items():
        had[key].add(row["seller_key"])
    for row in company.rows("changes"):
        if row["field"] == "seller":
            had[row["opportunity_key"]].add(row["old"])
    linked = [row for row in activities if _is_linked(row)]
    assert all(row["seller_key"] in had[row["opportunity_key"]] for row in linked)


def test_whoever_left_does_nothing_afterwards(company: Export, activities: list[Row]) -> None:
    left = {key: row["left_on"] for key, row in company.sellers.items() if row["left_on"]}
    late = [row for row in activities if row["at"][:10] > left.get(row["seller_key"], "9999")]
    assert late == []


def test_one_seller_was_silent_for_months(activities: list[Row], today: date) -> None:
    middle = [str(today - timedelta(days=days)) for days in (158, 72)]
    meanwhile = {row["seller_key"] for row in activities if middle[0] <= row["at"] <= middle[1]}
    before_and_after = [
        {row["seller_key"] for row in activities if row["at"] < middle[0]},
        {row["seller_key"] for row in activities if row["at"] > middle[1]},
    ]
    assert len(set.intersection(*before_and_after) - meanwhile) == 1
