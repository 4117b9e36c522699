"""Workers are killed in the middle of a job, and two of them share the work."""

import os
import random
import signal
import subprocess
import time
from collections import Counter
from functools import partial
from pathlib import Path

from benchmarks.faults.outcome import Outcome
from benchmarks.faults.waiting import wait_until
from benchmarks.serving.apps import COUNTED
from benchmarks.serving.installation import Installation
from benchmarks.serving.postgres import Server
from benchmarks.serving.processes import worker

NOT_DONE = "the work was not done in time; see processes.log"
SECONDS = 0.05
"""How long a job takes: long enough to be killed in the middle of it."""


def share(installation: Installation, jobs: int) -> Outcome:
    """Two workers do some jobs; each is begun once and ended once."""
    file = add_jobs(installation, jobs)
    workers = [worker(installation), worker(installation)]
    try:
        wait_until(lambda: waiting() == 0, NOT_DONE)
    finally:
        end(workers)
    outcome = Outcome()
    begun, ended = counted(file)
    outcome.say(f"two workers, {jobs} jobs: {len(ended)} done, {twice(begun)} begun twice")
    outcome.wrong += [f"done {times} times: {key}" for key, times in ended.items() if times != 1]
    outcome.wrong += [f"never done: job {jobs - len(ended)}"] * (len(ended) != jobs)
    return outcome


def die(installation: Installation, jobs: int, kills: int, chance: random.Random) -> Outcome:
    """A worker is killed in the middle of a job, again and again; each job is done in the end."""
    file = add_jobs(installation, jobs)
    workers = [worker(installation), worker(installation)]
    try:
        for _ in range(kills):
            before = len(counted(file)[0])
            wait_until(partial(goes_on, file, before), NOT_DONE)
            place = chance.randrange(2)
            time.sleep(chance.uniform(0, SECONDS))
            end([workers[place]])
            workers[place] = worker(installation)
        wait_until(lambda: waiting() == 0, NOT_DONE)
    finally:
        end(workers)
    outcome = Outcome()
    begun, ended = counted(file)
    outcome.say(
        f"a worker killed {kills} times, {jobs} jobs: {len(ended)} done,"
        f" {sum(begun.values()) - jobs} begun again after a kill"
    )
    outcome.wrong += [f"never done: {jobs - len(ended)} jobs"] * (len(ended) != jobs)
    outcome.wrong += [f"{failed()} jobs were given up"] * bool(failed())
    return outcome


def outlive(installation: Installation, server: Server, jobs: int) -> Outcome:
    """The database goes and comes back: the worker that was there does what is left."""
    file = add_jobs(installation, jobs)
    one = worker(installation)
    try:
        wait_until(lambda: len(counted(file)[1]) >= jobs // 4, NOT_DONE)
        server.kill()
        alive = one.poll() is None
        time.sleep(2)
        server.start()
        wait_until(lambda: waiting() == 0, NOT_DONE)
    finally:
        end([one])
    outcome = Outcome()
    ended = counted(file)[1]
    outcome.say(f"the database gone for 2 s and back, {jobs} jobs: {len(ended)} done, same worker")
    outcome.wrong += ["the worker ended with the database"] * (not alive)
    outcome.wrong += [f"never done: {jobs - len(ended)} jobs"] * (len(ended) != jobs)
    return outcome


def add_jobs(installation: Installation, count: int) -> Path:
    """So many jobs that are due now; the file in which they say that they are done."""
    from touchline.jobs.models import Job, add
    from touchline.kit import clock

    file = installation.home / f"counted-{time.monotonic_ns()}"
    file.touch()
    for number in range(count):
        key = f"{file.name}.{number}"
        payload = {"file": str(file), "key": str(number), "seconds": SECONDS}
        add(kind=COUNTED, key=key, due_at=clock.now(), payload=payload)
    # Whoever dies with a job each time is not what is looked at here.
    Job.objects.filter(kind=COUNTED).update(allowed=100)
    _let_go()
    return file


def counted(file: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each job was begun, and how often it was ended."""
    said = [line.split() for line in file.read_text().splitlines()]
    begun = Counter(key for what, key in said if what == "begun")
    return begun, Counter(key for what, key in said if what == "ended")


def goes_on(file: Path, before: int) -> bool:
    """Whether more jobs than `before` were begun, or none is left."""
    return waiting() == 0 or len(counted(file)[0]) > before


def twice(times: Counter[str]) -> int:
    """How many happened more than once."""
    return sum(1 for count in times.values() if count > 1)


def waiting() -> int:
    """Jobs of ours that are not done yet."""
    from django.db import Error

    from touchline.jobs.models import Job

    try:
        return Job.objects.waiting().filter(kind=COUNTED).count()
    except Error:
        return -1
    finally:
        _let_go()


def failed() -> int:
    """Jobs of ours that were given up."""
    from touchline.jobs.models import Job

    return Job.objects.filter(kind=COUNTED, done_at=None).count()


def end(workers: "list[subprocess.Popen[bytes]]") -> None:
    """`kill -9` of the worker and all it started."""
    for one in workers:
        if one.poll() is None:
            os.killpg(one.pid, signal.SIGKILL)
        one.wait()


def _let_go() -> None:
    from django.db import connection

    connection.close()
