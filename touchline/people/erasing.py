"""Erasing a person for good: every part that keeps something about them, in one transaction."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from touchline.keeping.erasure_ledger import Ledger, Line
from touchline.keeping.models import Erasure, Hold
from touchline.keeping.persons import PERSON_PARTS, PersonPart
from touchline.kit import clock
from touchline.people.holding import hold_on, is_held
from touchline.people.models import Organisation, Person, Seat
from touchline.people.someone_who_left import ADDRESS
from touchline.witness.actor import SYSTEM, Actor
from touchline.witness.models import in_turn, note

BACKUPS_KEPT = timedelta(days=30)
"""How long the backups of an installation are kept, if nobody says otherwise."""


class NotErased(Exception):
    """Why somebody cannot be erased, in words; nothing was changed."""


@dataclass(frozen=True)
class PartGone:
    """What became of one part: how many records went, how many stay and why."""

    key: str
    label: str
    gone: int
    kept: int
    why: str


class _OnlyLooked(Exception):
    """Ends the transaction of a look at what would go."""


def ledger() -> Ledger:
    """The erasures of this installation, outside its database."""
    return Ledger(Path(settings.ERASURES))


def what_would_go(person: Person, *, at: datetime) -> tuple[PartGone, ...]:
    """The same as `erase` would write, by doing it and taking it back. Raises NotErased."""
    _refuse(person, at=at)
    found: tuple[PartGone, ...] = ()
    try:
        with in_turn():
            found = _erase_parts(person.key, at=at)
            raise _OnlyLooked
    except _OnlyLooked:
        return found


def erase(
    person: Person, *, by: Actor, at: datetime, backups_kept: timedelta = BACKUPS_KEPT
) -> Erasure:
    """Erase a person, all parts or none. Raises NotErased: held, or the last administrator.

    The ledger is written after the commit; `write_ledger` makes up for a crash in between. The
    bytes are still in the database's free pages: call `touchline.keeping.wiping.wipe` afterwards.
    """
    with in_turn():
        _refuse(person, at=at)
        return _erase(person, by=by, at=at, backups_kept=backups_kept)


def reapply_erasures(*, at: datetime, backups_kept: timedelta = BACKUPS_KEPT) -> int:
    """After a restore: erase again whom the backup has brought back; how many there were.

    Neither a hold nor being the last administrator in an old backup saves who was erased since.
    """
    gone = {line.person_key for line in ledger().lines()}
    back = list(Person.objects.filter(key__in=gone))
    for person in back:
        with in_turn():
            Erasure.objects.filter(person_key=person.key).delete()
            Hold.objects.filter(person_key=person.key).delete()
            _erase(person, by=SYSTEM, at=at, backups_kept=backups_kept)
    return len(back)


def write_ledger() -> None:
    """Bring the ledger up to what the database knows; nothing if it is."""
    known = Erasure.objects.order_by("at", "pk").values_list("at", "person_key", "marks")
    ledger().add(Line(at, key, tuple(marks)) for at, key, marks in known)


def _refuse(person: Person, *, at: datetime) -> None:
    if person.email == ADDRESS:
        raise NotErased("This stands for everyone who was erased. There is nobody behind it.")
    day = clock.day_of(at, Organisation.the().zone)
    if hold_on(person) is not None:
        raise NotErased(
            "There is a hold on this person, so nothing was erased. Release the hold first, if you"
            " may: touchline erase --release --person ADDRESS"
        )
    if is_held(person, on=day):
        raise NotErased(
            "There is a hold on a room that this person is in, so nothing was erased. It says until"
            " when: touchline room holds"
        )
    if Seat.objects.last_administrator(person, on=day):
        raise NotErased(
            "This is the last administrator who can sign in, so nothing was erased. Give someone"
            " else the seat of an administrator first."
        )


def _erase(person: Person, *, by: Actor, at: datetime, backups_kept: timedelta) -> Erasure:
    marks = _marks_of(person)
    parts = _erase_parts(person.key, at=at)
    erasure = Erasure.objects.create(
        person_key=person.key, by_key=by.key, at=at, marks=marks,
        parts=[asdict(part) for part in parts], backups_until=(at + backups_kept).date(),
    )  # fmt: skip
    note(act="people.person.erased", by=by, kind="person", key=erasure.person_key, at=at)
    transaction.on_commit(write_ledger)
    return erasure


def _marks_of(person: Person) -> list[str]:
    keys = person.crm_identities.values_list("person_key", flat=True)
    known = ledger()
    return [known.mark("email", person.email), *(known.mark("crm", key) for key in keys)]


def _erase_parts(person_key: str, *, at: datetime) -> tuple[PartGone, ...]:
    """The later a part was registered the earlier it goes, and the person's own row goes last."""
    order = list(reversed(PERSON_PARTS.values()))
    order.sort(key=lambda part: part.key == "people.person")
    gone = {part.key: _gone(part, person_key, at) for part in order}
    return tuple(gone[key] for key in PERSON_PARTS)


def _gone(part: PersonPart, person_key: str, at: datetime) -> PartGone:
    found = part.erase(person_key, at)
    return PartGone(part.key, part.label, found.gone, found.kept, found.why_kept)
