"""The log as tables that refuse to be changed, and the one way to add to it.

There are two chains. Lines of what must have no moment lie in the one that is dated by week: in the
other, whose lines have moments, their neighbours would say when.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NoReturn

from django.db import connection, models, transaction

from touchline.witness.actor import Actor
from touchline.witness.chain import GENESIS, Break, Entry, first_break, hash_of
from touchline.witness.weekly import dated_by_week, week_began

OUR_TURN = 7_467_001
"""The number of the lock that writers of the log hold until their transaction ends."""


class Unchangeable(TypeError):
    """Someone tried to change or remove a line of the witness log."""


class LineQuerySet(models.QuerySet["AnyLine"]):
    def update(self, **_: Any) -> NoReturn:
        raise Unchangeable("The witness log is only ever added to.")

    def delete(self) -> NoReturn:
        raise Unchangeable("The witness log is only ever added to.")


class AnyLine(models.Model):
    """One thing that was done: who, what, to which record, when. The database refuses changes."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    act = models.CharField(max_length=60)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=60)
    hash = models.CharField(max_length=64)

    objects = LineQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.act}"

    @property
    def entry(self) -> Entry:
        return Entry(self.number, self.at, self.actor, self.act, self.kind, self.key)


class Line(AnyLine):
    """`at` is the moment."""


class WeekLine(AnyLine):
    """`at` is the Monday, midnight in UTC, of the week."""


@contextmanager
def in_turn() -> Iterator[None]:
    """The transaction of a verb: whoever writes a line waits here until nobody else does.

    So what a verb looks at still holds when it writes, and two that touch the same rows cannot wait
    for each other: each has taken its turn before its first row. SQLite has one writer anyway.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [OUR_TURN])
        yield


def note(*, act: str, by: Actor, kind: str, key: str, at: datetime) -> AnyLine:
    """Add a line in the caller's transaction; writers wait for each other, so no number repeats."""
    table: type[AnyLine] = WeekLine if dated_by_week(act) else Line
    at = week_began(at) if dated_by_week(act) else at
    with in_turn():
        last = table.objects.last()
        entry = Entry(last.number + 1 if last else 1, at, by.key, act, kind, key)
        digest = hash_of(entry, previous=last.hash if last else GENESIS)
        return table.objects.create(
            number=entry.number, at=at, actor=by.key, act=act, kind=kind, key=key, hash=digest
        )


def verify(table: type[AnyLine] = Line) -> tuple[int, str, Break | None]:
    """How many lines there are, the last hash (to keep elsewhere), and the first break if any."""
    walk = _Walk(table)
    broken = first_break(walk)
    deque(walk, maxlen=0)  # count what follows a break too
    return walk.lines, walk.last, broken


class _Walk(Iterator[tuple[Entry, str]]):
    """One pass over the log, so that a writer meanwhile cannot make its parts disagree."""

    def __init__(self, table: type[AnyLine]) -> None:
        self.lines, self.last = 0, GENESIS
        self._rows = iter(table.objects.iterator(chunk_size=2000))

    def __next__(self) -> tuple[Entry, str]:
        line = next(self._rows)
        self.lines, self.last = self.lines + 1, line.hash
        return line.entry, line.hash
