"""Targets on the scoreboard: what a priority is known by, its target, and where it will end."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache import caches

from tests.cast import NOW, Cast
from tests.floor.addresses import scoreboard
from tests.reading import section_of, words_of
from touchline.floor.models import Drop, Priority, TypedMeasure
from touchline.floor.rules.plan_words import Aim, PrioritySaid
from touchline.people.models import Team

SECTION = "Priorities, Q1 2026"


def aims(
    team: Team, cast: Cast, *, result: Aim | None = None, weekly: tuple[Aim, ...] = ()
) -> Priority:
    said = PrioritySaid("Second plants", "They know us there.", result=result, activities=weekly)
    return Priority.objects.set_for(team, "2026-q1", said, by=cast.dana, at=NOW)


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Each test writes its rows anew, under the numbers that those of another had."""
    caches["pages"].clear()


@pytest.fixture
def seen(cast: Cast, signed_in_as: Any, numbers: Any) -> Any:
    def read() -> str:
        return section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), SECTION)

    return read


def test_a_result_stands_beside_its_target(cast: Cast, seen: Any) -> None:
    aims(cast.leith, cast, result=Aim("won_value", 100_000))
    assert "Won value € 70.0 k target € 100 k" in seen()


def test_a_count_says_where_it_will_end(cast: Cast, seen: Any) -> None:
    aims(cast.leith, cast, result=Aim("deals_created", 8))
    assert (
        "At this pace 4.6 deals by 31 March, in eight of ten cases between 4 deals and 6 deals"
        in seen()
    )


def test_a_share_says_what_is_likely_instead(cast: Cast, seen: Any) -> None:
    aims(cast.leith, cast, result=Aim("win_rate", 0.6))
    assert "Win rate 50.0 % target 60.0 % target likely" in seen()


def test_what_stands_at_a_moment_has_no_pace(cast: Cast, seen: Any) -> None:
    aims(cast.leith, cast, result=Aim("open_pipeline", 200_000))
    assert "target € 200 k target as it stands today" in seen()


def test_what_leads_stands_before_what_lags(cast: Cast, seen: Any) -> None:
    aims(cast.leith, cast, result=Aim("won_value", 1), weekly=(Aim("activities", 5),))
    assert seen().index("Activities") < seen().index("Won value")


def test_a_weekly_target_is_held_against_this_week(cast: Cast, seen: Any) -> None:
    aims(cast.leith, cast, weekly=(Aim("deals_created", 2),))
    assert "Deals created 0 deals target 2 deals a week" in seen()


def test_another_target_is_shown_at_once(cast: Cast, seen: Any) -> None:
    priority = aims(cast.leith, cast, result=Aim("won_value", 100_000))
    seen()
    said = PrioritySaid("Second plants", "They know us.", result=Aim("won_value", 90_000))
    priority.reword(said, version=priority.version, refines=None, by=cast.dana, at=NOW)
    assert "target € 90.0 k" in seen()


def test_a_dropped_priority_is_gone_at_once(cast: Cast, seen: Any) -> None:
    priority = aims(cast.leith, cast, result=Aim("won_value", 100_000))
    seen()
    Drop.objects.drop(priority, why="Enough.", by=cast.dana, at=NOW)
    assert "None set for this quarter." in seen()


def test_what_the_team_types_stands_among_the_targets(cast: Cast, seen: Any) -> None:
    visits = TypedMeasure.objects.name_one(
        cast.leith, label="Site visits", unit="visits", per="team", key="v", by=cast.dana, at=NOW
    )
    aims(cast.leith, cast, weekly=(Aim(visits.measure, 6),))
    visits.type_in(Decimal(4), week=date(2026, 3, 16), person=None, by=cast.dana, at=NOW)
    assert "Site visits 4 visits target 6 visits a week" in seen()


def test_a_typed_week_is_shown_at_once(cast: Cast, seen: Any, signed_in_as: Any) -> None:
    visits = TypedMeasure.objects.name_one(
        cast.leith, label="Site visits", unit="visits", per="team", key="v", by=cast.dana, at=NOW
    )
    mairi = signed_in_as(cast.mairi)
    mairi.get(scoreboard(cast.leith))
    visits.type_in(Decimal(4), week=date(2026, 3, 16), person=None, by=cast.dana, at=NOW)
    told = section_of(mairi.get(scoreboard(cast.leith)), "What the team counts")
    assert "Site visits 4 visits" in told


def test_before_any_import_typed_targets_are_there(cast: Cast, signed_in_as: Any) -> None:
    visits = TypedMeasure.objects.name_one(
        cast.leith, label="Site visits", unit="visits", per="team", key="v", by=cast.dana, at=NOW
    )
    aims(cast.leith, cast, result=Aim("won_value", 90_000), weekly=(Aim(visits.measure, 6),))
    told = words_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)))
    assert "Site visits – target 6 visits a week" in told


def test_before_any_import_the_rest_says_when_it_comes(cast: Cast, signed_in_as: Any) -> None:
    aims(cast.leith, cast, result=Aim("won_value", 90_000))
    told = words_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)))
    assert "comes with the import" in told


def test_a_matched_measure_says_until_when_it_was_typed(
    cast: Cast, signed_in_as: Any, numbers: Any
) -> None:
    visits = TypedMeasure.objects.name_one(
        cast.leith, label="Site visits", unit="visits", per="team", key="v", by=cast.dana, at=NOW
    )
    visits.type_in(Decimal(4), week=date(2026, 1, 12), person=None, by=cast.dana, at=NOW)
    visits.match_with("activities", since=date(2026, 2, 16), by=cast.dana, at=NOW)
    told = section_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)), "What the team counts")
    assert "Site visits 6 visits" in told
    assert "typed until 16 February, then the CRM’s “Activities”" in told
