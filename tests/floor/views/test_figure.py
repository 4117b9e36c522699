"""A figure taken apart: its deals, within what each may see of them."""

import re
from typing import Any

import pytest

from tests.cast import Cast
from tests.floor.addresses import figure
from tests.reading import amount_of, main_of, words_of
from touchline.numbers import MEASURES

pytestmark = pytest.mark.usefixtures("numbers")
DEALS = [one.key for one in MEASURES if one.lists_deals]


def test_the_page_has_the_figure_of_the_team(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "won_value"))
    assert amount_of(seen, "Won value") == 70_000


def test_a_seller_is_told_how_many_of_the_deals_are_hers(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "deals_created"))
    assert "Yours: 3 of the 4 deals behind it" in words_of(seen)


def test_a_seller_opens_no_deal_of_a_colleague(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "open_pipeline"))
    assert "Zeeland Dairy" not in words_of(seen)


def test_a_seller_opens_her_own_deals(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "open_pipeline"))
    assert "Ask Morag for water" in words_of(seen)


def test_a_manager_opens_every_deal_of_the_team(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(figure(cast.leith, "deals_created"))
    assert "The 4 deals behind it" in words_of(seen)


def test_a_manager_reads_whose_deal_it_is(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(figure(cast.leith, "open_pipeline"))
    sellers = re.findall(r'data-label="Seller">(.*?)</td>', main_of(seen))
    assert sellers == ["Callum Reid", "Mairi Sinclair"]


def test_a_leader_opens_the_deals_of_a_region(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.grete).get(figure(cast.north_sea, "deals_won"))
    assert "The 3 deals behind it" in words_of(seen)


@pytest.mark.parametrize("measure", DEALS)
@pytest.mark.parametrize("team", ["leith", "north_sea"])
def test_a_leader_reads_no_sellers_name_on_any_deal(
    cast: Cast, signed_in_as: Any, measure: str, team: str
) -> None:
    seen = words_of(signed_in_as(cast.grete).get(figure(getattr(cast, team), measure)))
    assert not [name for name in ("Mairi", "Callum", "Femke") if name in seen]


@pytest.mark.parametrize("measure", DEALS)
def test_the_deals_listed_are_as_many_as_the_cases(
    cast: Cast, signed_in_as: Any, measure: str
) -> None:
    seen = signed_in_as(cast.dana).get(figure(cast.leith, measure))
    assert len(seen.context["page"].object_list) == seen.context["figure"].cases


def test_activities_list_no_deals(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(figure(cast.leith, "activities"))
    assert 'id="deals"' not in main_of(seen)


def test_an_account_that_is_written_like_markup_is_only_read(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.sander).get(figure(cast.rotterdam, "open_pipeline"))
    assert "&lt;b&gt;Call&lt;/b&gt; the plant" in main_of(seen)


def test_a_long_list_is_cut_into_pages(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.floor.views.figures.PAGE", 3)
    seen = signed_in_as(cast.dana).get(figure(cast.leith, "deals_created"))
    assert "1–3 of 4" in words_of(seen)


def test_the_last_page_holds_the_rest(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.floor.views.figures.PAGE", 3)
    seen = signed_in_as(cast.dana).get(figure(cast.leith, "deals_created", page="2"))
    assert "4–4 of 4" in words_of(seen)


@pytest.mark.parametrize("number", ["0", "-1", "99", "last", ""])
def test_a_page_that_is_not_there_is_still_a_page(
    cast: Cast, signed_in_as: Any, number: str
) -> None:
    answer = signed_in_as(cast.dana).get(figure(cast.leith, "deals_created", page=number))
    assert answer.status_code == 200


def test_a_quarter_stays_chosen_from_page_to_page(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.floor.views.figures.PAGE", 3)
    address = figure(cast.leith, "deals_created", quarter="2025-q4")
    seen = main_of(signed_in_as(cast.dana).get(address))
    assert "quarter=2025-q4&amp;page=2" in seen
