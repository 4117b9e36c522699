"""Whether somebody who comes from outside was erased here: an old export brings nobody back."""

from collections.abc import Callable
from functools import cache

from touchline.keeping.models import Erasure
from touchline.people.erasing import ledger
from touchline.people.models import CrmIdentity, Person

WasErased = Callable[[str, str], bool]


def erased_before() -> WasErased:
    """A question to ask of many: `(CRM key, address)` → whether they were erased and not let in.

    Someone whom an administrator has added again by hand, with that address or linked with that
    key, is here and not suppressed. The ledger is asked too: the database may be from a backup.
    """
    known = ledger()
    marks = {mark for found in Erasure.objects.values_list("marks", flat=True) for mark in found}
    marks |= {mark for line in known.lines() for mark in line.marks}
    if not marks:
        return lambda _crm_key, _email: False

    @cache  # only the first who was erased makes it look who is here, and one look is enough
    def here() -> tuple[set[str], set[str]]:
        addresses = Person.objects.values_list("email", flat=True)
        return set(addresses), set(CrmIdentity.objects.values_list("person_key", flat=True))

    def was_erased(crm_key: str, email: str) -> bool:
        told = {known.known_mark("crm", crm_key), known.known_mark("email", email)}
        if told.isdisjoint(marks):
            return False
        addresses, linked = here()
        return email.strip().lower() not in addresses and crm_key not in linked

    return was_erased
