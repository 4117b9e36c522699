"""That somebody must not be erased yet. No row here leads to a person's row, only their key."""

from django.db import models


class Hold(models.Model):
    """A law or a dispute stops the erasure of a person. It opens nothing to anyone.

    `reason` is read by the person and by the administrators, `by_key` is who placed it. The verbs
    are in `touchline/people/holding.py`, where the witness log can be told.
    """

    person_key = models.CharField(max_length=20, unique=True)
    reason = models.CharField(max_length=400)
    by_key = models.CharField(max_length=40)
    since = models.DateTimeField()

    class Meta:
        ordering = ["since", "pk"]

    def __str__(self) -> str:
        return f"hold on {self.person_key}"
