"""Whether somebody may sign in by password."""

from typing import cast

from django.http import HttpRequest

from touchline.people.models import Person
from touchline.sign_in.models import SignInRules
from touchline.wall.audiences import PersonRequest


def may_use_password(request: HttpRequest, person: Person) -> bool:
    """Passwords are open to everyone, or to administrators alone."""
    rules = SignInRules.the()
    if rules.passwords_open:
        return True
    day = cast("PersonRequest", request).day
    return rules.passwords_open_to(seats=person.seat_kinds(on=day))
