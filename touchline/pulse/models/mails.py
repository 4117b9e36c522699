"""Mails of a round: to all who are asked, alike, since nobody knows who has answered."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _lazy

from touchline.people.models import Person
from touchline.pulse.models.round import Round, Stage
from touchline.pulse.models.written import Written
from touchline.pulse.rules.frozen import in_fours
from touchline.witness.models import in_turn

SUBJECTS: Final = {
    "issue": _lazy("Open Touchline once, and your ballot paper is yours"),
    "soon": _lazy("Two days left to fetch your ballot paper"),
    "open": _lazy("The pulse is open"),
    "last": _lazy("The pulse closes in two days"),
    "released": _lazy("What the pulse says"),
}
"""Letter → subject. The same for everyone, and nothing that a locked screen should not show."""
WHILE: Final = {
    "issue": Stage.ISSUING, "soon": Stage.ISSUING, "open": Stage.OPEN, "last": Stage.OPEN,
    "released": Stage.RELEASED,
}  # fmt: skip
"""Letter → the stage in which it still helps; later it is not written any more."""


def write_to_all(round_: Round, letter: str, *, at: datetime) -> int:
    """Write a letter to everyone who is asked; how many. Once; void or over: to nobody."""
    if round_.stage_at(at) is not WHILE[letter]:
        return 0
    asked = Person.objects.active().filter(pulses__group__round=round_).order_by("pk")
    told = {
        "round": round_, "letter": letter, "address": settings.ADDRESS + reverse("pulse:home"),
        "hash": in_fours(round_.freezing.rules_hash),
    }  # fmt: skip
    body = render_to_string("pulse/mail.txt", told).strip() + "\n"
    people = list(asked)
    with in_turn():
        _, first = Written.objects.get_or_create(round=round_, letter=letter)
        if not first:
            return 0
        for person in people:
            EmailMessage(subject=str(SUBJECTS[letter]), body=body, to=[person.email]).send()
    return len(people)
