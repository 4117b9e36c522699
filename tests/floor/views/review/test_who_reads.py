"""Who opens a review: the person, their manager of today, and in a team’s review the team."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.reviewing import CHALLENGE, a_review, a_submitted_line
from touchline.people.models import Person, ReportingLine, Seat
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
ONE = {"dana": 200, "mairi": 200, "callum": 404, "grete": 404, "amara": 404, "sander": 404}
TEAM = {"dana": 200, "mairi": 200, "callum": 200, "femke": 404, "grete": 404, "sander": 404}


@pytest.mark.parametrize(("who", "status"), ONE.items())
@pytest.mark.parametrize("page", ["", "minutes/"])
def test_a_review_of_one_is_opened_by_the_two(
    cast: Cast, signed_in_as: Any, who: str, status: int, page: str
) -> None:
    review = a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi).card.review
    answer = signed_in_as(getattr(cast, who)).get(f"/floor/reviews/{review.key}/{page}")
    assert answer.status_code == status


@pytest.mark.parametrize(("who", "status"), TEAM.items())
def test_a_review_of_a_team_is_opened_by_its_sellers_and_who_leads_it(
    cast: Cast, signed_in_as: Any, who: str, status: int
) -> None:
    review = a_review(cast.dana, cast.leith)
    a_submitted_line(review, cast.mairi)
    answer = signed_in_as(getattr(cast, who)).get(f"/floor/reviews/{review.key}/")
    assert answer.status_code == status
    assert (CHALLENGE in answer.content.decode()) == (status == 200)


def test_an_earlier_manager_no_longer_and_the_present_one_does(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi).card.review
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, **BY)
    opened = [
        signed_in_as(one).get(f"/floor/reviews/{review.key}/").status_code
        for one in (cast.dana, cast.sander)
    ]
    assert opened == [404, 200]


def test_a_leader_above_reads_totals_of_teams_and_no_name(cast: Cast, signed_in_as: Any) -> None:
    a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)
    a_review(cast.dana, cast.callum)
    third = Person.objects.enrol(name="Isla Ross", email="isla@northlight.example", **BY)
    since = TODAY - timedelta(days=9)
    Seat.objects.take(third, kind="seller", team=cast.leith, since=since, **BY)
    a_review(cast.dana, third)
    told = signed_in_as(cast.grete).get("/floor/reviews/").content.decode()
    assert "1 of 3 prepared" in told
    assert "Mairi" not in told


def test_a_total_of_fewer_than_three_is_not_told(cast: Cast, signed_in_as: Any) -> None:
    a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)
    told = signed_in_as(cast.grete).get("/floor/reviews/").content.decode()
    assert "prepared" not in told.split("<main")[1].split("head__lede")[1]


def test_a_card_is_its_owners_even_for_who_leads(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.dana, cast.mairi)
    path = f"/floor/reviews/{review.key}/card/"
    assert signed_in_as(cast.dana).get(path).status_code == 404


def test_a_peer_changes_nothing_on_anothers_card_of_a_team_review(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_review(cast.dana, cast.leith)
    line = a_submitted_line(review, cast.mairi)
    path = f"/floor/reviews/{review.key}/lines/{line.key}/agreed/"
    said = {f"a{line.key}-step": "Mine now", f"a{line.key}-was": "{}"}
    assert signed_in_as(cast.callum).post(path, said).status_code == 403


def test_a_team_that_is_switched_off_has_no_reviews(cast: Cast, signed_in_as: Any) -> None:
    from touchline.wall.models import PartSwitch
    from touchline.wall.parts import Says

    off: dict[str, Any] = {"team": None, "says": Says.OFF, "since": TODAY}
    PartSwitch.objects.switch("review", **off, **BY)
    assert signed_in_as(cast.mairi).get("/floor/reviews/").status_code == 404
