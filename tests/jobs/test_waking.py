"""The worker is only woken; what is due lies in the table."""

from threading import Event, Thread

import pytest
from huey import MemoryHuey
from huey.api import Huey

from tests.cast import NOW
from tests.jobs.conftest import Done
from tests.threads import SharedDatabase
from touchline.jobs import waking
from touchline.jobs.models import Job, add
from touchline.kit import clock


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def woken(huey: Huey) -> None:
    """What the scheduler does at the start of a minute."""
    for task in huey.read_periodic(NOW):
        huey.execute(task)


@pytest.mark.django_db
def test_waking_does_what_is_due(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waking, "close_old_connections", lambda: None)
    add(kind="greet", key="dana", due_at=NOW)
    assert waking.wake() == 1


@pytest.mark.django_db
def test_the_waker_looks_at_each_minute(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waking, "close_old_connections", lambda: None)
    add(kind="greet", key="dana", due_at=NOW)
    woken(waking.waker())
    assert len(done) == 1


class Asked:
    """A task that tells when it was put in the queue."""

    def __init__(self) -> None:
        self.event = Event()
        self.times = 0

    def __call__(self) -> None:
        self.times += 1
        self.event.set()


class Listening:
    """Someone who listens beside the test, until it ends."""

    def __init__(self, huey: Huey, task: Asked) -> None:
        self._until = Event()
        self._thread = Thread(
            target=waking.listen, args=(huey, task), kwargs={"until": self._until}
        )

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *ended: object) -> None:
        self._until.set()
        self._thread.join()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Who listens looks a thousand times a second."""
    monkeypatch.setattr(waking, "LOOKS_EACH", 0.001)
    return Asked()


def add_one() -> Job:
    return add(kind="greet", key="dana", due_at=NOW)


@pytest.mark.slow
def test_what_becomes_due_wakes_the_worker_without_waiting_for_the_minute(
    shared_database: SharedDatabase, asked: Asked
) -> None:
    with Listening(MemoryHuey(), asked):
        shared_database.alone(add_one)
        assert asked.event.wait(10)


@pytest.mark.slow
def test_a_worker_that_has_been_woken_is_not_woken_again_meanwhile(
    shared_database: SharedDatabase, asked: Asked
) -> None:
    busy = MemoryHuey()
    busy.task()(lambda: None)()
    shared_database.alone(add_one)
    with Listening(busy, asked):
        asked.event.wait(0.05)
    assert asked.times == 0
