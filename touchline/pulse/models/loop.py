"""The loop: what was answered after a release, how soon, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from touchline.pulse.models.group import Group
from touchline.pulse.models.release import ANSWER_WITHIN
from touchline.pulse.models.reply import KIND, Reply, ReplyEnding
from touchline.pulse.models.talk import Talk
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


def answering_of(about: Group | Talk, replies: Iterable[Reply], *, at: datetime) -> Answering:
    """What became of one release, or of a talk that was held; `replies` are its own, whole."""
    own = sorted(replies, key=lambda one: one.at)
    said_at = about.held.at if isinstance(about, Talk) else about.round.releasing.at
    ends = [one.ending.state for one in own if one.will and hasattr(one, "ending")]
    ends = [state for state in ends if state != "open"]
    return Answering(
        days=(own[0].at - said_at).days if own else None,
        waiting=(at - said_at).days,
        made=sum(one.will for one in own),
        kept=sum(state in {"kept", "late"} for state in ends),
        ended=len(ends),
    )


def something_done(*, since: date, before: date) -> bool:
    """Whether a promise after a release was kept between two days: then one can ask about it."""
    ended = ReplyEnding.objects.filter(reply__group__isnull=False, state__in=("kept", "late"))
    return ended.filter(on__gte=since, on__lt=before).exists()


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
