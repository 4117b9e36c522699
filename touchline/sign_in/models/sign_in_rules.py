"""What the organisation asks of who signs in: a second factor, and whether a password will do."""

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from touchline.kit.remembering import remembered
from touchline.sign_in.rules.second_factor import Wanted, is_wanted
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class SignInRules(models.Model):
    """A single row; without it nobody must have a second factor, and passwords are open."""

    class SecondFactor(models.TextChoices):
        NOBODY = Wanted.NOBODY.value, _("Whoever wants one has one")
        ADMINISTRATORS = Wanted.ADMINISTRATORS.value, _("Administrators must have one")
        EVERYONE = Wanted.EVERYONE.value, _("Everyone must have one")

    second_factor = models.CharField(
        max_length=14, choices=SecondFactor, default=SecondFactor.NOBODY
    )
    passwords_open = models.BooleanField(default=True)
    """Closed: only administrators sign in by password, so that single sign-on may break."""

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_set_of_rules")]

    def __str__(self) -> str:
        return self.second_factor

    @classmethod
    @remembered
    def the(cls) -> "SignInRules":
        """The rules; a new installation has some that are not saved yet."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    def settle(self, *, second_factor: str, passwords_open: bool, by: Actor, at: datetime) -> None:
        """Write what is asked from the next request on."""
        with in_turn():
            self.second_factor, self.passwords_open = second_factor, passwords_open
            self.save()
            note(act="sign_in.rules.settled", by=by, kind="sign_in_rules", key="1", at=at)

    def want_second_factor(self, *, seats: Collection[str]) -> bool:
        """Whether who holds these kinds of seat must have a second factor."""
        return is_wanted(self.second_factor, seats=seats)

    def passwords_open_to(self, *, seats: Collection[str]) -> bool:
        """Whether who holds these kinds of seat may sign in by password."""
        return self.passwords_open or "admin" in seats
