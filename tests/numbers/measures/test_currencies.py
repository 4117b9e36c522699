"""Several currencies: converted by the dated rates, or apart; never silently added."""

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import Figure, scoreboard

RATES = (
    {"currency": "GBP", "day": "2026-01-01", "rate": "1.20"},
    {"currency": "GBP", "day": "2026-02-01", "rate": "1.50"},
    {"currency": "EUR", "day": "2026-01-01", "rate": "1"},
)
POUNDS = {"amount": "100", "currency": "GBP"}
WON = {"outcome": "won", "stage": "Won"}


def won_value(export: Export) -> Figure:
    return scoreboard(export.snapshot())["won_value"]


def test_a_closed_deal_is_converted_by_the_rate_of_the_day_it_closed(export: Export) -> None:
    export.deals(
        deal("A-1", amount="10", closed_at="2026-01-20", **WON),
        deal("A-2", closed_at="2026-01-20", **POUNDS, **WON),
    )
    export.write("rates", *RATES)
    assert won_value(export).value == pytest.approx(130)


def test_an_open_deal_is_converted_by_the_newest_rate(export: Export) -> None:
    export.deals(deal("A-1", amount="10"), deal("A-2", **POUNDS))
    export.write("rates", *RATES)
    assert scoreboard(export.snapshot())["open_pipeline"].value == pytest.approx(160)


def test_the_currency_whose_rate_is_always_one_is_that_of_totals(export: Export) -> None:
    export.deals(deal("A-1", amount="10"), deal("A-2", **POUNDS))
    export.write("rates", *RATES)
    assert scoreboard(export.snapshot())["open_pipeline"].unit == "EUR"


def test_one_currency_alone_is_left_as_it_is(export: Export) -> None:
    export.deals(deal("A-2", **POUNDS))
    export.write("rates", *RATES)
    figure = scoreboard(export.snapshot())["open_pipeline"]
    assert (figure.value, figure.unit) == (100, "GBP")


def test_an_amount_without_a_rate_is_named_and_not_guessed(export: Export) -> None:
    export.deals(deal("A-1", amount="10"), deal("A-2", amount="7", currency="CHF"))
    export.write("rates", *RATES)
    note = scoreboard(export.snapshot())["open_pipeline"].note
    assert note == "Amounts in CHF, EUR cannot be added: 1 has no rate to EUR."


def test_a_rate_does_not_hold_before_its_first_day(export: Export) -> None:
    export.deals(
        deal("A-1", amount="10", closed_at="2026-01-20", **WON),
        deal("A-2", created_at="2025-12-01", closed_at="2025-12-24", **POUNDS, **WON),
    )
    export.write("rates", *RATES)
    assert won_value(export).value is None


def test_the_note_says_that_amounts_were_converted(export: Export) -> None:
    export.deals(deal("A-1", amount="10"), deal("A-2", **POUNDS))
    export.write("rates", *RATES)
    note = scoreboard(export.snapshot())["open_pipeline"].note
    assert note == "Amounts in EUR, GBP, converted by the dated rates."
