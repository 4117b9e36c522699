"""A clock that was set back is noticed by what was written before."""

from datetime import timedelta

import pytest

from tests.cast import NOW, Cast
from touchline.running.checks import State
from touchline.site.stamps import not_to_come
from touchline.witness.models import Line

pytestmark = pytest.mark.django_db


def test_a_log_without_a_line_is_good() -> None:
    assert not_to_come(NOW).state is State.GOOD


def test_what_was_written_before_now_is_good(cast: Cast) -> None:
    last = Line.objects.latest("pk").at
    assert not_to_come(last + timedelta(days=1)).state is State.GOOD


def test_several_hosts_may_differ_by_minutes(cast: Cast) -> None:
    last = Line.objects.latest("pk").at
    assert not_to_come(last - timedelta(minutes=4)).state is State.GOOD


def test_a_line_of_a_day_to_come_says_that_the_clock_was_set_back(cast: Cast) -> None:
    last = Line.objects.latest("pk").at
    assert not_to_come(last - timedelta(days=1)).state is State.BAD
