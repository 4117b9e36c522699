"""What a team's channel is told: that something changed, where to read it, no word of anyone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from touchline.floor.models.channel_notices import tell_channel
from touchline.floor.models.review import Review
from touchline.jobs.recurring import daily

if TYPE_CHECKING:
    from touchline.floor.models.priority import Priority
    from touchline.floor.models.process_version import ProcessVersion


def priority_was_set(priority: Priority, *, at: datetime) -> None:
    """A team has one more."""
    words = _("%(team)s has set a priority.") % {"team": priority.team.name}
    _tell_of(priority, words, key=f"priority.{priority.key}", at=at)


def priority_was_dropped(priority: Priority, *, at: datetime) -> None:
    """A team has one less, and the plan says why."""
    words = _("%(team)s has dropped a priority.") % {"team": priority.team.name}
    _tell_of(priority, words, key=f"dropped.{priority.key}", at=at)


def process_was_published(version: ProcessVersion, *, at: datetime) -> None:
    """A team sells by a new version from a day on."""
    team = version.process.team
    words = _("The process of %(team)s has a new version.") % {"team": team.name}
    path = reverse("floor:process:show", args=[team.key])
    tell_channel(team, words, path=path, key=f"process.{version.key}", at=at)


def process_was_given_up(version: ProcessVersion, *, at: datetime) -> None:
    """A team has no process of its own from a day on."""
    team = version.process.team
    words = _("%(team)s gives up its own process.") % {"team": team.name}
    path = reverse("floor:process:show", args=[team.key])
    tell_channel(team, words, path=path, key=f"process.{version.key}", at=at)


@daily("floor.channel.day", says=gettext_lazy("Telling channels about the team reviews of the day"))
def tell_of_reviews(payload: dict[str, Any], at: datetime) -> None:
    """Each team with a channel hears of its review within a day; the same one once."""
    soon = Review.objects.ahead().filter(
        team__channel__isnull=False, starts_at__gte=at, starts_at__lt=at + timedelta(days=1)
    )
    for review in soon.select_related("team"):
        assert review.team is not None  # noqa: S101 - asked for above
        hour = review.starts_at.astimezone(ZoneInfo(review.zone))
        told = {"team": review.team.name, "day": f"{hour:%A}", "hour": f"{hour:%H:%M}"}
        words = _("The review of %(team)s is on %(day)s at %(hour)s. A card takes three minutes.")
        path = reverse("floor:reviews:index")
        tell_channel(review.team, words % told, path=path, key=f"review.{review.key}", at=at)


def _tell_of(priority: Priority, words: str, *, key: str, at: datetime) -> None:
    path = reverse("floor:plan:show", args=[priority.team.key, priority.quarter])
    tell_channel(priority.team, words, path=path, key=key, at=at)
