"""How much serves a priority: cases of the kinds that were named, with an interval."""

import pytest

from touchline.floor.rules.serving import Kinds, served
from touchline.numbers import Figure


def figure(cases: int, value: float | None = None, unit: str = "deals") -> Figure:
    return Figure("k", "K", unit, cases if value is None else value, cases)


KINDS = Kinds(
    deals={"new": figure(6), "expansion": figure(2), "renewal": figure(0)},
    amounts={"new": figure(6, 60.0, "EUR"), "expansion": figure(2, 40.0, "EUR")},
    activities={"call": figure(30), "meeting": figure(10)},
)


def test_named_kinds_are_counted_among_all() -> None:
    found = served("Second plants", KINDS, deals=["expansion"], activities=["meeting"])
    assert found.deals is not None
    assert (found.deals.hits, found.deals.cases, found.deals.value) == (2, 8, 0.25)


def test_a_share_has_its_interval() -> None:
    found = served("Second plants", KINDS, deals=["expansion"], activities=[])
    assert found.deals is not None
    assert found.deals.low is not None
    assert found.deals.low < 0.25


def test_amounts_stand_beside_the_count() -> None:
    found = served("Second plants", KINDS, deals=["expansion"], activities=[])
    assert found.amounts is not None
    assert (found.amounts.served, found.amounts.whole, found.amounts.unit) == (40, 100, "EUR")


def test_two_currencies_are_not_added() -> None:
    amounts = {"new": figure(1, 5.0, "EUR"), "expansion": figure(1, 5.0, "GBP")}
    mixed = Kinds(KINDS.deals, amounts, KINDS.activities)
    found = served("Second plants", mixed, deals=["new"], activities=[])
    assert found.amounts is not None
    assert found.amounts.whole is None


def test_without_a_kind_nothing_is_counted() -> None:
    assert not served("Second plants", KINDS, deals=[], activities=[]).counted


@pytest.mark.parametrize("kinds", [{"deals": ["new"]}, {"activities": ["call"]}])
def test_kinds_of_either_are_enough_to_count(kinds: dict[str, list[str]]) -> None:
    assert served("Second plants", KINDS, **({"deals": [], "activities": []} | kinds)).counted


def test_where_nothing_happened_there_is_no_share() -> None:
    nothing = Kinds({}, {}, {})
    found = served("Second plants", nothing, deals=["new"], activities=[])
    assert found.deals is not None
    assert found.deals.value is None
