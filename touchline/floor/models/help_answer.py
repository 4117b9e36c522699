"""The one answer to a request for help: yes or no and why, or the asker needs it no more."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.help_request import HelpRequest
from touchline.people.models import Person
from touchline.witness.models import in_turn, note


class HelpAnswerManager(models.Manager["HelpAnswer"]):
    def give(
        self, request: HelpRequest, says: str, reason: str, *, by: Person, at: datetime
    ) -> HelpAnswer:
        """Answer it, once: whoever answers second is shown what was said first."""
        with in_turn():
            answer, made = self.get_or_create(
                request=request, defaults={"says": says, "reason": reason, "by": by, "at": at}
            )
            if made:
                note(act=f"floor.help.{says}", by=by, kind="help", key=request.key, at=at)
        return answer


class HelpAnswer(models.Model):
    class Says(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        WITHDRAWN = "withdrawn", _("Not needed any more")

    request = models.OneToOneField(HelpRequest, on_delete=models.CASCADE, related_name="answer")
    says = models.CharField(max_length=9, choices=Says)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = HelpAnswerManager()

    def __str__(self) -> str:
        return f"{self.request}: {self.says}"
