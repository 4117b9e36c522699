"""A request for help: what someone needs to win, by when, about which deal; and who has it now."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from touchline.floor.rules.deal_key import KIND
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.people.models.reporting_line import reports_on
from touchline.wall.references import Reference
from touchline.witness.models import in_turn, note


class HelpRequestQuerySet(models.QuerySet["HelpRequest"]):
    def open(self) -> HelpRequestQuerySet:
        return self.filter(answer=None)

    def about_deal(self, *keys: str) -> HelpRequestQuerySet:
        return self.filter(about_kind=KIND, about_key__in=keys)

    def with_holder(self) -> HelpRequestQuerySet:
        """With `passed_to`: the person it was passed on to last who is still here, by primary key.

        What was passed on to someone who left is back with the manager: it must not lie unseen.
        """
        from touchline.floor.models.help_pass import HelpPass

        passes = HelpPass.objects.filter(request=OuterRef("pk"), to__deactivation=None)
        last = passes.order_by("-at", "-pk").values("to")[:1]
        return self.annotate(passed_to=Subquery(last))

    def waiting_for(self, person: Person, *, on: date) -> HelpRequestQuerySet:
        """Open, and this person's to answer; what is needed first stands first."""
        held = self.open().with_holder()
        own = Q(passed_to=person.pk)
        reported = Q(passed_to=None, asker__in=reports_on(person.pk, day=on))
        return held.filter(own | reported).order_by("by_day", "pk")

    def readable_by(self, person: Person, *, on: date) -> HelpRequestQuerySet:
        """The asker’s, whom they report to, and whoever it was passed on to."""
        reports = reports_on(person.pk, day=on)
        return self.filter(
            pk__in=self.model._default_manager.filter(
                Q(asker=person) | Q(asker__in=reports) | Q(passes__to=person) | Q(answer__by=person)
            ).values("pk")
        )

    def whole(self) -> HelpRequestQuerySet:
        """With everything a page draws of them; queries more only for how they were passed on."""
        found = self.with_holder().select_related("asker", "answer__by")
        return found.prefetch_related("passes__by", "passes__to")


class HelpRequestManager(models.Manager["HelpRequest"]):
    def get_queryset(self) -> HelpRequestQuerySet:
        return HelpRequestQuerySet(self.model, using=self._db)

    def ask(
        self,
        asker: Person,
        words: str,
        by_day: date,
        *,
        once: str,
        about: Reference | None,
        at: datetime,
    ) -> HelpRequest:
        """Ask for something by a day; the same form sent twice asks once."""
        with in_turn():
            request, made = self.get_or_create(
                asker=asker, once=once,
                defaults={
                    "words": words, "by_day": by_day, "made_at": at,
                    "about": about.as_json() if about else None,
                    "about_kind": about.kind if about else "",
                    "about_key": about.key if about else "",
                },
            )  # fmt: skip
            if made:
                note(act="floor.help.asked", by=asker, kind="help", key=request.key, at=at)
        return request


class HelpRequest(models.Model):
    """`by_day` is the day by which it is needed, the organisation's."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    asker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="help_requests")
    once = models.CharField(max_length=20)
    words = models.TextField()
    by_day = models.DateField()
    about = models.JSONField(null=True)
    about_kind = models.CharField(max_length=40, blank=True)
    about_key = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()

    objects = HelpRequestManager.from_queryset(HelpRequestQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["asker", "once"], name="help_is_asked_once")]
        indexes = [models.Index(fields=["about_kind", "about_key"])]

    def __str__(self) -> str:
        return f"{self.asker} by {self.by_day}"

    @property
    def reference(self) -> Reference | None:
        """The deal it is about, if it is about one."""
        return Reference.from_json(self.about) if self.about else None
