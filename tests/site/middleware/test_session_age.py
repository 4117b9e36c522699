"""A session ends by itself, also one that is used every day."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.cast import NOW, Cast

DAY = timedelta(days=1)


@pytest.fixture
def visitor(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Mairi's browser, and a way to let days pass."""
    client = Client()
    client.force_login(cast.mairi)

    def later(days: int) -> int:
        monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW + days * DAY)
        return client.get("/you/").status_code

    later(0)
    return later


def test_a_session_in_use_goes_on_from_day_to_day(visitor: Any) -> None:
    assert [visitor(days) for days in (1, 2, 13)] == [200, 200, 200]


def test_after_two_weeks_one_proves_anew_who_one_is(visitor: Any) -> None:
    assert visitor(15) == 302


def test_a_session_that_was_ended_for_its_age_stays_ended(visitor: Any) -> None:
    visitor(15)
    assert visitor(1) == 302


def test_a_session_that_is_not_used_ends_after_three_days() -> None:
    assert timedelta(seconds=settings.SESSION_COOKIE_AGE) == 3 * DAY
