"""Before the first import, or before a team is linked, a page says what is missing."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.addresses import deals_csv, figure, own_page, scoreboard, scoreboard_csv
from tests.reading import words_of
from touchline.numbers import Snapshot
from touchline.witness.actor import SYSTEM

NO_IMPORT = "Nothing has been imported from the CRM."
NOT_LINKED = "Touchline does not know what the CRM calls this team."


@pytest.fixture
def leith_unlinked(cast: Cast, numbers: Snapshot) -> None:
    cast.leith.rename(name="Leith", crm_key="", by=SYSTEM, at=NOW)


def test_a_scoreboard_before_any_import_says_so(cast: Cast, signed_in_as: Any) -> None:
    assert NO_IMPORT in words_of(signed_in_as(cast.dana).get(scoreboard(cast.leith)))


def test_a_figure_before_any_import_says_so(cast: Cast, signed_in_as: Any) -> None:
    assert NO_IMPORT in words_of(signed_in_as(cast.dana).get(figure(cast.leith, "win_rate")))


def test_ones_own_page_before_any_import_says_so(cast: Cast, signed_in_as: Any) -> None:
    assert NO_IMPORT in words_of(signed_in_as(cast.mairi).get(own_page(cast.mairi)))


@pytest.mark.parametrize("address", [scoreboard_csv, lambda team: deals_csv(team, "win_rate")])
def test_there_is_nothing_to_export_before_any_import(
    cast: Cast, signed_in_as: Any, address: Any
) -> None:
    assert signed_in_as(cast.dana).get(address(cast.leith)).status_code == 404


@pytest.mark.usefixtures("leith_unlinked")
def test_a_scoreboard_of_an_unlinked_team_says_so(cast: Cast, signed_in_as: Any) -> None:
    assert NOT_LINKED in words_of(signed_in_as(cast.dana).get(scoreboard(cast.leith)))


@pytest.mark.usefixtures("leith_unlinked")
def test_a_figure_of_an_unlinked_team_says_so(cast: Cast, signed_in_as: Any) -> None:
    assert NOT_LINKED in words_of(signed_in_as(cast.dana).get(figure(cast.leith, "win_rate")))


@pytest.mark.usefixtures("leith_unlinked")
def test_an_unlinked_team_shows_nothing_of_the_rest_of_the_company(
    cast: Cast, signed_in_as: Any
) -> None:
    """No name to look for would mean every deal there is."""
    seen = signed_in_as(cast.dana).get(figure(cast.leith, "deals_won"))
    assert "Zeeland Dairy" not in words_of(seen)


def test_who_has_a_seat_without_a_team_is_told_so(cast: Cast, signed_in_as: Any) -> None:
    cast.mairi.seats.update(team=None)
    assert "You are in no team yet" in words_of(signed_in_as(cast.mairi).get("/floor/"))


@pytest.mark.usefixtures("numbers")
def test_a_quarter_in_which_nothing_happened_says_so(cast: Cast, signed_in_as: Any) -> None:
    cast.leith.rename(name="Leith", crm_key="A team of nobody", by=SYSTEM, at=NOW)
    seen = words_of(signed_in_as(cast.dana).get(scoreboard(cast.leith)))
    assert "Nothing happened in these days" in seen


def test_a_team_that_ended_is_not_there(cast: Cast, signed_in_as: Any) -> None:
    cast.leith.until = TODAY
    cast.leith.save()
    assert signed_in_as(cast.dana).get(scoreboard(cast.leith)).status_code == 404
