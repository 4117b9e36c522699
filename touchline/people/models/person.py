"""A person: how they sign in, what they are called, how they like their pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from touchline.kit.ids import new_key
from touchline.kit.remembering import remembered
from touchline.people.following import has_new_address
from touchline.people.models.reach import Reach
from touchline.people.rules.finding import found_in
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class PersonQuerySet(models.QuerySet["Person"]):
    def active(self) -> PersonQuerySet:
        return self.filter(deactivation=None)

    def named(self) -> PersonQuerySet:
        """In the order of a register."""
        return self.order_by("name", "pk")

    def called(self, sought: str) -> PersonQuerySet:
        """Those whose name or address has `sought` in it, without regard to case and marks.

        Compared here, since SQLite folds the case of ASCII letters only.
        """
        known = self.values_list("pk", "name", "email")
        return self.filter(pk__in=[pk for pk, *said in known if found_in(sought, *said)])


class PersonManager(BaseUserManager["Person"]):
    def get_queryset(self) -> PersonQuerySet:
        return PersonQuerySet(self.model, using=self._db)

    def active(self) -> PersonQuerySet:
        return self.get_queryset().active()

    def enrol(self, *, name: str, email: str, by: Actor, at: datetime) -> Person:
        """Add a person who cannot sign in yet: a password or an invitation comes later."""
        with in_turn():
            person = self.model(name=name.strip(), email=email.strip().lower())
            person.set_unusable_password()
            person.save()
            note(act="people.person.enrolled", by=by, kind="person", key=person.key, at=at)
        return person


class Person(Reach, AbstractBaseUser):
    """Someone of the organisation. The e-mail address, in lower case, is what they sign in with."""

    class Theme(models.TextChoices):
        SYSTEM = "system"
        LIGHT = "light"
        DARK = "dark"

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    zone = models.CharField(max_length=60, blank=True)
    theme = models.CharField(max_length=6, choices=Theme, default=Theme.SYSTEM)

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """What colleagues say: the first word of the name."""
        return self.name.split(" ", 1)[0]

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        return not hasattr(self, "deactivation")

    def rename(self, *, name: str, email: str, by: Actor, at: datetime) -> None:
        """Correct the name or the address; the key, and so every record, stays."""
        with in_turn():
            before = self.email
            self.name, self.email = name.strip(), email.strip().lower()
            self.save(update_fields=["name", "email"])
            note(act="people.person.renamed", by=by, kind="person", key=self.key, at=at)
            if self.email != before:
                has_new_address(self, at)

    def choose_password(self, *, password: str, by: Actor, at: datetime) -> None:
        """Set the password (kept as argon2); sessions elsewhere end by Django's session hash."""
        self.set_password(password)  # argon2 is slow on purpose: nobody waits for it
        with in_turn():
            self.save(update_fields=["password"])
            note(act="people.password.chosen", by=by, kind="person", key=self.key, at=at)

    def settle_in(self, *, zone: str, theme: str) -> None:
        """One's own taste: the zone days are shown in, and light or dark."""
        self.zone, self.theme = zone, theme
        self.save(update_fields=["zone", "theme"])

    def seat_kinds(self, *, on: date) -> frozenset[str]:
        """The kinds of seat held on a day."""
        return frozenset(kind for kind, _ in self.seats_held(on=on))

    def seats_held(self, *, on: date) -> frozenset[tuple[str, int | None]]:
        """Kind and team of each seat held on a day; asked once a request."""
        return seats_of(self.pk, on=on)


@remembered
def seats_of(person: int, *, on: date) -> frozenset[tuple[str, int | None]]:
    """Kind and team of each seat that a person (by primary key) holds on a day. One query."""
    from touchline.people.models.seat import Seat

    held = Seat.objects.held(on=on).filter(person_id=person)
    return frozenset(held.values_list("kind", "team_id"))
