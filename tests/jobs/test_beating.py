"""A worker says that it lives; one that was killed falls silent; one that ends says goodbye."""

from datetime import datetime, timedelta
from threading import Event

import pytest

from tests.cast import NOW
from tests.threads import SharedDatabase
from touchline.jobs.beating import Heart
from touchline.jobs.checks import LONG, worker_lives
from touchline.jobs.models import Job, Worker, add
from touchline.jobs.models.worker import SILENCE
from touchline.running.checks import CHECKS, State

A_MOMENT = timedelta(seconds=1)


def worker() -> Worker:
    return Worker(host="anvil", pid=4711, since=NOW, beat_at=NOW)


@pytest.mark.django_db
def test_a_worker_that_beats_is_alive() -> None:
    worker().beat(at=NOW)
    assert Worker.objects.alive(at=NOW + SILENCE).count() == 1


@pytest.mark.django_db
def test_a_worker_that_fell_silent_is_not() -> None:
    worker().beat(at=NOW)
    assert not Worker.objects.alive(at=NOW + SILENCE + A_MOMENT).exists()


@pytest.mark.django_db
def test_a_worker_that_ends_is_not_waited_for() -> None:
    one = worker()
    one.beat(at=NOW)
    one.leave()
    assert not Worker.objects.exists()


@pytest.mark.django_db
def test_a_worker_whose_row_is_gone_writes_it_anew() -> None:
    one = worker()
    one.beat(at=NOW)
    Worker.objects.all().delete()
    one.beat(at=NOW)
    assert Worker.objects.count() == 1


@pytest.mark.django_db
def test_workers_that_were_killed_long_ago_are_forgotten() -> None:
    worker().beat(at=NOW - timedelta(days=2))
    worker().beat(at=NOW)
    assert Worker.objects.count() == 1


@pytest.mark.django_db
def test_the_check_is_there_for_everyone_who_asks() -> None:
    assert CHECKS["worker"].look is worker_lives


@pytest.mark.django_db
def test_without_a_worker_it_is_bad() -> None:
    assert worker_lives(NOW).state is State.BAD


@pytest.mark.django_db
def test_with_one_it_is_good() -> None:
    worker().beat(at=NOW)
    assert worker_lives(NOW).state is State.GOOD


@pytest.mark.django_db
def test_work_that_waits_long_beside_a_worker_is_worth_a_look() -> None:
    worker().beat(at=NOW)
    add(kind="greet", key="dana", due_at=NOW - LONG - A_MOMENT)
    assert worker_lives(NOW).state is State.UNSURE


@pytest.mark.django_db
def test_work_that_was_given_up_is_worth_a_look() -> None:
    worker().beat(at=NOW)
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.update(failed_at=NOW)
    assert worker_lives(NOW).state is State.UNSURE


class Moments:
    """A clock that tells when it was asked for the third time."""

    def __init__(self) -> None:
        self.asked, self.thrice = 0, Event()

    def __call__(self) -> datetime:
        self.asked += 1
        if self.asked == 3:
            self.thrice.set()
        return NOW


def beats() -> list[datetime]:
    return list(Worker.objects.values_list("beat_at", flat=True))


@pytest.mark.slow
def test_a_heart_beats_until_it_is_stopped(shared_database: SharedDatabase) -> None:
    moments = Moments()
    heart = Heart(every=0.001, now=moments)
    heart.start()
    assert moments.thrice.wait(10)
    heart.stop()
    assert shared_database.alone(beats) == []


@pytest.mark.slow
def test_while_it_beats_its_row_is_there(shared_database: SharedDatabase) -> None:
    moments = Moments()
    heart = Heart(every=0.001, now=moments)
    heart.start()
    moments.thrice.wait(10)
    seen = shared_database.alone(beats)
    heart.stop()
    assert seen == [NOW]


@pytest.mark.django_db
def test_a_database_that_is_away_does_not_end_a_heart(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError

    def away(self: Worker, *, at: datetime) -> None:
        raise OperationalError

    monkeypatch.setattr(Worker, "beat", away)
    monkeypatch.setattr(Worker, "leave", lambda self: None)
    moments = Moments()
    heart = Heart(every=0.001, now=moments)
    heart.start()
    went_on = moments.thrice.wait(10)
    heart.stop()
    assert went_on
