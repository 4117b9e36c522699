"""The worker is only woken; what is due lies in the table."""

import pytest
from huey.api import Huey

from tests.cast import NOW
from tests.jobs.conftest import Done
from touchline.jobs import waking
from touchline.jobs.models import add
from touchline.kit import clock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def woken(huey: Huey) -> None:
    """What the scheduler does at the start of a minute."""
    for task in huey.read_periodic(NOW):
        huey.execute(task)


def test_waking_does_what_is_due(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waking, "close_old_connections", lambda: None)
    add(kind="greet", key="dana", due_at=NOW)
    assert waking.wake() == 1


def test_the_waker_looks_at_each_minute(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waking, "close_old_connections", lambda: None)
    add(kind="greet", key="dana", due_at=NOW)
    woken(waking.waker())
    assert len(done) == 1
