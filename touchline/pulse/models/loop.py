"""The loop: what was answered after a release, how soon, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from touchline.pulse.models.group import Group
from touchline.pulse.models.release import ANSWER_WITHIN
from touchline.pulse.models.reply import KIND, Reply, ReplyEnding
from touchline.wall import corridor
from touchline.wall.crossings import PromiseEnded
from touchline.witness.actor import Actor


@dataclass(frozen=True)
class Answering:
    """How a release was answered: days until the first word (None: none yet), and the promises.

    `waiting` is how many days it has stood without an answer.
    """

    days: int | None
    waiting: int
    made: int
    kept: int
    ended: int

    @property
    def overdue(self) -> bool:
        """Nobody has answered, and two weeks are over: the page says so to everyone."""
        return self.days is None and self.waiting > ANSWER_WITHIN.days


def answering_of(group: Group, replies: Iterable[Reply], *, at: datetime) -> Answering:
    """What became of one release; `replies` are its own, whole."""
    own = sorted(replies, key=lambda one: one.at)
    released = group.round.releasing.at
    ends = [one.ending.state for one in own if one.will and hasattr(one, "ending")]
    ends = [state for state in ends if state != "open"]
    return Answering(
        days=(own[0].at - released).days if own else None,
        waiting=(at - released).days,
        made=sum(one.will for one in own),
        kept=sum(state in {"kept", "late"} for state in ends),
        ended=len(ends),
    )


def something_done(*, before: datetime) -> bool:
    """Whether a promise after a release came to an end: then the next round asks about it."""
    return ReplyEnding.objects.filter(
        reply__group__isnull=False, reply__at__gte=before - timedelta(days=365),
        state__in=("kept", "late"),
    ).exists()  # fmt: skip


def register() -> None:
    """Called once, when Django is ready: the ledger tells what became of a promise."""
    corridor.listen(PromiseEnded, KIND, hear_of_an_end)


def hear_of_an_end(crossing: PromiseEnded, by: Actor, at: datetime) -> None:
    """Write down what became of it, beside the reply that it was."""
    reply = Reply.objects.filter(key=crossing.about.key).first()
    if reply is not None:
        ReplyEnding.objects.update_or_create(
            reply=reply, defaults={"state": crossing.state, "on": crossing.on}
        )
