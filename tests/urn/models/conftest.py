"""A database with the urn's tables that several threads use."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker

from tests.threads import SharedDatabase, an_empty_database


@pytest.fixture
def urns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> Iterator[SharedDatabase]:
    """An empty one, tuned as a served one is."""
    described: dict[str, Any] = connections.settings["default"]
    with django_db_blocker.unblock(), an_empty_database(tmp_path) as name:
        monkeypatch.setitem(described, "NAME", name)
        database = SharedDatabase()
        database.alone(lambda: call_command("migrate", "urn", verbosity=0, interactive=False))
        yield database
