"""The deals as a whole: the ratios of a real seller's CRM, and what makes them believable."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from statistics import mean, median

from touchline.demo.company.sellers import BAD_QUARTER, BAD_QUARTER_TEAM
from touchline.demo.company.words import NEXT_STEPS, STALE

from .export import Export


def test_there_are_about_a_hundred_and_twenty_deals_a_seller(company: Export) -> None:
    assert 11_000 < len(company.deals) < 12_500


def test_sixty_three_of_a_hundred_closed_deals_are_won(company: Export) -> None:
    outcomes = Counter(row["outcome"] for row in company.deals.values())
    assert 0.61 <= outcomes["won"] / (outcomes["won"] + outcomes["lost"]) <= 0.65


def test_the_median_deal_takes_forty_five_days(company: Export) -> None:
    assert 42 <= median(company.cycles("won", "lost")) <= 48


def test_the_median_deal_that_is_won_takes_fifty_seven_days(company: Export) -> None:
    assert 54 <= median(company.cycles("won")) <= 60


def test_the_median_deal_that_is_lost_takes_fourteen_days(company: Export) -> None:
    assert 12 <= median(company.cycles("lost")) <= 16


def test_a_deal_has_a_closing_day_if_and_only_if_it_is_closed(company: Export) -> None:
    deals = company.deals.values()
    assert all((row["outcome"] == "open") == (row["closed_at"] == "") for row in deals)


def test_a_closed_deal_expected_to_close_on_the_day_it_did(company: Export) -> None:
    closed = [row for row in company.deals.values() if row["closed_at"]]
    assert all(row["close_date"] == row["closed_at"] for row in closed)


def test_every_deal_that_is_won_has_an_amount(company: Export) -> None:
    won = [row["amount"] for row in company.deals.values() if row["outcome"] == "won"]
    assert all(int(amount) > 0 for amount in won)


def test_a_few_deals_lack_an_account_or_an_amount(company: Export) -> None:
    lacking = [sum(not row[what] for row in company.deals.values()) for what in _LACKING]
    assert all(0 < count < 0.03 * len(company.deals) for count in lacking)


_LACKING = ("account", "amount")


def test_all_three_kinds_occur_and_most_deals_are_new(company: Export) -> None:
    kinds = Counter(row["kind"] for row in company.deals.values())
    assert [kind for kind, _ in kinds.most_common()] == ["new", "expansion", "renewal"]


def test_some_open_deals_say_no_next_step_and_some_a_stale_one(company: Export) -> None:
    steps = [row["next_step"].strip() for row in company.deals.values() if row["outcome"] == "open"]
    assert 0 < steps.count("") < len(steps) / 4 > sum(step in STALE for step in steps) > 0


def test_the_bank_of_next_steps_has_more_than_sixty_lines_and_no_line_twice() -> None:
    lines = [line for stage in NEXT_STEPS.values() for line in stage]
    assert len(set(lines)) == len(lines) > 60


def test_sellers_differ_in_how_often_they_win(company: Export) -> None:
    ends = defaultdict(list)
    for row in company.deals.values():
        if row["closed_at"]:
            ends[row["seller_key"]].append(row["outcome"] == "won")
    rates = sorted(mean(won) for won in ends.values() if len(won) > 60)
    assert rates[-1] - rates[0] > 0.2


def test_one_team_has_a_bad_quarter_and_gets_over_it(company: Export, today: date) -> None:
    first, last = (str(today - length) for length in BAD_QUARTER)
    before = str(today - 2 * BAD_QUARTER[0] + BAD_QUARTER[1])
    days = [
        row["created_at"]
        for row in company.deals.values()
        if company.sellers[row["seller_key"]]["team"] == BAD_QUARTER_TEAM
    ]
    bad = sum(first <= day < last for day in days)
    assert bad < 0.65 * sum(before <= day < first for day in days)


def test_deals_of_a_seller_who_left_are_with_someone_who_is_here(
    company: Export, today: date
) -> None:
    left = {key for key, row in company.sellers.items() if row["left_on"]}
    still_open = [row for row in company.deals.values() if row["outcome"] == "open"]
    assert not left & {row["seller_key"] for row in still_open}


def test_the_seller_on_leave_began_nothing_meanwhile(company: Export, today: date) -> None:
    first, last = (str(today - timedelta(days=days)) for days in (158, 72))
    active = {
        row["seller_key"] for row in company.deals.values() if first <= row["created_at"] <= last
    }
    here = {
        key
        for key, row in company.sellers.items()
        if row["team"] == "Porto" and row["started_on"] < first and not row["left_on"]
    }
    assert len(here - active) == 1


def test_each_quarter_the_team_quotas_are_within_reach(company: Export) -> None:
    quotas = [row for row in company.rows("quotas") if row["person_key"] and row["to"] < "2026-10"]
    asked = sum(int(row["amount"]) for row in quotas if row["from"] >= "2025-01")
    won = sum(
        int(row["amount"])
        for row in company.deals.values()
        if row["outcome"] == "won" and "2025-01" <= row["closed_at"] < "2026-10"
    )
    assert 0.8 < won / asked < 1.15
