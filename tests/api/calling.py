"""A program as tests play it: it shows a key and speaks JSON."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client

from tests.cast import NOW, TODAY
from touchline.api.models import AccessKey
from touchline.api.rules.scopes import Scope
from touchline.people.models import Person

BASE = "/api/v1"


def a_key(person: Person, *scopes: Scope, days: int = 90) -> tuple[AccessKey, str]:
    """A key and its words; without scopes named, with all of them."""
    return AccessKey.objects.make(
        person, name="my week", scopes=scopes or tuple(Scope), by=person, at=NOW,
        ends_on=TODAY + timedelta(days=days),
    )  # fmt: skip


@dataclass(frozen=True)
class Answered:
    """An answer: its status, what it says (None for nothing), its headers."""

    status: int
    said: Any
    headers: Any


@dataclass(frozen=True)
class Program:
    """Asks addresses below the base, with a key unless it is empty."""

    key: str

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Answered:
        shown = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        sent = body if isinstance(body, str | bytes) else json.dumps(body)
        response = Client().generic(
            method, BASE + path, "" if body is None else sent, content_type="application/json",
            headers={**shown, **{name.replace("_", "-"): one for name, one in headers.items()}},
        )  # fmt: skip
        said = json.loads(response.content) if response.content else None
        return Answered(response.status_code, said, response.headers)

    def get(self, path: str) -> Answered:
        return self.ask("GET", path)

    def post(self, path: str, body: object = None) -> Answered:
        return self.ask("POST", path, body)

    def put(self, path: str, body: object) -> Answered:
        return self.ask("PUT", path, body)


def program_of(person: Person, *scopes: Scope) -> Program:
    return Program(a_key(person, *scopes)[1])
