"""Keys that somebody gave up: their ways to unlock go after thirty days, the public half stays."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.people.holding import is_held
from touchline.people.models import Organisation
from touchline.room.models.identity import Identity
from touchline.room.models.scrubbing import scrub_after_commit
from touchline.room.rules.keeping import former_keys_go_on
from touchline.witness.models import in_turn


@daily("room.former_keys", says=_("Erasing what unlocked keys that were given up a month ago"))
def erase(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good."""
    erase_all(at=at)


def erase_all(*, at: datetime) -> int:
    """Of how many identities the ways to unlock went. Nothing is noted: giving up was."""
    today = clock.day_of(at, Organisation.the().zone)
    old = Identity.objects.exclude(retired_week="").filter(slots__isnull=False).distinct()
    gone = 0
    for one in old.select_related("person"):
        if former_keys_go_on(one.retired_week) > today or is_held(one.person, on=today):
            continue
        with in_turn():
            one.slots.all().delete()
            scrub_after_commit()
        gone += 1
    return gone
