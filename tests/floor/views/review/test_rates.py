"""What share of their reviews a manager held as planned, beside the promises they kept."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.reviewing import a_past_review
from touchline.floor.models.held import end
from touchline.floor.models.review_moves import cancel
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

HEAD = "Reviews held as planned"
READ_BY = "Everyone in Leith and below it, and who leads above it"


@pytest.fixture(autouse=True)
def two_of_three(cast: Cast) -> None:
    """Dana held two of the last three with Mairi as planned, and cancelled one."""
    for weeks in (1, 2):
        end(
            a_past_review(cast.dana, cast.mairi, weeks=weeks), by=cast.dana, at=NOW, as_planned=True
        )
    off = a_past_review(cast.dana, cast.mairi, weeks=3)
    cancel(off, reason="Board", by=cast.dana, at=off.starts_at)


def page(cast: Cast, signed_in_as: Any, who: str) -> str:
    answer = signed_in_as(getattr(cast, who)).get(f"/floor/promises/teams/{cast.leith.key}/")
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


@pytest.mark.parametrize("who", ["mairi", "callum", "dana", "grete", "amara"])
def test_who_sees_the_team_reads_it_with_its_cases(cast: Cast, signed_in_as: Any, who: str) -> None:
    told = page(cast, signed_in_as, who).split(HEAD)[1]
    assert "67" in told.split("</section>")[0]
    assert "3 cases" in told.split("</section>")[0]


def test_who_reads_it_is_said_there(cast: Cast, signed_in_as: Any) -> None:
    assert READ_BY in page(cast, signed_in_as, "mairi")


def test_a_stranger_to_the_team_does_not(cast: Cast, signed_in_as: Any) -> None:
    path = f"/floor/promises/teams/{cast.leith.key}/"
    assert signed_in_as(cast.femke).get(path).status_code == 404


def test_where_reviews_are_off_nothing_is_said_of_them(cast: Cast, signed_in_as: Any) -> None:
    switch: dict[str, Any] = {"team": None, "says": Says.OFF, "since": TODAY}
    PartSwitch.objects.switch("review", **switch, by=SYSTEM, at=NOW)
    assert HEAD not in page(cast, signed_in_as, "mairi")


def test_a_seller_has_the_rate_of_who_leads_their_reviews_in_the_list(
    cast: Cast, signed_in_as: Any
) -> None:
    told = signed_in_as(cast.mairi).get("/floor/reviews/").content.decode()
    assert "2 of 3" in told.split("Held as planned")[1]
