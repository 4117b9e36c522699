"""What is expected to close in some days, without a quota to hold it against."""

from datetime import date

from tests.numbers.exports import Export, deal
from touchline.numbers import Selection, due

QUARTER = Selection(first=date(2026, 1, 1), last=date(2026, 3, 31))


def test_open_deals_due_in_these_days_are_added(export: Export) -> None:
    export.deals(
        deal("A-1", amount="1800", close_date="2026-03-20"),
        deal("A-2", amount="200", close_date="2026-01-02"),
        deal("A-3", amount="900", close_date="2026-04-20"),
    )
    assert due(export.snapshot(), QUARTER).value == 2000


def test_a_deal_already_won_is_due_no_longer(export: Export) -> None:
    export.deals(
        deal("A-1", amount="5", close_date="2026-03-20", outcome="won", closed_at="2026-03-02")
    )
    assert due(export.snapshot(), QUARTER).cases == 0


def test_deals_of_others_are_not_added(export: Export) -> None:
    export.deals(deal("A-1", amount="1800", close_date="2026-03-20"))
    callum = Selection(sellers=("callum",), first=QUARTER.first, last=QUARTER.last)
    assert due(export.snapshot(), callum).value == 0
