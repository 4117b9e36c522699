"""Noor, who administers, in front of her screen."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast


@pytest.fixture
def noor(cast: Cast, signed_in_as: Any) -> Client:
    """The administrator's browser."""
    client: Client = signed_in_as(cast.noor)
    return client
