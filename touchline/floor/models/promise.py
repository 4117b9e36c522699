"""A promise: who, to whom, what, by which day; and the verbs that move or end it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.floor.models.moment import KIND as MOMENT
from touchline.floor.models.promise_ending import Ending, PromiseOver
from touchline.floor.models.promise_reading import PromiseQuerySet
from touchline.kit import clock
from touchline.kit.ids import fits_an_address, new_key
from touchline.people.models import Organisation, Person, Team
from touchline.people.seats import SeatKind
from touchline.wall.crossings import Recipient
from touchline.wall.happenings import tell
from touchline.wall.references import Reference
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class KeyTaken(ValueError):
    """Someone else's promise has this key."""


class Promises(PromiseQuerySet):
    def make(
        self, owner: Person, to: Recipient, words: str, day: date, *, by: Actor, at: datetime,
        about: Reference | None = None, audience: str = "line", find_out: bool = False,
        key: str = "",
    ) -> Promise:  # fmt: skip
        """Promise something by a day (the organisation's). The same key twice: the same promise.

        `audience` is "line", "team" (that it is made to, else the owner's) or "everyone"; what is
        promised to a team is read by it, and what is promised to everyone by everyone. Raises
        `KeyTaken` for the key of someone else's promise, ValueError for one that no address can
        hold, DoesNotExist for nobody to promise to.
        """
        if key and not fits_an_address(key, longest=60):
            raise ValueError(f"No address can hold the key {key!r}.")
        with in_turn():
            found = self.filter(key=key).first() if key else None
            if found is not None:
                if found.owner_id != owner.pk:
                    raise KeyTaken(key)
                return found
            promise = Promise(
                key=key or new_key(), owner=owner, words=words.strip(), day=day, made_at=at,
                about=about.as_json() if about else None, about_kind=about.kind if about else "",
                about_key=about.key if about else "", find_out=find_out,
            )  # fmt: skip
            promise.address(to, audience, on=clock.day_of(at, Organisation.the().zone))
            promise.save(force_insert=True)
            note(act="floor.promise.made", by=by, kind="promise", key=promise.key, at=at)
            tell("promise.made", promise.key, at=at)
        return promise


class Promise(Ending, models.Model):
    """`day` is the day first promised; `due` the one that counts. `read_team` is who reads it too.

    What ends it is a record beside it; `state_on` says where it stands.
    """

    class To(models.TextChoices):
        PERSON = "person"
        TEAM = "team"
        EVERYONE = "everyone"
        CUSTOMER = "customer"

    class Audience(models.TextChoices):
        LINE = "line"
        TEAM = "team"
        EVERYONE = "everyone"

    key = models.CharField(max_length=60, unique=True, default=new_key, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="promises")
    to_kind = models.CharField(max_length=8, choices=To)
    to_person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="promised"
    )
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="promised")
    to_label = models.CharField(max_length=120, blank=True)
    """What a customer is called."""
    audience = models.CharField(max_length=8, choices=Audience)
    read_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    words = models.TextField()
    find_out = models.BooleanField(default=False)
    """"I don't know, I'll find out by …"."""
    day = models.DateField()
    about = models.JSONField(null=True)
    about_kind = models.CharField(max_length=40, blank=True)
    about_key = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()

    objects = Promises.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["about_kind", "about_key"]),
            models.Index(fields=["owner", "day"]),
        ]

    def __str__(self) -> str:
        return f"{self.owner} to {self.to.label} by {self.day}"

    @property
    def to(self) -> Recipient:
        """Whom it is made to, as they are called today."""
        if self.to_person is not None:
            return Recipient("person", self.to_person.key, self.to_person.name)
        if self.to_team is not None:
            return Recipient("team", self.to_team.key, self.to_team.name)
        return Recipient(self.to_kind, "", self.to_label)

    @property
    def reference(self) -> Reference | None:
        """What it is about, if it is about something."""
        return Reference.from_json(self.about) if self.about else None

    def pass_on(self, *, words: str, day: date, by: Person, at: datetime) -> Promise:
        """`by` promises the same thing, and this one is released: its owner has left.

        Done twice it is the same promise. Raises PromiseOver if it has ended otherwise.
        """
        key = f"over-{self.pk}"
        with in_turn():
            found: Promise | None = Promise.objects.filter(key=key, owner=by).first()
            if found is not None:
                return found
            if Promise.objects.ended().filter(pk=self.pk).exists():
                raise PromiseOver
            own: Promise = Promise.objects.make(
                by, self.to, words, day, by=by, at=at, about=self._about_for_others,
                audience=self.audience, find_out=self.find_out, key=key,
            )  # fmt: skip
            self.release(by=by, at=at)
        return own

    @property
    def _about_for_others(self) -> Reference | None:
        """What whoever takes it over may know: a moment is of two, and they are neither."""
        return None if self.about_kind == MOMENT else self.reference

    def address(self, to: Recipient, audience: str, *, on: date) -> None:
        """Before it is saved: whom it is made to and who else reads it."""
        self.to_kind, self.audience = self.To(to.kind).value, self.Audience(audience).value
        if to.kind == self.To.PERSON:
            self.to_person = Person.objects.get(key=to.key)
        elif to.kind == self.To.TEAM:
            self.to_team = Team.objects.get(key=to.key)
            if audience == self.Audience.LINE:
                self.audience = self.Audience.TEAM
        elif to.kind == self.To.EVERYONE:
            self.audience = self.Audience.EVERYONE
        else:
            self.to_label = to.label.strip()[:120]
        if self.audience == self.Audience.TEAM:
            self.read_team = self.to_team or _team_of(self.owner, on=on)


def _team_of(person: Person, *, on: date) -> Team | None:
    """The team they sell in, else the one they run."""
    held = person.seats_held(on=on)
    sold_in = {team for kind, team in held if team is not None and kind == SeatKind.SELLER}
    own = sold_in or {team for _, team in held if team is not None}
    return Team.objects.standing(on=on).filter(pk__in=own).order_by("name", "pk").first()
