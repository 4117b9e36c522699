"""Reads the CRM's list of people from the current snapshot and compares it with those here."""

from django.conf import settings

from touchline.numbers import CrmPerson, Snapshot, Snapshots
from touchline.people.models.joining import known_people
from touchline.people.rules.roster import Listed, Roster, roster

# RFC 6761 reserves `.invalid`: no mail can ever leave for such an address.
NO_MAIL = "no-address.invalid"


def crm_roster() -> tuple[Snapshot | None, Roster]:
    """The current snapshot and what its people would change; an empty roster without one."""
    snapshot = Snapshots(settings.SNAPSHOTS).current()
    if snapshot is None:
        return None, Roster()
    listed = tuple(_listed(person) for person in snapshot.people() if person.left_on is None)
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
