"""A deal by hand that the CRM lists later: offered, matched in one press, taken apart again."""

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.floor.dealing import a_deal_by_hand
from touchline.floor.models import DealMatch, HandDeal, Promise
from touchline.floor.models.deal_match import keys_of
from touchline.floor.rules.deal_key import in_address
from touchline.floor.views.deals.looking import open_deals_by, open_deals_of
from touchline.numbers import Snapshot
from touchline.people.models import CrmIdentity
from touchline.wall.crossings import Recipient
from touchline.wall.references import Reference

INDEX = "/floor/deals/"


def to(name: str, deal: HandDeal) -> str:
    return reverse(f"floor:deals:{name}", args=[deal.key])


def page(key: str) -> str:
    return reverse("floor:deals:show", args=[in_address(key)])


class TestMatched:
    """M-3 is of Mairi and of an account that an export tried to run something with."""

    @pytest.fixture
    def deal(self, cast: Cast, numbers: Snapshot) -> HandDeal:
        account = '=HYPERLINK("http://thief.example";"Free pumps")'
        return a_deal_by_hand(cast.mairi, account=account, amount=Decimal(24_000))

    def test_what_looks_the_same_is_offered(
        self, cast: Cast, signed_in_as: SignsIn, deal: HandDeal
    ) -> None:
        pairs = signed_in_as(cast.mairi).get(INDEX).context["pairs"]
        assert [(pair.hand.key, pair.crm.key) for pair in pairs] == [(deal.deal_key, "M-3")]

    def test_nothing_is_matched_unasked(
        self, cast: Cast, signed_in_as: SignsIn, deal: HandDeal
    ) -> None:
        signed_in_as(cast.mairi).get(INDEX)
        assert not DealMatch.objects.exists()

    def test_in_one_press_all_that_was_said_stands_on_the_crms_page(
        self, cast: Cast, signed_in_as: SignsIn, deal: HandDeal
    ) -> None:
        about = Reference("deal", deal.deal_key, deal.name, page(deal.deal_key))
        to_dana = Recipient("person", cast.dana.key, cast.dana.name)
        Promise.objects.make(
            cast.mairi, to_dana, "I send the data", TODAY, by=cast.mairi, at=NOW, about=about
        )
        visitor = signed_in_as(cast.mairi)
        visitor.post(to("match", deal), {"deal": in_address("M-3")})
        assert "I send the data" in visitor.get(page("M-3")).content.decode()

    def test_both_keys_lead_to_both(self, cast: Cast, deal: HandDeal) -> None:
        DealMatch.objects.match(deal, crm_key="M-3", by=cast.mairi, at=NOW)
        assert (keys_of("M-3"), keys_of(deal.deal_key)) == (
            ("M-3", deal.deal_key),
            (deal.deal_key, "M-3"),
        )

    def test_a_matched_deal_is_open_once(
        self, cast: Cast, numbers: Snapshot, deal: HandDeal
    ) -> None:
        DealMatch.objects.match(deal, crm_key="M-3", by=cast.mairi, at=NOW)
        assert [look.key for look in open_deals_of(cast.mairi, numbers, day=TODAY)] == ["M-3"]

    @pytest.mark.parametrize("other", ["C-2", "nobody", ""])
    def test_a_deal_of_someone_else_is_not_matched(
        self, cast: Cast, signed_in_as: SignsIn, deal: HandDeal, other: str
    ) -> None:
        signed_in_as(cast.mairi).post(to("match", deal), {"deal": in_address(other)})
        assert not DealMatch.objects.exists()

    def test_it_can_be_taken_apart_again(
        self, cast: Cast, signed_in_as: SignsIn, deal: HandDeal
    ) -> None:
        DealMatch.objects.match(deal, crm_key="M-3", by=cast.mairi, at=NOW)
        for _ in range(2):
            signed_in_as(cast.mairi).post(to("take-apart", deal))
        assert keys_of("M-3") == ("M-3",)


def test_a_look_says_what_a_card_needs(cast: Cast, numbers: Snapshot) -> None:
    [look] = open_deals_of(cast.mairi, numbers, day=TODAY)
    said = (look.key, look.stage, look.days_in_stage, look.pushed, look.seller_key, look.path)
    assert said == ("M-3", "Proposal", 34, 1, "mairi", page("M-3"))


def test_open_deals_of_many_take_as_many_queries_as_of_one(
    cast: Cast, numbers: Snapshot, django_assert_max_num_queries: Any
) -> None:
    for n in range(5):
        a_deal_by_hand(cast.mairi, once=str(n))
        a_deal_by_hand(cast.callum, once=str(n))
    with django_assert_max_num_queries(3):
        open_deals_by((cast.mairi, cast.callum), numbers, day=TODAY)


def test_who_is_nobody_in_the_crm_has_only_deals_by_hand(cast: Cast, numbers: Snapshot) -> None:
    CrmIdentity.objects.filter(person=cast.mairi).delete()
    a_deal_by_hand(cast.mairi)
    assert [look.named_by_hand for look in open_deals_of(cast.mairi, numbers, day=TODAY)] == [True]
