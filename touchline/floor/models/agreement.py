"""What was agreed on a line of a card: the next step in the seller’s words, whose, by when."""

from __future__ import annotations

from django.db import models

from touchline.floor.models.card_line import CardLine, Whose
from touchline.floor.models.kept_words import KeptWords


class Agreement(KeptWords):
    """Made when its first word is kept. `after` is how sure one is now, 0–100 %; None unsaid."""

    KEPT = ("step", "whose", "who", "by", "after")

    line = models.OneToOneField(CardLine, on_delete=models.CASCADE, related_name="agreement")
    step = models.TextField(blank=True)
    whose = models.CharField(max_length=8, choices=Whose, default=Whose.ME)
    who = models.CharField(max_length=120, blank=True)
    by = models.DateField(null=True)
    after = models.PositiveSmallIntegerField(null=True)

    def __str__(self) -> str:
        return f"agreed on {self.line}"

    @classmethod
    def of(cls, line: CardLine) -> Agreement:
        """The line’s, made if there is none yet."""
        agreement, _ = cls.objects.get_or_create(line=line)
        return agreement
