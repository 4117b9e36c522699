"""A field for an amount: understood as typed, refused where it is none."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from touchline.floor.forms.amounts import AmountField


def test_an_amount_is_a_number_with_two_places() -> None:
    assert AmountField().clean("1.2345k") == Decimal("1234.50")


def test_nothing_is_nothing_where_it_may_be() -> None:
    assert AmountField(required=False).clean("  ") is None


@pytest.mark.parametrize("typed", ["", "a lot", "1000000m", "9" * 40])
def test_what_does_not_fit_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        AmountField().clean(typed)


def test_an_amount_stands_in_the_field_without_idle_decimals() -> None:
    assert AmountField().prepare_value(Decimal("60000.00")) == "60000"
