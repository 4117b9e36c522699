"""The desk says of a sealed reading that it is sealed, and leads to the room."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.desk.keeping import reading_of_dana, sent
from tests.desk.sealing import seal
from tests.reading import main_of, words_of
from touchline.desk.models import Reading
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says

KEPT = "/desk/mirror/kept/"
ONE = f"{KEPT}reading-of-dana/"


@pytest.fixture(autouse=True)
def kept(cast: Cast) -> Reading:
    reading = reading_of_dana(cast)
    seal(cast, reading)
    return reading


def test_its_page_leads_to_it_in_the_room(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(ONE))
    assert 'href="/room/#/readings/reading-of-dana"' in page


def test_its_page_holds_nothing_of_what_is_sealed(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(ONE))
    assert ("sealed own" in page, "mirror-desk" in page, "Mairi Sinclair" in page) == (
        False, False, True,
    )  # fmt: skip


def test_the_list_says_that_it_is_sealed(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).get(KEPT)
    assert ("Sealed" in words_of(answer), "sealed figures" in main_of(answer)) == (True, False)


def test_the_trend_goes_on_in_the_room_alone(cast: Cast, signed_in_as: Any) -> None:
    """A trend of what happens to be clear would be another one."""
    page = main_of(signed_in_as(cast.dana).get(KEPT))
    assert ("mirror-trend" in page, 'href="/room/#/readings"' in page) == (False, True)


def test_where_the_room_is_off_nothing_leads_there(cast: Cast, signed_in_as: Any) -> None:
    PartSwitch.objects.switch("room", team=None, says=Says.OFF, since=TODAY, by=cast.noor, at=NOW)
    visitor = signed_in_as(cast.dana)
    assert not [path for path in (KEPT, ONE) if "/room/#" in main_of(visitor.get(path))]


def test_labels_are_not_kept_any_more_and_it_says_why(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).post(
        f"{ONE}correct/", sent(cast), content_type="application/json"
    )
    assert (answer.status_code, "sealed" in answer.json()["wrong"]) == (422, True)


def test_it_can_be_thrown_away_here_too(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.dana).post(f"{ONE}throw-away/")
    assert not Reading.objects.exists()


def test_whoever_was_in_it_still_sees_that_it_was_kept(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get("/desk/kept-of-me/")
    assert "A conversation with" in words_of(answer)
