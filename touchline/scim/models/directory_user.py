"""How the directory knows a person, and what it last said about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from touchline.people.models import Person

if TYPE_CHECKING:  # what reads resources takes longer to load than all the rest of a command
    from touchline.scim.rules.telling import Said


class DirectoryUserQuerySet(models.QuerySet["DirectoryUser"]):
    def there(self) -> DirectoryUserQuerySet:
        """Those whom the directory has not deleted."""
        return self.filter(removed_at=None)

    def called(self, user_name: str) -> DirectoryUserQuerySet:
        """Whoever has this userName, in any case of letters."""
        return self.filter(folded_name=folded(user_name))

    def waiting_for(self, *names: str) -> DirectoryUserQuerySet:
        """Those whose manager was named so, and was not known yet."""
        return self.filter(awaits_manager__in=[folded(name) for name in names if name])


class DirectoryUser(models.Model):
    """The link of a person with the directory.

    `said` holds displayName, name and emails as they were written, so that a directory finds again
    what it sent; what else it sends is not kept. `left_at` is the moment of the deactivation that
    the directory asked for: one of another moment is the office's. `manager_said` is what the
    directory calls a manager whom it has not brought yet, `awaits_manager` the same as compared.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="directory_user")
    user_name = models.CharField(max_length=254)
    folded_name = models.CharField(max_length=254, unique=True)
    external_id = models.CharField(max_length=200, blank=True, db_index=True)
    said = models.JSONField(default=dict)
    manager_said = models.CharField(max_length=254, blank=True)
    awaits_manager = models.CharField(max_length=254, blank=True, db_index=True)
    since = models.DateTimeField()
    changed_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    objects = DirectoryUserQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.person} in the directory"

    def describes(self, *, user_name: str, external_id: str, said: Said) -> None:
        """Take in what was said; nothing is written yet."""
        self.user_name, self.folded_name = user_name, folded(user_name)
        self.external_id, self.said = external_id, said

    def state(self) -> tuple[object, ...]:
        """All that a request may change, to see whether it did."""
        return (
            self.user_name, self.external_id, self.said, self.awaits_manager, self.left_at,
            self.removed_at,
        )  # fmt: skip


def folded(user_name: str) -> str:
    """A userName as it is compared: without regard to case."""
    return user_name.strip().casefold()


def people_there() -> models.QuerySet[Person]:
    """Whom a directory sees: whom it keeps, and whoever else is here and has not left."""
    kept = Q(directory_user__isnull=False, directory_user__removed_at=None)
    others = Q(directory_user=None, deactivation=None)
    people = Person.objects.get_queryset().filter(kept | others)
    return people.select_related("deactivation", "directory_user").order_by("pk")
