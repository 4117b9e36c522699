"""A team's forecast: a manager reads reports by name, a leader totals, and each week closes."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, Cast
from tests.floor.views.test_cost import twelve_more_join
from tests.reading import row_heads, section_of, words_of
from touchline.floor.models import Forecast, ForecastRhythm
from touchline.floor.rules.forecast import Rhythm
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")

NEXT = "2026-03-23"
MONDAY = date(2026, 3, 23)


def page(team: Any, week: str = NEXT) -> str:
    return f"/floor/forecast/teams/{team.key}/?week={week}"


def says(cast: Cast, who: Any, commit: int, *, whose: str = "own", week: date = MONDAY) -> None:
    Forecast.objects.give(
        who,
        cast.leith,
        week=week,
        whose=whose,
        commit=Decimal(commit),
        best=Decimal(commit + 20_000),
        currency="EUR",
        why="it closed",
        by=who,
        at=NOW,
    )


@pytest.fixture
def both_said(cast: Cast) -> None:
    says(cast, cast.mairi, 60_000)
    says(cast, cast.callum, 50_000)


@pytest.mark.usefixtures("both_said")
def test_a_manager_reads_reports_by_name(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.dana).get(page(cast.leith))
    assert row_heads(seen) == ["Callum Reid", "Mairi Sinclair"]


@pytest.mark.usefixtures("both_said")
def test_a_manager_reads_the_total(cast: Cast, signed_in_as: Any) -> None:
    whole = section_of(signed_in_as(cast.dana).get(page(cast.leith)), "Week of 23 March")
    assert "Commit, its sellers together € 110 k 2 of 2 sellers" in whole


@pytest.mark.usefixtures("both_said")
def test_a_leader_reads_totals_of_the_teams_below(cast: Cast, signed_in_as: Any) -> None:
    below = section_of(signed_in_as(cast.grete).get(page(cast.north_sea)), "Teams below, in total")
    assert "Leith 2 of 2 sellers € 110 k € 150 k" in below


@pytest.mark.usefixtures("both_said")
@pytest.mark.parametrize("name", ["Mairi", "Callum"])
def test_a_leader_reads_no_sellers_name(cast: Cast, signed_in_as: Any, name: str) -> None:
    assert name not in words_of(signed_in_as(cast.grete).get(page(cast.leith)))


def test_a_manager_commits_for_the_team(cast: Cast, signed_in_as: Any) -> None:
    said = {"week": NEXT, "commit": "130k", "best": "150k"}
    signed_in_as(cast.dana).post(f"/floor/forecast/teams/{cast.leith.key}/give/", said)
    assert Forecast.objects.of_teams().get().commit == 130_000


def test_a_leader_above_cannot_commit_for_the_team(cast: Cast, signed_in_as: Any) -> None:
    said = {"week": NEXT, "commit": "130k", "best": "150k"}
    answer = signed_in_as(cast.grete).post(f"/floor/forecast/teams/{cast.leith.key}/give/", said)
    assert answer.status_code == 403


def test_a_seller_does_not_find_the_teams_page(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.mairi).get(page(cast.leith)).status_code == 404


def test_a_manager_of_another_team_does_not_find_it(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.sander).get(page(cast.leith)).status_code == 404


def test_the_weeks_before_stay_to_be_read(cast: Cast, signed_in_as: Any) -> None:
    says(cast, cast.mairi, 55_000, week=date(2026, 3, 9))
    before = section_of(signed_in_as(cast.dana).get(page(cast.leith)), "The weeks before")
    assert "9 March 2026 € 55.0 k" in before


def test_a_manager_chooses_when_weeks_close(cast: Cast, signed_in_as: Any) -> None:
    chosen = {"weekday": "0", "hour": "17"}
    signed_in_as(cast.dana).post(f"/floor/forecast/teams/{cast.leith.key}/closing/", chosen)
    assert ForecastRhythm.of(cast.leith, week=MONDAY) == Rhythm(0, 17)


def test_another_rhythm_opens_no_closed_week(cast: Cast, signed_in_as: Any) -> None:
    chosen = {"weekday": "3", "hour": "23"}
    signed_in_as(cast.dana).post(f"/floor/forecast/teams/{cast.leith.key}/closing/", chosen)
    assert ForecastRhythm.of(cast.leith, week=date(2026, 3, 16)) == Rhythm()


@pytest.mark.usefixtures("both_said")
def test_a_seller_sees_only_themselves_on_their_managers_page(
    cast: Cast, signed_in_as: Any
) -> None:
    seen = signed_in_as(cast.mairi).get("/you/seen/manager/floor-forecast-show/")
    assert "Callum" not in words_of(seen)


def test_the_page_does_not_ask_more_often_for_more_people(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)

    def asked() -> int:
        dana.get(page(cast.leith))
        with CaptureQueriesContext(connection) as queries:
            dana.get(page(cast.leith))
        return len(queries)

    few = asked()
    twelve_more_join(cast.leith, cast.dana)
    assert asked() == few


@pytest.mark.parametrize("who", ["mairi", "dana"])
def test_with_the_part_off_there_is_no_forecast(cast: Cast, signed_in_as: Any, who: str) -> None:
    off: dict[str, Any] = {"says": Says.OFF, "since": LONG_AGO, "by": SYSTEM, "at": NOW}
    PartSwitch.objects.switch("forecast", team=None, **off)
    visitor = signed_in_as(getattr(cast, who))
    found = [visitor.get(path).status_code for path in ("/floor/forecast/", page(cast.leith))]
    assert found == [404, 404]


def test_with_the_part_off_no_link_leads_to_it(cast: Cast, signed_in_as: Any) -> None:
    off: dict[str, Any] = {"says": Says.OFF, "since": LONG_AGO, "by": SYSTEM, "at": NOW}
    PartSwitch.objects.switch("forecast", team=None, **off)
    board = signed_in_as(cast.dana).get(f"/floor/teams/{cast.leith.key}/").content.decode()
    assert "/floor/forecast/" not in board


@pytest.mark.parametrize(
    ("who", "team", "begins"),
    [("grete", "leith", "leith"), ("grete", "trieste", "north_sea"), ("dana", "", "leith")],
)
def test_who_runs_teams_begins_with_the_one_they_came_from(
    cast: Cast, signed_in_as: Any, who: str, team: str, begins: str
) -> None:
    """A team that one does not run is as if it had not been named."""
    key = getattr(cast, team).key if hasattr(cast, team) else team
    opened = signed_in_as(getattr(cast, who)).get(f"/floor/forecast/?team={key}")
    assert opened["Location"] == f"/floor/forecast/teams/{getattr(cast, begins).key}/"
