"""A database with the urn's tables that several threads use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.threads import SharedDatabase, a_shared_database


@pytest.fixture
def urns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> Iterator[SharedDatabase]:
    """An empty one, tuned as a served one is."""
    with (
        django_db_blocker.unblock(),
        a_shared_database(tmp_path, monkeypatch, "urn") as database,
    ):
        yield database
