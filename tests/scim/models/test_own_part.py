"""What the directory's part keeps about a person goes with them, or is handed to them."""

import pytest

from tests.cast import NOW, Cast
from tests.scim.speaking import Speaker, at, group
from touchline.keeping.persons import PERSON_PARTS
from touchline.scim.models import DirectoryUser, Event, Membership

PART = PERSON_PARTS["scim.directory"]


@pytest.fixture
def known(cast: Cast, directory: Speaker) -> str:
    """Mairi's key, once the directory knows her."""
    directory.patch(at(cast.mairi), {"op": "add", "path": "externalId", "value": "e-1"})
    directory.post("/Groups", group("Sales", cast.mairi, cast.callum))
    return cast.mairi.key


def test_one_is_handed_all_that_the_directory_said(known: str) -> None:
    rows = [*PART.export(known)]
    said = (rows[0]["external_id"], rows[1]["group"], rows[2]["came_in"])
    assert said == ("e-1", "Sales", "changed")


def test_nothing_of_it_stays(known: str) -> None:
    PART.erase(known, NOW)
    left = (
        DirectoryUser.objects.filter(person__key=known).count(),
        Membership.objects.filter(person__key=known).count(),
        Event.objects.filter(key=known).count(),
    )
    assert left == (0, 0, 0)


def test_what_goes_is_counted(known: str) -> None:
    assert PART.erase(known, NOW).gone == 3


def test_what_is_of_others_stays(known: str) -> None:
    PART.erase(known, NOW)
    assert Membership.objects.count() == 1
