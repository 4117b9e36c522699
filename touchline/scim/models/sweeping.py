"""Forgetting what came in from the directory more than ninety days ago."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.scim.models.event import Event


@daily("scim.forget", says=_("Forgetting what came in from the directory 90 days ago"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good."""
    Event.objects.sweep(at=at)
