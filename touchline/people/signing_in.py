"""How Django finds a person who signs in: by address and password, while they are active."""

from typing import Any

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from touchline.people.models import Person


class PersonBackend:
    """A deactivated person is nobody, also in the middle of a session."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        email: str | None = None,
        **_: Any,
    ) -> Person | None:
        address = username or email
        if address is None or password is None:
            return None
        person = (
            Person.objects.active()
            .select_related("deactivation")
            .filter(email=address.strip().lower())
            .first()
        )
        if person is None:
            make_password(password)  # a stranger's address takes as long as a known one
            return None
        return person if person.check_password(password) else None

    def get_user(self, user_id: int) -> Person | None:
        return Person.objects.active().select_related("deactivation").filter(pk=user_id).first()
