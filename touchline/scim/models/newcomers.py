"""Who a newcomer is: nobody yet, someone who was here, or someone who must not be mixed up."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Q

from touchline.people.models import Person
from touchline.people.returning import erased_before
from touchline.scim.models.directory_user import DirectoryUser, folded
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.telling import Told

LONGEST_NAME, LONGEST_ADDRESS, LONGEST_ID = 120, 254, 200


def already_here(told: Told) -> Person | None:
    """Whom a newcomer is: someone removed who is back, or someone who was here before.

    Raises Refused if the directory has them already, or if an address has gone from someone who
    left to someone new, who must not find the records of the other.
    """
    links = DirectoryUser.objects.filter(
        Q(folded_name=folded(told.user_name)) | Q(person__email=told.email or "-")
    ).select_related("person", "person__deactivation", "person__directory_user")
    found = {link.person_id: link for link in links}
    if len(found) > 1 or any(link.removed_at is None for link in found.values()):
        raise Refused(Refusal.TAKEN)
    for link in found.values():
        if told.external_id and link.external_id not in ("", told.external_id):
            raise Refused(Refusal.SOMEONE_WHO_LEFT)
        return link.person
    people = Person.objects.get_queryset().select_related("deactivation", "directory_user")
    return people.filter(email=told.email).first() if told.email else None


def refuse_taken(person: Person, told: Told) -> None:
    """Nobody else has this userName, externalId or address."""
    others = DirectoryUser.objects.exclude(person=person)
    taken = Q(folded_name=folded(told.user_name))
    if told.external_id:
        taken |= Q(external_id=told.external_id, removed_at=None)
    if others.filter(taken).exists():
        raise Refused(Refusal.TAKEN)
    new = told.email if told.email != person.email else ""
    if new and Person.objects.get_queryset().filter(email=new).exists():
        raise Refused(Refusal.TAKEN)


def refuse_what_does_not_fit(told: Told) -> None:
    longest = (
        (told.user_name, LONGEST_ADDRESS), (told.external_id, LONGEST_ID),
        (told.name, LONGEST_NAME), (told.email, LONGEST_ADDRESS),
    )  # fmt: skip
    if not told.user_name or any(len(words) > most for words, most in longest):
        raise Refused(Refusal.BAD_VALUE)
    if told.email:
        refuse_no_address(told)


def refuse_who_was_erased(told: Told) -> None:
    """Whoever asked to be forgotten does not come back because a list still has them."""
    if erased_before()("", told.email):
        raise Refused(Refusal.ONLY_BY_HAND)


def refuse_no_address(told: Told) -> None:
    try:
        validate_email(told.email)
    except ValidationError as wrong:
        raise Refused(Refusal.NO_ADDRESS) from wrong
