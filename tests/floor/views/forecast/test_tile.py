"""The forecast on the home page: what the open week asks of who gives one, totals for a leader."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests.cast import LONG_AGO, NOW, Cast
from tests.reading import section_of, words_of
from touchline.floor.models import Forecast, ForecastRhythm
from touchline.floor.rules.forecast import Rhythm
from touchline.people.models import Person, Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

MONDAY = date(2026, 3, 23)
OPEN, RUNNING = "Forecast, week of 23 March", "Forecast, week of 16 March"


def tile(visitor: Client, title: str = OPEN) -> str:
    return section_of(visitor.get("/"), title)


def says(
    person: Person, team: Team, commit: int, *, whose: str = "own", currency: str = "EUR",
    week: date = MONDAY,
) -> None:  # fmt: skip
    Forecast.objects.give(
        person, team, week=week, why="late", whose=whose, commit=Decimal(commit),
        best=Decimal(commit + 20_000), currency=currency, by=person, at=NOW,
    )  # fmt: skip


def off(team: Team | None) -> None:
    PartSwitch.objects.switch(
        "forecast", team=team, says=Says.OFF, since=LONG_AGO, by=SYSTEM, at=NOW
    )


def test_a_seller_is_told_that_nothing_is_said_and_when_it_closes(
    cast: Cast, signed_in_as: Any
) -> None:
    seen = tile(signed_in_as(cast.mairi))
    assert "Closes Friday, 6 pm Your commit not yet said Say it now" in seen


def test_a_seller_reads_what_they_said(cast: Cast, signed_in_as: Any) -> None:
    says(cast.mairi, cast.leith, 60_000)
    seen = tile(signed_in_as(cast.mairi))
    assert "Your commit € 60.0 k Best case € 80.0 k" in seen


def test_a_seller_reads_nobody_elses(cast: Cast, signed_in_as: Any) -> None:
    says(cast.callum, cast.leith, 50_000)
    says(cast.dana, cast.leith, 130_000, whose="team")
    assert "€" not in tile(signed_in_as(cast.mairi))


def test_a_manager_is_asked_for_the_teams_commit(cast: Cast, signed_in_as: Any) -> None:
    says(cast.mairi, cast.leith, 60_000)
    seen = tile(signed_in_as(cast.dana))
    assert "Commit for Leith not yet said Commits of 1 of 2 sellers € 60.0 k" in seen


def test_a_manager_reads_their_own_commit(cast: Cast, signed_in_as: Any) -> None:
    says(cast.dana, cast.leith, 130_000, whose="team")
    assert "Commit for Leith € 130 k Best case € 150 k" in tile(signed_in_as(cast.dana))


@pytest.mark.parametrize(
    ("who", "way"), [("mairi", "own/"), ("dana", "teams/{leith}/"), ("grete", "teams/{north_sea}/")]
)
def test_it_leads_to_ones_page(cast: Cast, signed_in_as: Any, who: str, way: str) -> None:
    page = signed_in_as(getattr(cast, who)).get("/").content.decode()
    way = way.format(leith=cast.leith.key, north_sea=cast.north_sea.key)
    assert f'class="tile__way" href="/floor/forecast/{way}"' in page


def test_a_leader_reads_totals_and_is_asked_nothing(cast: Cast, signed_in_as: Any) -> None:
    says(cast.mairi, cast.leith, 60_000, week=date(2026, 3, 16))
    seen = tile(signed_in_as(cast.grete), RUNNING)
    assert ("of 3 sellers € 60.0 k" in seen, "not yet said" in seen) == (
        True, False,
    )  # fmt: skip


def test_two_currencies_are_not_added(cast: Cast, signed_in_as: Any) -> None:
    says(cast.mairi, cast.leith, 60_000)
    says(cast.callum, cast.leith, 60_000, currency="GBP")
    assert "in several currencies" in tile(signed_in_as(cast.dana))


def test_the_teams_own_close_is_said(cast: Cast, signed_in_as: Any) -> None:
    ForecastRhythm.choose(cast.leith, Rhythm(6, 1), since=LONG_AGO, by=SYSTEM, at=NOW)
    assert "Closes Sunday, 1 am" in tile(signed_in_as(cast.mairi))


def test_the_week_that_runs_is_asked_for_while_it_is_open(cast: Cast, signed_in_as: Any) -> None:
    ForecastRhythm.choose(cast.leith, Rhythm(3, 17), since=LONG_AGO, by=SYSTEM, at=NOW)
    assert "Closes tomorrow, 5 pm" in tile(signed_in_as(cast.mairi), RUNNING)


@pytest.mark.parametrize("who", ["mairi", "dana", "grete"])
def test_with_the_part_off_there_is_none(cast: Cast, signed_in_as: Any, who: str) -> None:
    off(None)
    assert "Forecast" not in words_of(signed_in_as(getattr(cast, who)).get("/"))


def test_another_teams_part_says_nothing(cast: Cast, signed_in_as: Any) -> None:
    off(cast.rotterdam)
    assert tile(signed_in_as(cast.mairi))


@pytest.mark.parametrize("who", ["noor", "beatriz"])
def test_who_gives_none_is_not_asked(cast: Cast, signed_in_as: Any, who: str) -> None:
    assert "Forecast" not in words_of(signed_in_as(getattr(cast, who)).get("/"))
