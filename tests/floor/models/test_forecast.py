"""Giving a forecast: in time without a trace, from the close on with its reason."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import Cast
from touchline.floor.models import Forecast, ForecastChange, ForecastRhythm
from touchline.floor.models.forecast import NeedsAReason
from touchline.floor.rules.forecast import Rhythm, closes
from touchline.witness.models import Line

MONDAY = date(2026, 3, 23)
CLOSE = closes(MONDAY, Rhythm(), zone="Europe/London")
MINUTE = timedelta(minutes=1)


def gives(cast: Cast, commit: int, *, at: datetime, why: str = "") -> Forecast:
    return Forecast.objects.give(
        cast.mairi, cast.leith, week=MONDAY, whose="own", commit=Decimal(commit),
        best=Decimal(commit + 10), currency="EUR", why=why, by=cast.mairi, at=at,
    )  # fmt: skip


def test_a_minute_before_the_close_no_reason_is_asked(cast: Cast) -> None:
    gives(cast, 50, at=CLOSE - MINUTE)
    assert not ForecastChange.objects.exists()


def test_at_the_close_a_reason_is_asked(cast: Cast) -> None:
    with pytest.raises(NeedsAReason):
        gives(cast, 50, at=CLOSE)


def test_a_late_change_keeps_what_stood_before(cast: Cast) -> None:
    gives(cast, 50, at=CLOSE - MINUTE)
    gives(cast, 40, at=CLOSE, why="It moved.")
    change = ForecastChange.objects.get()
    assert (change.commit, change.best, change.why) == (Decimal(50), Decimal(60), "It moved.")


def test_what_is_first_said_late_had_nothing_before(cast: Cast) -> None:
    gives(cast, 40, at=CLOSE, why="I was at sea.")
    change = ForecastChange.objects.get()
    assert (change.commit, change.best) == (None, None)


def test_saying_the_same_late_changes_nothing(cast: Cast) -> None:
    gives(cast, 50, at=CLOSE - MINUTE)
    gives(cast, 50, at=CLOSE)
    assert Line.objects.filter(act__startswith="floor.forecast.").count() == 1


def test_a_reason_without_a_close_leaves_no_mark(cast: Cast) -> None:
    gives(cast, 50, at=CLOSE - MINUTE, why="Only so.")
    assert Line.objects.filter(act="floor.forecast.given").count() == 1
    assert not ForecastChange.objects.exists()


def test_of_two_rhythms_the_latest_begun_holds(cast: Cast) -> None:
    said: dict[str, Any] = {"by": cast.dana, "at": CLOSE}
    ForecastRhythm.choose(cast.leith, Rhythm(0, 9), since=MONDAY - timedelta(weeks=9), **said)
    ForecastRhythm.choose(cast.leith, Rhythm(1, 9), since=MONDAY, **said)
    ForecastRhythm.choose(cast.leith, Rhythm(2, 9), since=MONDAY + timedelta(weeks=1), **said)
    assert ForecastRhythm.of(cast.leith, week=MONDAY) == Rhythm(1, 9)


def test_sums_count_who_was_late_once(cast: Cast) -> None:
    gives(cast, 50, at=CLOSE - MINUTE)
    gives(cast, 40, at=CLOSE, why="It moved.")
    gives(cast, 30, at=CLOSE + MINUTE, why="It moved again.")
    (said,) = Forecast.objects.sellers().sums()
    assert (said.commit, said.given, said.late) == (Decimal(30), 1, 1)


def test_weeks_between_hold_both_ends(cast: Cast) -> None:
    gives(cast, 50, at=CLOSE - MINUTE)
    assert Forecast.objects.between(MONDAY, MONDAY).exists()
