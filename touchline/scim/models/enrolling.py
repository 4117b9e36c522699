"""Bringing a person in, changing and removing them, as the directory says: one verb each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from touchline.people.models import Person
from touchline.scim.models.directory_user import DirectoryUser, folded, people_there
from touchline.scim.models.event import Act, Event
from touchline.scim.models.following import follow_active, follow_manager, manager_has_come
from touchline.scim.models.group import Membership
from touchline.scim.models.group_changes import has_changed
from touchline.scim.models.newcomers import (
    already_here,
    refuse_no_address,
    refuse_taken,
    refuse_what_does_not_fit,
    refuse_who_was_erased,
)
from touchline.scim.models.seats import settle
from touchline.scim.models.token import Token
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.remarks import Remark
from touchline.scim.rules.telling import Told
from touchline.witness.models import in_turn, note


@dataclass
class _Outcome:
    """What became of one request, for the event that tells of it."""

    act: str = ""
    remarks: list[Remark] = field(default_factory=list)


def enrol(told: Told, *, token: Token, at: datetime, today: date) -> Person:
    """Bring someone in: new, or matched by address with a person who is here, or back again.

    Raises Refused, and nothing is changed.
    """
    with transaction.atomic():
        refuse_what_does_not_fit(told)
        person = already_here(told)
        outcome = _Outcome(act=Act.ADDED)
        if person is None:
            refuse_no_address(told)
            refuse_who_was_erased(told)
            by, name = token.directory, told.name or told.email.split("@", 1)[0]
            person = Person.objects.enrol(name=name, email=told.email, by=by, at=at)
        elif _link(person) is None:
            outcome.remarks.append(Remark.MATCHED)
        _describe(person, told, outcome, token=token, at=at, today=today)
        _tell(person, outcome, token=token, at=at)
    return person


def change(
    key: str, reading: Callable[[Person], Told], *, token: Token, at: datetime, today: date
) -> Person:
    """Follow what the directory says now. Nothing new is no event and no line anywhere.

    `reading` tells what it says, while nobody else can change the person. Raises Refused, and
    nothing is changed.
    """
    with transaction.atomic():
        person = _held(key)
        told = reading(person)
        refuse_what_does_not_fit(told)
        outcome = _Outcome()
        _describe(person, told, outcome, token=token, at=at, today=today)
        if outcome.act or outcome.remarks:
            outcome.act = outcome.act or Act.CHANGED
            _tell(person, outcome, token=token, at=at)
    return person


def remove(
    key: str, reading: Callable[[Person], None], *, token: Token, at: datetime, today: date
) -> None:
    """The directory deleted them: they leave, and what they did here stays.

    `reading` may refuse. Raises Refused if this is the last administrator.
    """
    by = token.directory
    with in_turn():
        person = _held(key)
        reading(person)
        link = _link(person) or _new_link(person, person.email, at=at)
        follow_active(person, link, active=False, by=by, at=at, today=today)
        link.removed_at = link.changed_at = at
        link.save()
        memberships = Membership.objects.filter(person=person)
        has_changed(memberships.values_list("group_id", flat=True), at=at)
        memberships.delete()
        remarks = settle([person.pk], by=by, at=at, today=today)
        note(act="scim.user.removed", by=by, kind="person", key=person.key, at=at)
        _tell(person, _Outcome(Act.REMOVED, [*remarks]), token=token, at=at)


def _held(key: str) -> Person:
    """The person, whom nobody else changes until the end of the transaction."""
    person = people_there().select_for_update(of=("self",)).filter(key=key).first()
    if person is None:
        raise Refused(Refusal.NOT_THERE)
    return person


def _describe(
    person: Person, told: Told, outcome: _Outcome, *, token: Token, at: datetime, today: date
) -> None:
    """Write whatever is new, each by the verb that anyone else would use."""
    by, link = token.directory, _link(person)
    refuse_taken(person, told)
    before = link.state() if link else None
    if link is None:
        link = _new_link(person, told.user_name, at=at)
        note(act="scim.user.linked", by=by, kind="person", key=person.key, at=at)
        outcome.act = outcome.act or Act.CHANGED
    link.removed_at = None
    link.describes(user_name=told.user_name, external_id=told.external_id, said=told.said)
    _rename(person, told, outcome, token=token, at=at)
    turn = follow_active(person, link, active=told.active, by=by, at=at, today=today)
    if isinstance(turn, Remark):
        outcome.remarks.append(turn)
    elif turn is not None and outcome.act != Act.ADDED:
        outcome.act = turn
    outcome.remarks += follow_manager(person, link, told.manager, by=by, at=at, today=today)
    if link.state() != before:
        link.changed_at = at
        link.save()
        outcome.act = outcome.act or Act.CHANGED
        manager_has_come(person, link, by=by, at=at, today=today)


def _rename(person: Person, told: Told, outcome: _Outcome, *, token: Token, at: datetime) -> None:
    name, email = told.name or person.name, told.email or person.email
    if (name, email) != (person.name, person.email):
        person.rename(name=name, email=email, by=token.directory, at=at)
        outcome.act = outcome.act or Act.CHANGED


def _tell(person: Person, outcome: _Outcome, *, token: Token, at: datetime) -> None:
    Event.objects.tell(
        outcome.act, kind="user", key=person.key, token=token, at=at, remarks=outcome.remarks
    )


def _link(person: Person) -> DirectoryUser | None:
    """What the person's row knows already; no query if it was read with the person."""
    return getattr(person, "directory_user", None)


def _new_link(person: Person, user_name: str, *, at: datetime) -> DirectoryUser:
    return DirectoryUser.objects.create(
        person=person, user_name=user_name, folded_name=folded(user_name), since=at, changed_at=at
    )
