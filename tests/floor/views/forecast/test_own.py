"""A seller gives a forecast once a week; once the week is closed it stands."""

from decimal import Decimal
from typing import Any

import pytest

from tests.cast import Cast
from tests.reading import main_of, section_of, words_of
from touchline.floor.models import Forecast
from touchline.numbers import EngineGone

pytestmark = pytest.mark.usefixtures("numbers")

OWN, GIVE = "/floor/forecast/own/", "/floor/forecast/own/give/"
THIS, NEXT = "2026-03-16", "2026-03-23"


def given(visitor: Any, week: str = NEXT, **said: str) -> Any:
    return visitor.post(GIVE, {"week": week, "commit": "60k", "best": "85k"} | said)


def test_a_seller_gives_next_weeks_forecast(cast: Cast, signed_in_as: Any) -> None:
    given(signed_in_as(cast.mairi))
    said = Forecast.objects.get()
    assert (said.person, said.team, said.commit, said.best) == (
        cast.mairi, cast.leith, Decimal(60_000), Decimal(85_000),
    )  # fmt: skip


def test_giving_it_twice_is_giving_it_once(cast: Cast, signed_in_as: Any) -> None:
    mairi = signed_in_as(cast.mairi)
    given(mairi)
    given(mairi)
    assert Forecast.objects.count() == 1


def test_before_the_close_it_is_changed_without_a_trace(cast: Cast, signed_in_as: Any) -> None:
    mairi = signed_in_as(cast.mairi)
    given(mairi)
    given(mairi, commit="50k")
    assert not Forecast.objects.get().changes.exists()


def test_a_closed_week_asks_why(cast: Cast, signed_in_as: Any) -> None:
    seen = given(signed_in_as(cast.mairi), week=THIS)
    assert (seen.status_code, Forecast.objects.count()) == (422, 0)


def test_what_was_typed_stays_when_a_reason_is_missing(cast: Cast, signed_in_as: Any) -> None:
    assert 'value="60k"' in main_of(given(signed_in_as(cast.mairi), week=THIS))


def test_a_late_change_is_marked_with_its_reason(cast: Cast, signed_in_as: Any) -> None:
    mairi = signed_in_as(cast.mairi)
    given(mairi, week=THIS, why="The plant in Forth signed")
    assert "Given late The plant in Forth signed" in words_of(mairi.get(f"{OWN}?week={THIS}"))


def test_a_week_of_the_past_cannot_be_changed(cast: Cast, signed_in_as: Any) -> None:
    assert given(signed_in_as(cast.mairi), week="2026-03-09", why="late").status_code == 404


def test_a_best_case_below_the_commit_is_asked_about(cast: Cast, signed_in_as: Any) -> None:
    assert given(signed_in_as(cast.mairi), best="10k").status_code == 422


def test_the_crm_stands_beside_it(cast: Cast, signed_in_as: Any) -> None:
    beside = section_of(signed_in_as(cast.mairi).get(OWN), "What the CRM says beside it")
    assert "Won in Q1 2026 € 40.0 k 1 deal" in beside


def test_the_page_opens_on_the_week_that_is_open(cast: Cast, signed_in_as: Any) -> None:
    assert "Week of 23 March" in words_of(signed_in_as(cast.mairi).get(OWN))


def test_the_page_says_who_sees_it(cast: Cast, signed_in_as: Any) -> None:
    assert "You and Dana; leaders get team totals" in words_of(signed_in_as(cast.mairi).get(OWN))


def test_who_sells_nothing_has_none(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(OWN).status_code == 404


@pytest.mark.usefixtures("numbers")
def test_a_seller_begins_with_their_own(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.mairi).get("/floor/forecast/")["Location"] == OWN


def away(*_asked: object, **_whose: object) -> None:
    raise EngineGone


@pytest.mark.parametrize("question", ["scoreboard", "current_numbers"])
def test_while_the_warehouse_is_away_a_forecast_is_given_all_the_same(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    monkeypatch.setattr(f"touchline.floor.views.forecast.facts.{question}", away)
    given(signed_in_as(cast.mairi))
    assert Forecast.objects.count() == 1


@pytest.mark.parametrize("question", ["due", "current_numbers"])
def test_what_is_missing_meanwhile_is_said(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    monkeypatch.setattr(f"touchline.floor.views.forecast.facts.{question}", away)
    beside = section_of(signed_in_as(cast.mairi).get(OWN), "What the CRM says beside it")
    assert "cannot be reached, and nothing was kept of these days" in beside
