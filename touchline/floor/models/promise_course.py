"""What happens to a promise, each as a record of its own: kept, moved, missed, released."""

from django.db import models


class Keeping(models.Model):
    """The owner said that it is done. `on` is the organisation's day of that moment."""

    promise = models.OneToOneField(
        "floor.Promise", on_delete=models.CASCADE, related_name="keeping"
    )
    on = models.DateField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"kept on {self.on}"


class Renegotiation(models.Model):
    """A new day, agreed once and before the old one was over, with the reason."""

    promise = models.OneToOneField(
        "floor.Promise", on_delete=models.CASCADE, related_name="renegotiation"
    )
    day = models.DateField()
    reason = models.TextField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"moved to {self.day}"


class Miss(models.Model):
    """The owner said that it was not kept; a sentence about it if they wished."""

    promise = models.OneToOneField("floor.Promise", on_delete=models.CASCADE, related_name="missed")
    on = models.DateField()
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"missed, said on {self.on}"


class Release(models.Model):
    """Whom it was promised to said that it is not needed any more; it counts nowhere."""

    promise = models.OneToOneField(
        "floor.Promise", on_delete=models.CASCADE, related_name="released"
    )
    on = models.DateField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"released on {self.on}"
