"""Following the directory where it decides for people: who may sign in, and who reports to whom."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from touchline.people.models import Deactivation, Person, ReportingLine, Seat
from touchline.people.models.reporting_line import drawn_unless_a_circle
from touchline.scim.models.directory_user import DirectoryUser, folded
from touchline.scim.models.event import Act
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.remarks import Remark
from touchline.witness.actor import Actor


def follow_active(
    person: Person, link: DirectoryUser, *, active: bool | None, by: Actor, at: datetime,
    today: date,
) -> Act | Remark | None:  # fmt: skip
    """Let someone go, or back in: what was done, what was not, or None if it is so already.

    Whom an administrator let go here, only an administrator lets back in.
    """
    if active is None or active == person.is_active:
        return None
    if active:
        left = person.deactivation
        if left.at != link.left_at:
            return Remark.KEPT_OUT
        left.undo(by=by, at=at)
        link.left_at = None
        return Act.BACK
    if Seat.objects.last_administrator(person, on=today):
        raise Refused(Refusal.LAST_ADMINISTRATOR)
    person.deactivation = Deactivation.objects.create_for(person, by=by, at=at)
    link.left_at = person.deactivation.at
    return Act.LEFT


def follow_manager(
    person: Person, link: DirectoryUser, called: str | None, *, by: Actor, at: datetime,
    today: date,
) -> tuple[Remark, ...]:  # fmt: skip
    """Draw the line from today on, if the directory said another one than stands.

    `called` is the manager's id, userName, address or externalId; empty for nobody, None if nothing
    was said. A manager who is not here yet is waited for.
    """
    if called is None:
        return ()
    awaited = link.awaits_manager
    link.awaits_manager = link.manager_said = ""
    standing = person.manager(on=today)
    if not called:
        if standing is not None:
            ReportingLine.objects.draw(person, None, since=today, by=by, at=at)
        return ()
    manager = _called(called)
    if manager is None:
        link.manager_said, link.awaits_manager = called[:254], folded(called)[:254]
        return () if link.awaits_manager == awaited else (Remark.MANAGER_UNKNOWN,)
    if standing == manager:
        return ()
    drawn = manager != person and drawn_unless_a_circle(person, manager, since=today, by=by, at=at)
    return () if drawn else (Remark.CIRCLE,)


def manager_has_come(
    manager: Person, link: DirectoryUser, *, by: Actor, at: datetime, today: date
) -> None:
    """Draw the lines of those who were waiting for this one. One query if nobody was."""
    names = (link.user_name, link.external_id, manager.email)
    for one in (
        DirectoryUser.objects.waiting_for(*names).exclude(pk=link.pk).select_related("person")
    ):
        drawn_unless_a_circle(one.person, manager, since=today, by=by, at=at)
        DirectoryUser.objects.filter(pk=one.pk).update(awaits_manager="", manager_said="")


def _called(called: str) -> Person | None:
    """Whoever the directory means: by our own id first, then by what it calls people itself."""
    people = Person.objects.get_queryset()
    if (known := people.filter(key=called).first()) is not None:
        return known
    links = DirectoryUser.objects.there()
    link = links.filter(Q(folded_name=folded(called)) | Q(external_id=called)).first()
    if link is not None:
        return people.filter(pk=link.person_id).first()
    return people.filter(email=called.lower()).first()
