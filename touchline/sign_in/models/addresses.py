"""Whether a person's address has been confirmed: its owner used a link that was sent there."""

from datetime import datetime

from allauth.account.models import EmailAddress

from touchline.people.models import Person
from touchline.witness.models import in_turn, note


def is_confirmed(person: Person) -> bool:
    """Whether the address the person has now is known to be theirs."""
    return bool(
        EmailAddress.objects.filter(user=person, email=person.email, verified=True).exists()
    )


def confirm_address(person: Person, *, at: datetime) -> None:
    """The person used a link that was sent to their address, or single sign-on vouches for it."""
    if is_confirmed(person):
        return
    with in_turn():
        # Whoever had it confirmed before has it no more: an address is one person's.
        EmailAddress.objects.filter(email=person.email).delete()
        EmailAddress.objects.filter(user=person).delete()
        EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
        note(act="sign_in.address.confirmed", by=person, kind="person", key=person.key, at=at)


def forget_address(person: Person, at: datetime) -> None:
    """The address was changed: the new one is nobody's until a link sent there is used."""
    EmailAddress.objects.filter(user=person).exclude(email=person.email).delete()
