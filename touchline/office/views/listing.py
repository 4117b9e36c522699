"""Reads the CRM's list of people from the current snapshot and compares it with those here."""

from django.conf import settings

from touchline.kit import clock
from touchline.numbers import CrmPerson, Snapshot, Snapshots, current_snapshot
from touchline.office.models import SetAsideOwner
from touchline.people.models import Organisation
from touchline.people.models.joining import known_people
from touchline.people.returning import erased_before
from touchline.people.rules.roster import Listed, Roster, roster

# RFC 6761 reserves `.invalid`: no mail can ever leave for such an address.
NO_MAIL = "no-address.invalid"


def current_numbers() -> Snapshot | None:
    """The snapshot to read, through the engine that was chosen."""
    engine = settings.ENGINE
    zone = Organisation.the().zone if engine.views else None
    return current_snapshot(Snapshots(settings.SNAPSHOTS), engine, at=clock.now(), zone=zone)


def crm_roster() -> tuple[Snapshot | None, Roster]:
    """The current snapshot and what its people would change; an empty roster without one.

    Who has left, who was erased here, and what an administrator said is no person, is not brought
    in: an old export, or a CRM that has not let go of someone yet, brings nobody back.
    """
    snapshot = current_numbers()
    if snapshot is None:
        return None, Roster()
    no_person, was_erased = SetAsideOwner.objects.keys(), erased_before()
    listed = tuple(
        _listed(person)
        for person in snapshot.people()
        if person.left_on is None
        and person.person_key not in no_person
        and not was_erased(person.person_key, person.email)
    )
    return snapshot, roster(listed, known_people(), domain=NO_MAIL)


def _listed(person: CrmPerson) -> Listed:
    return Listed(
        person_key=person.person_key,
        name=person.name,
        email=person.email,
        team=person.team,
        manager_key=person.manager_key,
        seat=person.seat,
    )
