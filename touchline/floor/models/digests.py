"""The mail of the morning: what is ahead today, with no word that anybody typed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.ahead import Ahead, ahead_of
from touchline.floor.models.reminders import Often, Reminders, SentDigest
from touchline.floor.rules.reminders import moments_within
from touchline.jobs.models import add, handles
from touchline.jobs.recurring import daily
from touchline.people.models import Person
from touchline.witness.models import in_turn

SEND: Final = "floor.digest"
SALT: Final = "touchline.floor.reminders.off"
AT_MOST: Final = timedelta(days=60)
"""How long the line in a mail stops the mails without signing in."""
PROVES: Final = timedelta(days=30)


@daily("floor.digests.plan", says=_("Planning the mails of the day"))
def plan(payload: dict[str, Any], at: datetime) -> None:
    """One job for each person and mail wished for within a day from now. Safe to do twice."""
    SentDigest.forget_before((at - PROVES).date())
    chosen = {one.person_id: one for one in Reminders.objects.all()}
    for person in Person.objects.active().filter(seats__isnull=False).distinct():
        own = chosen.get(person.pk) or Reminders(person=person)
        own.person = person
        for day, moment in moments_within(own.wish, first=at, last=at + timedelta(days=1)):
            payload = {"person": person.key, "day": day.isoformat()}
            add(kind=SEND, key=f"{person.key}.{day}", due_at=moment, payload=payload, at=at)


@handles(SEND, says=_("Writing the mail of a morning"))
def send(payload: dict[str, Any], at: datetime) -> None:
    """Write one person’s mail, unless it was, or nothing is ahead, or they wish for none by now."""
    person = Person.objects.active().filter(key=payload["person"]).first()
    if person is None:
        return
    wish = Reminders.objects.of(person).wish
    day = datetime.fromisoformat(payload["day"]).date()
    if not wish.on(day) or not wish.still_helps(day, at=at):
        return
    ahead = ahead_of(person, since=at, days=7 if wish.often == Often.MONDAYS else 2)
    if ahead.nothing:
        return
    with in_turn():
        _, first = SentDigest.objects.get_or_create(person=person, day=day)
        if first:
            _write(person, ahead, zone=wish.zone, at=at)


def off_words(person: Person) -> str:
    """What the line in a mail says to know whose mails to stop: signed, and with an end."""
    return signing.dumps(person.key, salt=SALT)


def whose_words(words: str) -> Person | None:
    """The person of such a line; None if it is not ours, or too old."""
    try:
        key = signing.loads(words, salt=SALT, max_age=AT_MOST)
    except signing.BadSignature:
        return None
    return Person.objects.active().filter(key=key).first()


def _write(person: Person, ahead: Ahead, *, zone: str, at: datetime) -> None:
    off = settings.ADDRESS + reverse("floor:reminders:off", args=[off_words(person)])
    told = {
        "ahead": ahead, "short_name": person.short_name, "address": settings.ADDRESS, "off": off,
        "subject": subject_of(ahead),
    }  # fmt: skip
    with timezone.override(ZoneInfo(zone)):
        body = render_to_string("floor/reminders/digest.txt", told)
    EmailMessage(
        subject=subject_of(ahead), body=body.strip() + "\n", to=[person.email],
        headers={
            "List-Unsubscribe": f"<{off}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    ).send()  # fmt: skip


def subject_of(ahead: Ahead) -> str:
    """What the mail is about in a line: nothing that a locked screen should not show."""
    if any(meeting.ready is False for meeting in ahead.meetings):
        return str(_("Your review is close, and your card is not ready yet"))
    if ahead.meetings:
        return str(_("Your reviews, and what you promised"))
    return str(_("What you promised is due"))
