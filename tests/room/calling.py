"""The room's application as tests play it: one person, their token, JSON there and back."""

import json
from dataclasses import dataclass
from typing import Any

from django.test import Client

from touchline.people.models import Person
from touchline.room.views.bearer import token_for


@dataclass(frozen=True)
class Caller:
    """Someone whose application has a token. Every call gives status and what was said."""

    token: str

    def get(self, path: str) -> tuple[int, Any]:
        return self.call("GET", path)

    def post(self, path: str, **said: Any) -> tuple[int, Any]:
        return self.call("POST", path, said)

    def put(self, path: str, **said: Any) -> tuple[int, Any]:
        return self.call("PUT", path, said)

    def delete(self, path: str) -> tuple[int, Any]:
        return self.call("DELETE", path)

    def call(self, method: str, path: str, said: Any = None) -> tuple[int, Any]:
        answer = self.raw(method, path, b"" if said is None else json.dumps(said).encode())
        body = answer.getvalue()
        return answer.status_code, json.loads(body) if body else None

    def raw(self, method: str, path: str, body: bytes = b"") -> Any:
        """The whole answer to any bytes."""
        return Client().generic(
            method, f"/api/room/{path}", body, content_type="application/json",
            headers={"Authorization": f"Bearer {self.token}"},
        )  # fmt: skip


def calling(person: Person) -> Caller:
    """An application in which this person has signed in just now."""
    browser = Client()
    browser.force_login(person)
    return Caller(token_for(person, browser.session.session_key or ""))
