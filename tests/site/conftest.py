"""The doorway with a standing clock, for who has not signed in too."""

import pytest


@pytest.fixture(autouse=True)
def _standing_clock(standing_clock: None) -> None:
    """Pages about today are always about the day of the cast."""
