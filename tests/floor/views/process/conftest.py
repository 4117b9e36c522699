"""Leith's own process, below the one that it would follow without it."""

import pytest

from tests.cast import Cast
from tests.floor.processes import OFFER, TALK, process_of_leith, published
from touchline.floor.models import ProcessVersion


@pytest.fixture
def above(cast: Cast) -> ProcessVersion:
    """North Sea's process, which Leith follows without one of its own."""
    return published(cast.north_sea, cast.grete, (TALK, OFFER))


@pytest.fixture
def own(cast: Cast, above: ProcessVersion) -> ProcessVersion:
    """Leith's own, in force since long ago."""
    return process_of_leith(cast)
