"""What is kept of inviting a person: how it is exported, and how it goes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.mail.models import Letter
from touchline.people.models import Person, Wave

_RECORD = "invitations"


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(
        people__wave=Life.CONTENT,
        people__invitation=Life.CONTENT,
        people__invitationend=Life.CONTENT,
    )
    for part in _PARTS:
        keep_of_person(part)


def _waves_of(person_key: str) -> Iterable[Mapping[str, Any]]:
    for at, words in Wave.objects.filter(by__key=person_key).values_list("at", "words"):
        yield {"at": at, "words": words}


def _forget_inviter(person_key: str, at: datetime) -> Erased:
    """Whom somebody invited stays invited; by whom, and in which words, is not known any more."""
    return Erased(gone=Wave.objects.filter(by__key=person_key).update(by=None, words=""))


def _mail_to(person_key: str) -> Iterable[Mapping[str, Any]]:
    for letter in _letters(person_key):
        yield {"written": letter.written_at, "left": letter.sent_at}


def _drop_mail(person_key: str, at: datetime) -> Erased:
    return Erased(gone=_letters(person_key).delete()[0])


def _letters(person_key: str) -> "QuerySet[Letter]":
    person = Person.objects.filter(key=person_key).first()
    return Letter.objects.to(person.email) if person else Letter.objects.none()


_PARTS = (
    part_of_table(
        key="people.invitations", record=_RECORD, label="Invitations you got",
        model="people.invitation", owner="person__key",
        shows={"sent": "sent_at", "until": "ends_at"},
    ),
    part_of_table(
        key="people.invitation_ends", record=_RECORD, label="How your invitations ended",
        model="people.invitationend", owner="invitation__person__key",
        shows={"how": "how", "at": "at"},
    ),
    PersonPart(
        key="people.waves", record=_RECORD, label="Invitations you sent",
        export=_waves_of, erase=_forget_inviter, tables=("people.wave",),
    ),
    PersonPart(
        key="mail.letters", record=_RECORD, label="Mail on its way to you",
        export=_mail_to, erase=_drop_mail, life=Life.NEVER, tables=("mail.letter",),
    ),
)  # fmt: skip
