"""Letters of a round: that each was written to everyone, once."""

from django.db import models

from touchline.pulse.models.round import Round


class Written(models.Model):
    """A letter of a round was written to everyone: once, however often the worker is asked."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="letters")
    letter = models.SlugField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "letter"], name="a_letter_once")]

    def __str__(self) -> str:
        return f"{self.letter} of {self.round}"
