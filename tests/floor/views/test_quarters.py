"""The quarter stands in the address; what it gets wrong falls back to now, and the page says so."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.addresses import figure, own_page, scoreboard
from tests.reading import amount_of, figure_of, words_of
from touchline.people.models import Organisation
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
MISREAD = "The address asked for days that are not there"


def test_the_quarter_now_is_shown_without_being_asked_for(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert "What the team moved in Q1 2026" in words_of(seen)


def test_a_quarter_in_the_address_is_shown(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith, quarter="2025-q4"))
    assert amount_of(seen, "Won value") == 114_000


def test_a_running_quarter_is_held_against_the_same_days(cast: Cast, signed_in_as: Any) -> None:
    """C-0 was won on 22 December, when the quarter before had come further than this one."""
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert "up from € 15.0 k" in figure_of(seen, "Won value")


def test_a_quarter_that_is_over_counts_whole(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith, quarter="2025-q4"))
    assert seen.context["asked"].now.last.isoformat() == "2025-12-31"


@pytest.mark.parametrize("asked", ["1999-q1", "2031-q2", "soon", "2026-q9", "'; DROP TABLE"])
def test_a_quarter_that_is_not_there_falls_back_to_now(
    cast: Cast, signed_in_as: Any, asked: str
) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith, quarter=asked))
    assert seen.context["asked"].quarter.slug == "2026-q1"


def test_the_scoreboard_says_that_it_fell_back(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith, quarter="soon"))
    assert MISREAD in words_of(seen)


def test_a_figure_says_that_it_fell_back(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "win_rate", quarter="soon"))
    assert MISREAD in words_of(seen)


def test_ones_own_page_says_that_it_fell_back(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(own_page(cast.mairi, quarter="soon"))
    assert MISREAD in words_of(seen)


def test_nothing_is_said_when_nothing_was_asked_for(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert MISREAD not in words_of(seen)


def test_a_grain_that_is_not_there_falls_back_too(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith, grain="hour"))
    assert seen.context["asked"].filters.grain_chosen == "week"


def test_quarters_follow_the_organisations_fiscal_year(cast: Cast, signed_in_as: Any) -> None:
    Organisation.the().describe(
        name="Northlight", zone="Europe/London", fiscal_year_starts=4, by=SYSTEM, at=NOW
    )
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert "What the team moved in Q4 2026" in words_of(seen)
