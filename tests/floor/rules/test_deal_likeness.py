"""When a deal by hand and one of the CRM look the same."""

from dataclasses import replace

import pytest

from touchline.floor.rules.deal_likeness import alike, folded, pairs
from touchline.floor.rules.deal_look import DealLook

CRM = DealLook(
    key="M-3", name="Forth Estuary Water, Tide 200", account="Forth Estuary Water", amount=40_000.0,
    currency="EUR", stage="Proposal", close_date=None, next_step="", days_in_stage=3, pushed=0,
    seller_key="mairi", path="/",
)  # fmt: skip
HAND = replace(CRM, key="hand.abc", name="Pumps", seller_key="")


@pytest.mark.parametrize(
    "account", ["FORTH ESTUARY WATER", " Forth  Estuary-Water", "Förth Estuary Water."]
)
def test_an_account_may_be_written_a_little_otherwise(account: str) -> None:
    assert alike(replace(HAND, account=account), CRM)


def test_without_an_account_the_name_may_be_it() -> None:
    assert alike(replace(HAND, account="", name="Forth Estuary Water"), CRM)


@pytest.mark.parametrize(
    ("amount", "same"), [(31_000.0, True), (50_000.0, True), (55_000.0, False), (None, True)]
)
def test_amounts_are_near_within_a_quarter(amount: float | None, same: bool) -> None:
    assert alike(replace(HAND, amount=amount), CRM) is same


def test_an_amount_in_another_currency_is_another_deal() -> None:
    assert not alike(replace(HAND, currency="GBP"), CRM)


def test_nameless_deals_are_not_alike() -> None:
    nameless = replace(HAND, account="", name="–")
    assert not alike(nameless, replace(CRM, account=""))


def test_each_by_hand_is_offered_with_each_that_looks_the_same() -> None:
    other = replace(CRM, key="M-4", account="Zeeland Dairy")
    assert pairs([HAND, CRM, other]) == ((HAND, CRM),)


def test_marks_and_case_do_not_tell_names_apart() -> None:
    assert folded("Zürich Wasser AG") == folded("ZURICH WASSER ag")
