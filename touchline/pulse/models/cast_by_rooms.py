"""Rounds that rooms cast: begun once by an administrator, then one every thirteen weeks."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.people.models import Organisation, Person
from touchline.pulse.models.group import Eligible, EligibleQuerySet
from touchline.pulse.models.round import Round, RoundQuerySet
from touchline.pulse.models.turning import expect
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.days import ISSUE_BEFORE
from touchline.pulse.rules.planned import Planned, planned
from touchline.pulse.rules.reasons import Reason
from touchline.urn.models import AlreadyIssued, Box, NotAMember, NotNow, NotSignable
from touchline.wall import corridor
from touchline.wall.ballot_crossings import PaperForRoom, PapersForRooms, PaperToSign, SignedPaper
from touchline.witness.actor import SYSTEM, Actor

OPEN_FOR = 14
"""Days: rooms are opened once a week at best."""


def cast_by_rooms() -> RoundQuerySet:
    """Their rounds, the newest first."""
    return Round.objects.filter(scale=kept_weeks.KEY).whole().newest_first()


def goes_on() -> Round | None:
    """The newest, if another one follows it: until an administrator makes one void."""
    last = cast_by_rooms().first()
    ended = last is not None and hasattr(last, "voiding") and last.voiding.reason == Reason.ASKED
    return None if ended else last


def begin(*, today: date, by: Actor, at: datetime) -> Round:
    """From now on; papers go out at once. The one that goes on already, if there is one."""
    return goes_on() or _plan(today + ISSUE_BEFORE, today=today, by=by, at=at)


def plan_next(*, today: date, at: datetime) -> Round | None:
    """The one that follows, two weeks before its papers go out; None if none is due."""
    last = goes_on()
    if last is None:
        return None
    opens = max(last.opens_on + kept_weeks.EVERY, today + ISSUE_BEFORE)
    if last.opens_on >= today or opens > today + 2 * ISSUE_BEFORE:
        return None
    return _plan(opens, today=today, by=SYSTEM, at=at)


def chosen(opens: date, *, today: date) -> Planned:
    """What is planned for a box that opens on a day."""
    return planned(
        scale=kept_weeks.KEY, title="Protected time", opens_on=opens, days=OPEN_FOR, today=today,
        k=kept_weeks.K,
    )  # fmt: skip


def _plan(opens: date, *, today: date, by: Actor, at: datetime) -> Round:
    zone = Organisation.the().zone
    made = Round.objects.plan(chosen(opens, today=today), zone=zone, by=by, at=at)
    expect(made, at=at)
    return made


@daily("pulse.rooms", says=_("Planning the next count of protected time"))
def morning(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good."""
    plan_next(today=clock.day_of(at, Organisation.the().zone), at=at)


def register() -> None:
    """Called once, when Django is ready."""
    corridor.answer(PapersForRooms, papers)
    corridor.answer(PaperToSign, sign)


def papers(question: PapersForRooms, by: Actor) -> tuple[PaperForRoom, ...]:
    """The same whether they were fetched or not."""
    asked = _issuing(by, question.at)
    return tuple(PaperForRoom(one.group.box, one.group.round.freezing.rules_hash) for one in asked)


def sign(question: PaperToSign, by: Actor) -> tuple[SignedPaper, ...]:
    """Nothing where this person is not asked; once for each, again only for the very same paper."""
    asked = _issuing(by, question.at).filter(group__box=question.box).first()
    if asked is None:
        return ()
    try:
        signed = Box.objects.named(question.box).issue(
            member=asked.member, blinded=question.blinded, at=question.at
        )
    except NotSignable:
        return (SignedPaper(b"", "unreadable"),)
    except AlreadyIssued:
        return (SignedPaper(b"", "already-issued"),)
    except (NotNow, NotAMember):
        return ()
    return (SignedPaper(signed, ""),)


def _issuing(by: Actor, at: datetime) -> EligibleQuerySet:
    if not isinstance(by, Person):
        return Eligible.objects.none()
    return Eligible.objects.in_rooms(by).issuing(at)
