"""What stands around a review: the team’s priorities, and how long a stage usually takes there."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.dealing import PUMPS
from tests.floor.planning import a_priority
from tests.floor.processes import STAGES, published
from tests.floor.reviewing import a_review
from touchline.floor.models import HandDeal, Review
from touchline.floor.models.hand_deal import Said
from touchline.floor.rules.quarters import Quarter
from touchline.people.models import Person, Team
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
SLOW = "38 days in Offer; here it usually takes 14"


def off(part: str) -> None:
    PartSwitch.objects.switch(part, team=None, says=Says.OFF, since=TODAY, **BY)


def page(signed_in_as: Any, person: Person, path: str) -> str:
    answer = signed_in_as(person).get(f"/floor/reviews/{path}")
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


@pytest.fixture
def review(cast: Cast) -> Review:
    """Mairi’s, tomorrow; she has a deal that has stood in Offer for 38 days."""
    said = Said(**{**vars(PUMPS), "stage": "Offer"})
    since = TODAY - timedelta(days=38)
    HandDeal.objects.name_one(said, owner=cast.mairi, once="first", on=since, at=NOW)
    return a_review(cast.dana, cast.mairi)


def process_that_expects(team: Team, by: Person, days: int | None) -> None:
    published(team, by, tuple(replace(one, dwell_days=days) for one in STAGES))


def test_a_deal_that_stays_long_is_suggested_with_what_is_usual_here(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    process_that_expects(cast.leith, cast.dana, 14)
    assert SLOW in page(signed_in_as, cast.mairi, f"{review.key}/card/")


@pytest.mark.parametrize("why", ["no process", "unsaid", "off", "as usual"])
def test_nothing_is_said_of_it_where_nothing_is_known_or_it_is_usual(
    cast: Cast, signed_in_as: Any, review: Review, why: str
) -> None:
    if why != "no process":
        process_that_expects(cast.leith, cast.dana, {"unsaid": None, "off": 14}.get(why, 30))
    if why == "off":
        off("process")
    assert "usually takes" not in page(signed_in_as, cast.mairi, f"{review.key}/card/")


@pytest.mark.parametrize(("who", "page_"), [("mairi", "card/"), ("mairi", ""), ("dana", "")])
def test_the_priorities_of_the_team_stand_on_its_reviews(
    cast: Cast, signed_in_as: Any, review: Review, who: str, page_: str
) -> None:
    quarter = Quarter.of(TODAY, starts=1).slug
    a_priority(cast.leith, by=cast.dana, quarter=quarter)
    told = page(signed_in_as, getattr(cast, who), f"{review.key}/{page_}")
    assert f"/floor/plan/teams/{cast.leith.key}/{quarter}/" in told


@pytest.mark.parametrize(
    ("who", "team"), [("mairi", "leith"), ("dana", "leith"), ("grete", "north_sea")]
)
def test_the_list_has_those_of_ones_own_team(
    cast: Cast, signed_in_as: Any, who: str, team: str
) -> None:
    told = page(signed_in_as, getattr(cast, who), "")
    assert f"/floor/plan/teams/{getattr(cast, team).key}/" in told.split("<main")[1]


def test_a_review_of_a_team_has_that_teams(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.grete, cast.north_sea)
    told = page(signed_in_as, cast.dana, f"{review.key}/")
    assert f"/floor/plan/teams/{cast.north_sea.key}/" in told.split("<main")[1]


def test_where_the_plan_is_off_nothing_leads_there(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    off("plan")
    assert "/floor/plan/" not in page(signed_in_as, cast.mairi, f"{review.key}/card/")
