"""Work on something that takes a while: asked for, begun, how far it is, how it ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models

from touchline.kit.storable import storable
from touchline.numbers import Progress


class Work(models.Model):
    """A dry run or an import, as a row of whatever it is done to.

    `step`, `done` and `total` are its progress; `message` says why it was refused; `busy_since` is
    when the other import began for which this one waits. `attempts` are the workers who took it.
    """

    class State(models.TextChoices):
        NEW = "new"
        CHECKING = "checking"
        READY = "ready"
        IMPORTING = "importing"
        DONE = "done"
        REFUSED = "refused"

    UNDER_WAY = (State.CHECKING, State.IMPORTING)

    state = models.CharField(max_length=9, choices=State, default=State.NEW)
    asked_at = models.DateTimeField(null=True)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    busy_since = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    step = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def under_way(self) -> bool:
        return self.state in self.UNDER_WAY

    @property
    def at_rest(self) -> bool:
        """Whether it may be begun, again or otherwise."""
        return not self.under_way and self.state != self.State.DONE

    def go_on(self, progress: Progress) -> None:
        """Write how far it has come."""
        self.write(step=progress.step[:200], done=progress.done, total=progress.total)

    def refuse(self, words: str, *, at: datetime) -> None:
        """It cannot be used as it is; the files stay, for another mapping or another try."""
        self.write(state=self.State.REFUSED, message=words, ended_at=at, busy_since=None)

    def settle(self, state: str, *, at: datetime, **more: Any) -> None:
        """It came out well."""
        self.write(state=state, ended_at=at, message="", busy_since=None, **more)

    def write(self, **values: Any) -> None:
        """Write some columns of the row, whatever the others have become meanwhile.

        Cells and names of files come from outside: what no database can store is left out of them.
        """
        values = storable(values)
        type(self)._default_manager.filter(pk=self.pk).update(**values)
        for name, value in values.items():
            setattr(self, name, value)


def asked_anew(state: str, *, at: datetime) -> dict[str, Any]:
    """The columns of work that was asked for this moment."""
    return {
        "state": state, "asked_at": at, "began_at": None, "ended_at": None, "busy_since": None,
        "attempts": 0, "step": "", "done": 0, "total": 0, "message": "",
    }  # fmt: skip
