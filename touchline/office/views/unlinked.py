"""Reads the owners of deals from the current snapshot and leaves out whoever is known."""

from touchline.numbers import Snapshot
from touchline.numbers.owners import owners_of_deals
from touchline.office.models import SetAsideOwner
from touchline.office.rules.likely_people import Face, Match, matches
from touchline.office.views.listing import current_numbers
from touchline.people.models import CrmIdentity, Person
from touchline.people.returning import erased_before


def unlinked() -> tuple[Snapshot | None, tuple[Match, ...]]:
    """The current snapshot, and the owners nobody has been asked about, with whom they may be."""
    snapshot = current_numbers()
    if snapshot is None:
        return None, ()
    known = {*CrmIdentity.objects.values_list("person_key", flat=True)}
    known |= SetAsideOwner.objects.keys()
    was_erased = erased_before()
    owners = [
        one
        for one in owners_of_deals(snapshot)
        if one.person_key not in known and not was_erased(one.person_key, one.email)
    ]
    people = Person.objects.values_list("key", "name", "email")
    return snapshot, matches(owners, [Face(*one) for one in people])
