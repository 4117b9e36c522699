"""A directory as tests play it: it shows a token and speaks the protocol's JSON."""

import json
from dataclasses import dataclass
from typing import Any

from django.test import Client

from touchline.people.models import Person

USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
BASE = "/scim/v2"
USERS = "/Users"


@dataclass(frozen=True)
class Spoken:
    """An answer: its status, what it says (None for nothing), its headers."""

    status: int
    said: Any
    headers: Any


@dataclass(frozen=True)
class Speaker:
    """Asks addresses below the base, with a token unless it is empty."""

    token: str

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Spoken:
        shown = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = body if isinstance(body, str | bytes) else json.dumps(body)
        response = Client().generic(
            method, BASE + path, "" if body is None else sent,
            content_type="application/scim+json", headers={**shown, **named},
        )  # fmt: skip
        said = json.loads(response.content) if response.content else None
        return Spoken(response.status_code, said, response.headers)

    def get(self, path: str, **headers: str) -> Spoken:
        return self.ask("GET", path, **headers)

    def find(self, path: str, **query: str) -> Any:
        """What a list says, `start_index` for `startIndex`."""
        from urllib.parse import urlencode

        return self.get(f"{path}?{urlencode(query)}").said

    def post(self, path: str, body: object) -> Spoken:
        return self.ask("POST", path, body)

    def put(self, path: str, body: object, **headers: str) -> Spoken:
        return self.ask("PUT", path, body, **headers)

    def patch(self, path: str, *operations: Any, **headers: str) -> Spoken:
        return self.ask("PATCH", path, {"schemas": [PATCH], "Operations": operations}, **headers)

    def delete(self, path: str, **headers: str) -> Spoken:
        return self.ask("DELETE", path, **headers)


def user(email: str, **more: Any) -> dict[str, Any]:
    """A newcomer as a directory sends them."""
    return {"schemas": [USER], "userName": email, "active": True, **more}


def group(name: str, *members: Person, **more: Any) -> dict[str, Any]:
    """A group with these people in it."""
    inside = [{"value": person.key} for person in members]
    return {"schemas": [GROUP], "displayName": name, "members": inside, **more}


def at(person: Person) -> str:
    """The address of a person."""
    return f"/Users/{person.key}"


def again(person: Person) -> Person:
    """The person as the database has them now."""
    return Person.objects.get_queryset().get(pk=person.pk)
