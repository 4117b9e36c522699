"""One line of a card: a deal, a team or just words, what is hard about it, and the next step."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.card import Card
from touchline.floor.models.kept_words import KeptWords
from touchline.kit.ids import new_key
from touchline.wall.references import Reference


class Whose(models.TextChoices):
    """Whose the next step is, said by the person whose card it is."""

    ME = "me", _("mine")
    MANAGER = "manager", _("my manager’s")
    CUSTOMER = "customer", _("the customer’s")
    OTHER = "other", _("someone else’s")


class Help(models.TextChoices):
    """What one would like from the other."""

    NONE = "", _("No help this time")
    THINK = "think", _("Challenge my thinking")
    JOIN = "join", _("Join a meeting")
    DOOR = "door", _("Open a door")
    UNBLOCK = "unblock", _("Unblock something inside")
    OTHER = "other", _("Something else")


class CardLine(KeptWords):
    """`place` is 1 to 3. `before` is how sure one is, 0–100 %; None is “cannot say”.

    `about` is a Reference as JSON, of kind `deal` or `team`; empty for a line of words.
    """

    KEPT = (
        "challenge", "step", "step_whose", "step_who", "step_by", "help", "help_words", "before",
        "tell_me", "became", "became_words",
    )  # fmt: skip

    class Became(models.TextChoices):
        UNSAID = "", _("Not said yet")
        DONE = "done", _("Done")
        PARTLY = "partly", _("Partly")
        NOT_YET = "not_yet", _("Not yet")
        OVERTAKEN = "overtaken", _("Something else came")

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveSmallIntegerField()
    about = models.JSONField(null=True)
    about_kind = models.CharField(max_length=40, blank=True)
    about_key = models.CharField(max_length=200, blank=True)
    challenge = models.TextField(blank=True)
    step = models.TextField(blank=True)
    step_whose = models.CharField(max_length=8, choices=Whose, default=Whose.ME)
    step_who = models.CharField(max_length=120, blank=True)
    step_by = models.DateField(null=True)
    help = models.CharField(max_length=8, choices=Help, blank=True)
    help_words = models.TextField(blank=True)
    before = models.PositiveSmallIntegerField(null=True)
    tell_me = models.BooleanField(default=False)
    """“Tell me this time”: a wish, which the seller may take back."""
    after_line = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="followed_by"
    )
    """Last week’s line that this one goes on from."""
    became = models.CharField(max_length=9, choices=Became, blank=True)
    became_words = models.TextField(blank=True)
    """What became of the step agreed then; as private as the card."""

    class Meta:
        ordering = ["place", "pk"]
        indexes = [models.Index(fields=["about_kind", "about_key"])]
        constraints = [
            models.UniqueConstraint(fields=["card", "place"], name="one_line_a_card_and_place")
        ]

    def __str__(self) -> str:
        return f"line {self.place} of {self.card}"

    @property
    def reference(self) -> Reference | None:
        """What it is about, if it is about something."""
        return Reference.from_json(self.about) if self.about else None

    @property
    def said(self) -> str:
        """The step that was agreed, else the one that was proposed."""
        agreed = getattr(self, "agreement", None)
        return (agreed.step if agreed is not None else "") or self.step

    @property
    def label(self) -> str:
        """What it is about, as it was called then."""
        return str(self.about.get("label", "")) if self.about else ""

    def put_about(self, about: Reference | None) -> None:
        """Say what it is about; the caller saves."""
        self.about = about.as_json() if about else None
        self.about_kind = about.kind if about else ""
        self.about_key = about.key if about else ""

    def to_go_on(self) -> dict[str, Any]:
        """What next week’s line begins with: the same deal and challenge, the step as agreed."""
        agreed = getattr(self, "agreement", None)
        step = agreed if agreed is not None and agreed.step else None
        return {
            "after_line": self, "about": self.about, "about_kind": self.about_kind,
            "about_key": self.about_key, "challenge": self.challenge,
            "step": step.step if step else self.step,
            "step_whose": step.whose if step else self.step_whose,
            "step_who": step.who if step else self.step_who,
            "before": agreed.after if agreed is not None else self.before,
        }  # fmt: skip
