"""That somebody was erased: what went, what stays, and why; never a name."""

from datetime import date

from django.db import models

from touchline.kit.ids import new_key


class Erasure(models.Model):
    """When, by whom, and part by part what became of it (`touchline/people/erasing.py` does it).

    `person_key` is the key under which the witness log goes on naming the person; after the
    erasure no row resolves it. `parts` are as `{"key", "label", "gone", "kept", "why"}`. `marks`
    recognise the address and the CRM's keys if they come back (see `erasure_ledger`).
    """

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    person_key = models.CharField(max_length=20, unique=True)
    by_key = models.CharField(max_length=40)
    at = models.DateTimeField()
    parts = models.JSONField()
    marks = models.JSONField(default=list)
    backups_until = models.DateField()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"erasure {self.key}"

    @property
    def gone(self) -> int:
        """How many records went."""
        return sum(int(part["gone"]) for part in self.parts)

    @property
    def stays(self) -> list[dict[str, object]]:
        """The parts of which something stays, each with why."""
        return [part for part in self.parts if part["kept"]]

    def backups_hold_them(self, *, on: date) -> bool:
        """Whether a backup from before may still hold the person on a day."""
        return on <= self.backups_until
