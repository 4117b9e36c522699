"""Deals by hand: named before any import, brought up to date, ended, matched with the CRM’s."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.cast import TODAY, Cast
from tests.conftest import SignsIn
from tests.floor.dealing import a_deal_by_hand
from touchline.floor.models import HandDeal, HandDealEnd
from touchline.floor.rules.deal_key import in_address
from touchline.floor.views.deals.looking import open_deals_of

NEW = "/floor/deals/new/"
INDEX = "/floor/deals/"


def to(name: str, deal: HandDeal) -> str:
    return reverse(f"floor:deals:{name}", args=[deal.key])


def page(key: str) -> str:
    return reverse("floor:deals:show", args=[in_address(key)])


def typed(**told: str) -> dict[str, str]:
    return {"name": "Pumps for the estuary", "once": "drawnwiththeform", **told}


def test_what_one_calls_it_is_enough(cast: Cast, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.mairi).post(NEW, typed())
    assert HandDeal.objects.get().name == "Pumps for the estuary"


def test_the_same_form_sent_twice_names_one_deal(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.mairi)
    paths = {visitor.post(NEW, typed())["Location"] for _ in range(2)}
    assert (len(paths), HandDeal.objects.count()) == (1, 1)


def test_an_amount_is_taken_as_people_type_it(cast: Cast, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.mairi).post(NEW, typed(amount="40k", currency="eur"))
    deal = HandDeal.objects.get()
    assert (deal.amount, deal.currency) == (Decimal(40_000), "EUR")


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("name", {"name": " "}),
        ("amount", {"amount": "a lot"}),
        ("currency", {"amount": "40000"}),
        ("currency", {"amount": "40000", "currency": "€"}),
        ("close_date", {"close_date": "0026-04-30"}),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field(
    cast: Cast, signed_in_as: SignsIn, field: str, told: dict[str, str]
) -> None:
    response = signed_in_as(cast.mairi).post(NEW, typed(**told))
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])


def test_an_empty_installation_says_name_your_first_deal(cast: Cast, signed_in_as: SignsIn) -> None:
    assert "Name your first deal" in signed_in_as(cast.mairi).get(INDEX).content.decode()


def test_a_manager_without_a_deal_of_anyone_is_told_so_by_person(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    said = signed_in_as(cast.dana).get(INDEX).content.decode()
    assert "Mairi has no open deal in the CRM and has named none." in said


def test_who_one_reports_to_reads_it_by_person(cast: Cast, signed_in_as: SignsIn) -> None:
    a_deal_by_hand(cast.mairi)
    assert "Pumps for the estuary" in signed_in_as(cast.dana).get(INDEX).content.decode()


def test_a_colleague_does_not_find_it(cast: Cast, signed_in_as: SignsIn) -> None:
    deal = a_deal_by_hand(cast.mairi)
    assert signed_in_as(cast.callum).get(page(deal.deal_key)).status_code == 404


def test_a_leader_of_the_team_reads_it_without_the_name(cast: Cast, signed_in_as: SignsIn) -> None:
    deal = a_deal_by_hand(cast.mairi)
    said = signed_in_as(cast.grete).get(page(deal.deal_key)).content.decode()
    assert ("Pumps for the estuary" in said, "Mairi" in said) == (True, False)


def test_what_is_changed_keeps_what_was_there(cast: Cast, signed_in_as: SignsIn) -> None:
    deal = a_deal_by_hand(cast.mairi)
    told = typed(close_date="2026-05-21", stage="Proposal", account=deal.account, amount="40000",
                 currency="EUR")  # fmt: skip
    signed_in_as(cast.mairi).post(to("edit", deal), told)
    changes = deal.changes.values_list("field", "old", "new", "on")
    assert list(changes) == [("close_date", "2026-04-30", "2026-05-21", TODAY)]


def test_a_close_date_moved_later_is_a_push(cast: Cast, signed_in_as: SignsIn) -> None:
    deal = a_deal_by_hand(cast.mairi)
    signed_in_as(cast.mairi).post(to("edit", deal), typed(close_date="2026-05-21"))
    [look] = open_deals_of(cast.mairi, None, day=TODAY)
    assert look.pushed == 1


def test_it_ends_once_however_often_it_is_pressed(cast: Cast, signed_in_as: SignsIn) -> None:
    deal, visitor = a_deal_by_hand(cast.mairi), signed_in_as(cast.mairi)
    for outcome in ("won", "won", "lost"):
        visitor.post(to("end", deal), {"outcome": outcome})
    assert [one.outcome for one in HandDealEnd.objects.all()] == ["won"]


def test_what_ended_is_no_open_deal_until_it_goes_on(cast: Cast, signed_in_as: SignsIn) -> None:
    deal, visitor = a_deal_by_hand(cast.mairi), signed_in_as(cast.mairi)
    visitor.post(to("end", deal), {"outcome": "lost"})
    ended = open_deals_of(cast.mairi, None, day=TODAY)
    for _ in range(2):
        visitor.post(to("reopen", deal))
    assert (ended, len(open_deals_of(cast.mairi, None, day=TODAY))) == ((), 1)


def test_an_end_that_there_is_not_is_not_there(cast: Cast, signed_in_as: SignsIn) -> None:
    deal = a_deal_by_hand(cast.mairi)
    response = signed_in_as(cast.mairi).post(to("end", deal), {"outcome": "stolen"})
    assert response.status_code == 404


def test_a_leader_of_managers_is_told_where_deals_of_teams_are(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    assert "No seller reports to you" in signed_in_as(cast.grete).get(INDEX).content.decode()
