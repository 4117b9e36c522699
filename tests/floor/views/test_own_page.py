"""A seller's own numbers: hers and her manager's, nobody else's."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.addresses import own_page
from tests.reading import amount_of, words_of
from touchline.people.models import ReportingLine
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


def test_a_seller_opens_her_own_page(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(own_page(cast.mairi))
    assert amount_of(seen, "Won value") == 40_000


def test_it_is_called_hers(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(own_page(cast.mairi))
    assert words_of(seen).startswith("Leith Mairi Sinclair Your quarter")


def test_it_says_who_else_sees_it(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(own_page(cast.mairi))
    assert "Seen by: You and Dana; leaders get team totals" in words_of(seen)


def test_her_manager_opens_it(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(own_page(cast.mairi))
    assert amount_of(seen, "Won value") == 40_000


def test_her_manager_is_told_that_she_sees_it_too(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(own_page(cast.mairi))
    assert "Seen by: Mairi and you; leaders get team totals" in words_of(seen)


def test_a_former_manager_opens_it_no_longer(cast: Cast, signed_in_as: Any) -> None:
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, **BY)
    assert signed_in_as(cast.dana).get(own_page(cast.mairi)).status_code == 404


def test_a_manager_who_sells_nothing_has_no_page(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(own_page(cast.dana)).status_code == 404


def test_who_changed_teams_keeps_what_was_sold_before(cast: Cast, signed_in_as: Any) -> None:
    cast.mairi.seats.get().leave(on=TODAY, **BY)
    cast.mairi.seats.create(kind="seller", team=cast.rotterdam, since=TODAY)
    seen = signed_in_as(cast.mairi).get(own_page(cast.mairi))
    assert amount_of(seen, "Won value") == 40_000


def test_who_is_not_linked_with_the_crm_is_told_so(cast: Cast, signed_in_as: Any) -> None:
    cast.mairi.crm_identities.all().delete()
    seen = signed_in_as(cast.mairi).get(own_page(cast.mairi))
    assert "Not linked with the CRM yet" in words_of(seen)
