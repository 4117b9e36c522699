"""Sending a wave: the letter that invites, word for word, and the worker that writes each."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from touchline.jobs.models import add, handles
from touchline.jobs.recurring import daily
from touchline.people.models import Invitation, Organisation, Person, Wave
from touchline.people.models.invitation import KEPT, VALID
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn

WAVE: Final = "office.wave"
BREATH: Final = 0.01
"""Seconds between two letters: SQLite has one writer and no queue, and people want to write too."""


@dataclass(frozen=True)
class Written:
    """A letter as somebody will read it."""

    subject: str
    body: str


def written_to(person: Person, wave: Wave, *, link: str, at: datetime) -> Written:
    """The letter to one person; the look before sending and the mail itself are made here."""
    organisation = Organisation.the()
    zone = ZoneInfo(person.zone or organisation.zone)
    told = {
        "organisation": organisation.name,
        "inviter": wave.by.name if wave.by else organisation.name,
        "short_name": person.short_name,
        "words": wave.words,
        "link": link,
        "until": date_format((at + VALID).astimezone(zone).date(), "l, j F"),
    }
    text = render_to_string("office/invitation_letter.txt", told).strip()
    subject, _empty, body = text.partition("\n")
    return Written(subject.strip(), body.strip() + "\n")


def link_to(wave: Wave, token: str) -> str:
    """The address that a token is used at."""
    return wave.base.rstrip("/") + reverse("invited", args=[token])


def send_wave(
    persons: Iterable[Person], *, words: str, base: str, key: str, by: Person, at: datetime
) -> Wave:
    """Invite people: rows now, mails by the worker. Asking twice with one key is asking once."""
    with in_turn():
        wave, made = Wave.objects.begin(persons, words=words, base=base, key=key, by=by, at=at)
        if made:
            add(kind=WAVE, key=key, due_at=at, payload={"wave": key}, at=at)
    return wave


@handles(WAVE, says=_("Writing invitations"))
def write_letters(payload: dict[str, Any], at: datetime) -> None:
    """Write the letters that are not written yet, each in a transaction with its token.

    A worker that is killed loses none and writes none twice: whoever goes on begins at the next.
    """
    wave = Wave.objects.filter(key=payload["wave"]).select_related("by").first()
    if wave is None:
        return
    for invitation in wave.invitations.unsent().select_related("person"):
        with in_turn():
            _write(invitation, wave, at=at)
        time.sleep(BREATH)


@daily("office.invitations.clean", says=_("Forgetting old invitations"))
def forget_old(payload: dict[str, Any], at: datetime) -> None:
    """Who was invited when is nobody's business a year later."""
    Wave.objects.filter(at__lt=at - KEPT).delete()


def _write(invitation: Invitation, wave: Wave, *, at: datetime) -> None:
    token = invitation.issue(by=wave.by or SYSTEM, at=at)
    if not token:
        return
    person = invitation.person
    letter = written_to(person, wave, link=link_to(wave, token), at=at)
    mail = EmailMessage(subject=letter.subject, body=letter.body, to=[person.email])
    mail.send()
    # The outbox gives a message its id; with it, the page can say that a mail was refused.
    said = str(mail.extra_headers.get("Message-ID", ""))
    Invitation.objects.filter(pk=invitation.pk).update(message_id=said)
