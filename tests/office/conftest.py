"""Noor, who administers, in front of her screen."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.office.folders import Folders


@pytest.fixture
def noor(cast: Cast, signed_in_as: Any) -> Client:
    """The administrator's browser."""
    client: Client = signed_in_as(cast.noor)
    return client


@pytest.fixture
def folders(tmp_path: Path, settings: Settings) -> Folders:
    """An installation without any file yet."""
    made = Folders(tmp_path)
    settings.DELIVERIES, settings.IMPORT_INBOX = made.deliveries, made.inbox
    settings.MAPPINGS, settings.SNAPSHOTS = made.mappings, made.snapshots
    return made
