"""What was rewritten on a deal: it fits together, and ends with what stands there now."""

from collections import defaultdict
from itertools import pairwise

import pytest

from .export import Export, Row

Changes = dict[tuple[str, str], list[Row]]

COLUMN = {"close_date": "close_date", "amount": "amount", "seller": "seller_key"}


@pytest.fixture(scope="module")
def changes(company: Export) -> Changes:
    """The changes of each deal and field."""
    found: Changes = defaultdict(list)
    for row in company.rows("changes"):
        found[row["opportunity_key"], row["field"]].append(row)
    return found


def test_all_three_fields_change(changes: Changes) -> None:
    assert {field for _, field in changes} == set(COLUMN)


def test_each_change_takes_up_where_the_one_before_ended(changes: Changes) -> None:
    assert all(one["new"] == two["old"] for rows in changes.values() for one, two in pairwise(rows))


def test_the_last_change_left_what_stands_on_the_deal(company: Export, changes: Changes) -> None:
    last = {(key, field): rows[-1]["new"] for (key, field), rows in changes.items()}
    assert last == {(key, field): company.deals[key][COLUMN[field]] for key, field in last}


def test_changes_are_in_order_of_time(changes: Changes) -> None:
    assert all(
        [row["at"] for row in rows] == sorted(row["at"] for row in rows)
        for rows in changes.values()
    )


def test_nothing_changes_before_the_deal_begins(company: Export, changes: Changes) -> None:
    assert all(
        row["at"][:10] >= company.deals[key]["created_at"]
        for (key, _), rows in changes.items()
        for row in rows
    )


def test_every_change_changes_something(changes: Changes) -> None:
    assert all(row["old"] != row["new"] for rows in changes.values() for row in rows)


def test_between_a_quarter_and_a_half_of_the_deals_are_pushed(
    company: Export, changes: Changes
) -> None:
    pushed = {
        key
        for (key, field), rows in changes.items()
        if field == "close_date" and any(row["new"] > row["old"] for row in rows)
    }
    assert 0.25 < len(pushed) / len(company.deals) < 0.5
