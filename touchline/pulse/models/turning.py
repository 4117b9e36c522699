"""What the worker does for rounds: freeze, count a morning, release, empty, plan the next."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from touchline.jobs.models import add, handles
from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.pulse.models.freezing import freeze
from touchline.pulse.models.mails import write_to_all
from touchline.pulse.models.releasing import empty_round, release_round
from touchline.pulse.models.rhythm import Rhythm, count_on, scale_called
from touchline.pulse.models.round import KEPT_AFTER_RELEASE, Round, Stage
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.days import ISSUE_BEFORE
from touchline.pulse.rules.planned import planned
from touchline.pulse.rules.reasons import Reason
from touchline.urn.models import Box
from touchline.witness.actor import SYSTEM

TURN: Final = "pulse.turn"
MAIL: Final = "pulse.mail"
BRING_WITHIN: Final = timedelta(days=30)
"""So long a sealed round waits for the figures of its custodian; unread by then, it is void."""


def expect(round_: Round, *, at: datetime) -> None:
    """Ask the worker for every moment of a round: due work is a row, and safe to do twice."""
    moments = {
        "issue": round_.issue_from, "open": round_.opens_at, "close": round_.closes_at,
        "empty": round_.closes_at + KEPT_AFTER_RELEASE,
    }  # fmt: skip
    for name, due in moments.items():
        add(kind=TURN, key=f"{round_.key}.{name}", due_at=due, payload={"round": round_.key}, at=at)
    if round_.scale == kept_weeks.KEY:
        return  # who is asked has nothing to do: their rooms answer
    letters = {
        "issue": round_.issue_from + timedelta(hours=8),
        "soon": round_.opens_at - timedelta(days=2) + timedelta(hours=8),
        "open": round_.opens_at + timedelta(hours=8),
        "last": round_.closes_at - timedelta(days=2) + timedelta(hours=8),
        "released": round_.closes_at + timedelta(hours=8),
    }
    for name, due in letters.items():
        payload = {"round": round_.key, "letter": name}
        add(kind=MAIL, key=f"{round_.key}.{name}", due_at=due, payload=payload, at=at)


@handles(TURN, says=_("Moving a round of the pulse on"))
def turn(payload: dict[str, Any], at: datetime) -> None:
    """Whatever is due for a round by now, in its order."""
    round_ = Round.objects.whole().filter(key=payload["round"]).first()
    if round_ is not None:
        move_on(round_, at=at)


def move_on(round_: Round, *, at: datetime) -> None:
    """Freeze, open, release and empty, as far as the clock has come."""
    if at >= round_.issue_from:
        freeze(round_, by=SYSTEM, at=at)
    fresh = Round.objects.whole().get(pk=round_.pk)
    stage = fresh.stage_at(at)
    if stage in {Stage.ISSUING, Stage.OPEN, Stage.COUNTING} and not _settled(fresh, at=at):
        fresh.void(reason=Reason.RESTORED, by=SYSTEM, at=at)
        return
    if stage is Stage.COUNTING and fresh.recipient and at >= fresh.closes_at + BRING_WITHIN:
        fresh.void(reason=Reason.UNREAD, by=SYSTEM, at=at)
        empty_round(fresh)
    elif stage is Stage.COUNTING:
        release_round(fresh, by=SYSTEM, at=at)
    if stage in {Stage.RELEASED, Stage.VOID} and at >= fresh.emptied_on:
        empty_round(fresh)


def _settled(round_: Round, *, at: datetime) -> bool:
    """Open or close what is due; False if a box has lost what lay in it."""
    boxes = list(Box.objects.filter(key__in=round_.groups.values("box")))
    for box in boxes:
        box.settle(at)
    return not any(box.void_reason for box in boxes)


@handles(MAIL, says=_("Writing to everyone who is asked in a round of the pulse"))
def mail(payload: dict[str, Any], at: datetime) -> None:
    """To all alike: nobody here knows who has cast a ballot."""
    round_ = Round.objects.whole().filter(key=payload["round"]).first()
    if round_ is not None:
        write_to_all(round_, payload["letter"], at=at)


@daily("pulse.morning", says=_("Counting ballots, and planning the next round of the pulse"))
def morning(payload: dict[str, Any], at: datetime) -> None:
    """The count of the day, what was missed while no worker ran, and the next of the rhythm."""
    today = clock.day_of(at, Organisation.the().zone)
    for round_ in Round.objects.whole().filter(issue_from__lte=at, releasing=None, voiding=None):
        move_on(round_, at=at)
    # Of rooms it is not told how many cast: in a small group it would tell who has one.
    for round_ in Round.objects.on_paper().whole().frozen().filter(releasing=None, voiding=None):
        if round_.stage_at(at) is Stage.OPEN:
            boxes = Box.objects.filter(key__in=round_.groups.values("box"))
            count_on(round_, sum(box.count() for box in boxes), on=today)
    plan_next(today=today, at=at)


def plan_next(*, today: date, at: datetime) -> Round | None:
    """The next round of the rhythm, two weeks before its papers go out; None if none is due."""
    rhythm = Rhythm.objects.the()
    if rhythm is None or not rhythm.scales:
        return None
    rounds = Round.objects.on_paper().not_void().newest_first()
    last = rounds.first()
    opens = last.opens_on + timedelta(weeks=rhythm.weeks) if last else today + ISSUE_BEFORE
    opens = max(opens, today + ISSUE_BEFORE)
    if opens - ISSUE_BEFORE > today + ISSUE_BEFORE or (last and last.opens_on >= today):
        return None
    scale = scale_called(_next_scale(rhythm.scales, last.scale if last else ""))
    if scale is None:
        return None
    made = Round.objects.plan(
        planned(
            scale=scale.key, title=scale.title, opens_on=opens, days=rhythm.days, today=today,
            **rhythm.options,
        ),
        zone=Organisation.the().zone, by=SYSTEM, at=at,
    )  # fmt: skip
    expect(made, at=at)
    return made


def _next_scale(scales: list[str], last: str) -> str:
    after = scales.index(last) + 1 if last in scales else 0
    return scales[after % len(scales)]
