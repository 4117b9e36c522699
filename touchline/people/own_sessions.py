"""Browsers in which a person is signed in: Django keeps them without a column that says whose."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.models import Person


def register() -> None:
    """Called once, when Django is ready."""
    keep_of_person(
        PersonPart(
            key="people.sessions", record="sign_in", label="Browsers in which you are signed in",
            export=_export, erase=_end, tables=("sessions.session",),
            slow=True,
        )
    )  # fmt: skip


def _sessions(person_key: str) -> Iterator[Session]:
    """Every session is opened to see whose it is: only export and erasure take that time."""
    numbers = {str(pk) for pk in Person.objects.filter(key=person_key).values_list("pk", flat=True)}
    for session in Session.objects.iterator():
        if str(session.get_decoded().get(SESSION_KEY)) in numbers:
            yield session


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    """When each ends; its key is a password for the moment and is not shown."""
    return [{"ends": session.expire_date} for session in _sessions(person_key)]


def _end(person_key: str, at: datetime) -> Erased:
    keys = [session.pk for session in _sessions(person_key)]
    Session.objects.filter(pk__in=keys).delete()
    return Erased(gone=len(keys))
