"""That a request for help was passed on: to someone above, or to a partner, and why."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.help_request import HelpRequest
from touchline.people.models import Person
from touchline.witness.models import in_turn, note


class HelpPassManager(models.Manager["HelpPass"]):
    def pass_on(
        self,
        request: HelpRequest,
        to: Person,
        reason: str,
        *,
        by: Person,
        once: str,
        at: datetime,
    ) -> HelpPass:
        """From now on it is `to` who answers; the same form sent twice passes it on once."""
        with in_turn():
            passed, made = self.get_or_create(
                request=request, once=once,
                defaults={"to": to, "reason": reason, "by": by, "at": at},
            )  # fmt: skip
            if made:
                note(act="floor.help.passed-on", by=by, kind="help", key=request.key, at=at)
        return passed


class HelpPass(models.Model):
    request = models.ForeignKey(HelpRequest, on_delete=models.CASCADE, related_name="passes")
    once = models.CharField(max_length=20)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField()

    objects = HelpPassManager()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["request", "once"], name="help_is_passed_on_once")
        ]

    def __str__(self) -> str:
        return f"{self.request}: to {self.to}"
