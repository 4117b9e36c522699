"""What moved this week: in counts and amounts, each leading to its figure."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.addresses import scoreboard
from tests.floor.planning import a_priority
from tests.reading import main_of, section_of

pytestmark = pytest.mark.usefixtures("numbers")
TITLE = "What moved this week"


@pytest.fixture
def a_week_earlier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW - timedelta(days=7))


def test_a_quiet_week_says_so(cast: Cast, signed_in_as: Any) -> None:
    seen = section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), TITLE)
    assert seen.startswith(f"{TITLE} A quiet week so far")


@pytest.mark.parametrize("line", ["Created 0 1, € 60.0 k", "Lost 1 0", "moved later 0 1"])
def test_a_week_beside_the_week_before(
    cast: Cast, signed_in_as: Any, a_week_earlier: None, line: str
) -> None:
    """On 11 March: C-3 was lost this week; C-2 created, and M-3 moved later, the week before."""
    assert line in section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), TITLE)


def test_each_line_leads_to_its_figure(cast: Cast, signed_in_as: Any, a_week_earlier: None) -> None:
    page = main_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)))
    assert f"/floor/teams/{cast.leith.key}/figures/pushed_close_dates/?quarter=2026-q1" in page


def test_a_quarter_that_is_over_has_no_this_week(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith, quarter="2025-q4"))
    assert section_of(seen, TITLE) == ""


@pytest.fixture
def a_week_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is Wednesday 25 March, and nothing has been imported since the 18th."""
    monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW + timedelta(days=7))


def test_before_this_weeks_import_nothing_is_called_quiet(
    cast: Cast, signed_in_as: Any, a_week_later: None
) -> None:
    seen = section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), TITLE)
    assert seen.startswith(f"{TITLE} The numbers are of 18 March: this week is not in them yet")


def test_an_import_of_this_week_knows_what_was_quiet(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW + timedelta(days=2))
    seen = section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), TITLE)
    assert seen.startswith(f"{TITLE} A quiet week so far")


def test_before_this_weeks_import_an_activity_is_that_of_the_last_known_week(
    cast: Cast, signed_in_as: Any, a_week_later: None
) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), "Priorities, Q1 2026")
    assert "in the week of 16 March, the last that the numbers know" in seen
