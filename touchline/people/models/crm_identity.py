"""Which owner of the CRM a person is. Numbers are looked up by this key, never by a name."""

from datetime import datetime

from django.db import models

from touchline.people.models.person import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class CrmIdentityManager(models.Manager["CrmIdentity"]):
    def link(self, person: Person, *, person_key: str, by: Actor, at: datetime) -> "CrmIdentity":
        """Say that `person` is the CRM's `person_key`; one key belongs to one person."""
        with in_turn():
            identity, made = self.get_or_create(person_key=person_key, defaults={"person": person})
            if made:
                note(act="people.crm.linked", by=by, kind="person", key=person.key, at=at)
        return identity


class CrmIdentity(models.Model):
    """A person may have several keys (two CRMs, a second account)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="crm_identities")
    person_key = models.CharField(max_length=200, unique=True)

    objects = CrmIdentityManager()

    def __str__(self) -> str:
        return self.person_key

    def unlink(self, *, by: Actor, at: datetime) -> None:
        """It was someone else's: the owner's deals belong to nobody here until it is linked."""
        with in_turn():
            self.delete()
            note(act="people.crm.unlinked", by=by, kind="person", key=self.person.key, at=at)
