"""The two of a room, and who has no business in it."""

import pytest

from tests.cast import NOW, Cast
from tests.room.calling import Caller, calling
from tests.room.furnishing import a_furnished_room
from tests.room.lived_in import LivedIn, lived_in
from touchline.people.models import Deactivation
from touchline.room.models import Room
from touchline.witness.actor import SYSTEM


@pytest.fixture
def room(cast: Cast) -> Room:
    """Of Mairi and Tomasz, with a signed contract and the first epoch."""
    return a_furnished_room(cast)


@pytest.fixture
def mairi(cast: Cast, standing_clock: None) -> Caller:
    return calling(cast.mairi)


@pytest.fixture
def tomasz(cast: Cast, standing_clock: None) -> Caller:
    return calling(cast.tomasz)


@pytest.fixture
def dana(cast: Cast, standing_clock: None) -> Caller:
    """Mairi's manager."""
    return calling(cast.dana)


@pytest.fixture
def lived(cast: Cast) -> LivedIn:
    """Their room with words in it."""
    return lived_in(cast)


@pytest.fixture
def left(cast: Cast, lived: LivedIn) -> LivedIn:
    """Mairi has left today."""
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    return lived
