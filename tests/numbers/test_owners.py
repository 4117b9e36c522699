"""Owners of deals, as the CRM has them."""

from tests.numbers.exports import Export, deal
from touchline.numbers.owners import Owner, owners_of_deals


def test_whoever_owns_most_comes_first(export: Export) -> None:
    export.deals(deal("1"), deal("2", seller_key="callum"), deal("3", seller_key="callum"))
    found = owners_of_deals(export.snapshot())
    assert [(one.person_key, one.deals) for one in found] == [("callum", 2), ("mairi", 1)]


def test_an_owner_has_the_name_and_team_of_the_crm(export: Export) -> None:
    (owner,) = owners_of_deals(export.snapshot())
    assert owner == Owner("mairi", "Mairi Sinclair", "", "Leith", 1)


def test_a_deal_of_nobody_has_no_owner(export: Export) -> None:
    export.deals(deal("1", seller_key=""))
    assert owners_of_deals(export.snapshot()) == ()
