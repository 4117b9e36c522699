"""The rows that an import has to leave out, and the stray spaces that it does not mind."""

from collections import Counter

from touchline.demo.company.untidy import REJECTED

from .export import Export, is_day


def test_two_opportunities_are_entered_twice(company: Export) -> None:
    keys = Counter(row["opportunity_key"] for row in company.rows("opportunities"))
    assert sorted(count for count in keys.values() if count > 1) == [2, 2]


def test_one_opportunity_began_on_a_day_that_does_not_exist(company: Export) -> None:
    days = [row["created_at"] for row in company.rows("opportunities")]
    assert sum(not is_day(day) for day in days) == 1


def test_two_opportunities_name_an_account_that_nobody_knows(company: Export) -> None:
    known = {"", *(row["account"] for row in company.rows("accounts"))}
    assert sum(row["account"] not in known for row in company.rows("opportunities")) == 2


def test_one_stage_was_entered_on_a_day_that_does_not_exist(company: Export) -> None:
    assert sum(not is_day(row["entered_at"]) for row in company.rows("stage_events")) == 1


def test_one_activity_names_a_deal_that_nobody_knows(company: Export) -> None:
    known = {"", *company.deals}
    assert sum(row["opportunity_key"] not in known for row in company.rows("activities")) == 1


def test_the_first_of_two_equal_keys_is_the_true_one(company: Export) -> None:
    rejected = len(company.rows("opportunities")) - len(company.deals)
    assert rejected == REJECTED["opportunities"]


def test_seven_rows_are_to_be_left_out() -> None:
    assert sum(REJECTED.values()) == 7


def _left_out(export: Export) -> set[tuple[str, ...]]:
    rows = {tuple(row.values()) for row in export.rows("opportunities")}
    return rows - {tuple(row.values()) for row in export.deals.values()}


def test_a_short_history_has_the_same_bad_rows(company: Export, half_year: Export) -> None:
    assert _left_out(half_year) == _left_out(company)


def test_some_account_names_end_in_a_space(company: Export) -> None:
    names = [row["name"] for row in company.rows("accounts")]
    assert 0 < sum(name.endswith(" ") for name in names) < 0.06 * len(names)


def test_accounts_have_a_name_of_their_own(company: Export) -> None:
    names = {row["name"].strip() for row in company.rows("accounts")}
    assert len(names) == len(company.rows("accounts")) > 300
