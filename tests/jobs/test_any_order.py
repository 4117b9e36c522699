"""In whatever order things happen, a job has one holder, is done once, and is never forgotten."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.cast import NOW
from touchline.jobs import handlers
from touchline.jobs.models import ATTEMPTS, LEASE, Job, NotAgain, PutOff, add

KEYS = ("dana", "mairi", "callum")
HOURS = st.floats(0, 5).map(lambda hours: timedelta(hours=hours))


class Crew(RuleBasedStateMachine):
    """Two workers, three jobs, and a clock that goes on, is set back, and lets leases run out."""

    def __init__(self) -> None:
        super().__init__()
        Job.objects.all().delete()
        self.at: datetime = NOW
        self.held: list[Job] = []
        self.done: list[str] = []
        self.asked: set[str] = set()
        self.answer: Exception | None = None
        self.before = dict(handlers.HANDLERS)
        handlers.handles("task")(self.work)

    def work(self, payload: dict[str, str], at: datetime) -> None:
        if self.answer is not None:
            raise self.answer

    def teardown(self) -> None:
        handlers.HANDLERS.clear()
        handlers.HANDLERS.update(self.before)

    @rule(key=st.sampled_from(KEYS), later=HOURS)
    def ask(self, key: str, later: timedelta) -> None:
        self.asked.add(key)
        add(kind="task", key=key, due_at=self.at + later, at=self.at)

    @rule(by=HOURS)
    def time_passes(self, by: timedelta) -> None:
        self.at += by

    @rule(by=HOURS)
    def clock_is_set_back(self, by: timedelta) -> None:
        self.at -= by
        Job.objects.catch_up(at=self.at)

    @precondition(lambda self: len(self.held) < 2)
    @rule()
    def claim(self) -> None:
        job = Job.objects.claim(at=self.at)
        if job is not None:
            self.held.append(job)

    @precondition(lambda self: self.held)
    @rule(
        answer=st.sampled_from([None, RuntimeError(), NotAgain(), PutOff(NOW + timedelta(days=1))])
    )
    def finish(self, answer: Exception | None) -> None:
        job, self.answer = self.held.pop(0), answer
        before = Job.objects.filter(pk=job.pk, lease=job.lease, done_at=None).exists()
        job.do(at=self.at)
        if before and answer is None:
            self.done.append(job.key)

    @precondition(lambda self: self.held)
    @rule()
    def is_killed(self) -> None:
        self.held.pop(0)

    @rule()
    def somebody_tries_again(self) -> None:
        for job in Job.objects.exclude(failed_at=None):
            job.retry(at=self.at)

    @invariant()
    def nobody_holds_what_another_holds(self) -> None:
        leases = [job.lease for job in self.held]
        assert len(set(leases)) == len(leases)

    @invariant()
    def what_is_done_was_done_once(self) -> None:
        assert len(set(self.done)) == len(self.done)

    @invariant()
    def what_was_asked_for_is_there(self) -> None:
        assert set(Job.objects.values_list("key", flat=True)) == self.asked

    @invariant()
    def nobody_tries_more_often_than_allowed(self) -> None:
        assert not Job.objects.filter(attempts__gt=ATTEMPTS).exists()

    @invariant()
    def what_waits_is_taken_up_within_hours(self) -> None:
        """All that has not ended could be claimed, or given up, once the longest rest is over."""
        waiting = Job.objects.waiting()
        soon = max(self.at, NOW) + timedelta(days=2) + LEASE
        taken_up = waiting.claimable(at=soon) | waiting.lost(at=soon)
        assert taken_up.count() == waiting.count()


@pytest.mark.slow
@pytest.mark.django_db
def test_two_workers_and_a_clock_that_jumps_lose_nothing() -> None:
    run_state_machine_as_test(
        Crew,
        settings=settings(
            max_examples=12, stateful_step_count=20, suppress_health_check=list(HealthCheck)
        ),
    )
    assert not Job.objects.filter(done_at__isnull=False, failed_at__isnull=False).exists()
