"""Boxes are opened and closed also where nobody comes: no key lies longer than it is used."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.urn.models.box import Box
from touchline.urn.rules.phases import Mark


@daily("urn.settle", says=_("Opening and closing ballots that are due"))
def settle(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good."""
    settle_all(at=at)


def settle_all(*, at: datetime) -> int:
    """Do what is due at every box; how many are void because their ballots are lost."""
    lost = 0
    for box in Box.objects.exclude(milestones__mark__in=[Mark.VOID, Mark.EMPTIED]):
        box.settle(at)
        lost += Mark.VOID in box.marks()
    return lost
