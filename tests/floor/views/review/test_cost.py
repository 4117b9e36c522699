"""Reviews ask the database as often after ten years and for fifty people as for one."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, Cast
from tests.floor.reviewing import TOMORROW, a_line, a_review, a_submitted_line
from touchline.floor.models import Agreement, Card, CardLine, Held, Promise, Review, Submission
from touchline.floor.rules.weeks import monday_of
from touchline.people.models import Person, ReportingLine, Seat, Team

pytestmark = pytest.mark.usefixtures("numbers")


def asked_of_the_database(visitor: Client, address: str) -> int:
    visitor.get(address)  # what is read once for a process
    with CaptureQueriesContext(connection) as queries:
        assert visitor.get(address).status_code == 200
    return len(queries)


def join(team: Team, manager: Person, many: int) -> list[Person]:
    """So many more sellers, all at once."""
    people = Person.objects.bulk_create(
        Person(name=f"Ann {n}", email=f"a{n}@northlight.example", password="!") for n in range(many)
    )
    Seat.objects.bulk_create(
        Seat(person=person, kind="seller", team=team, since=LONG_AGO) for person in people
    )
    ReportingLine.objects.bulk_create(
        ReportingLine(person=person, manager=manager, since=LONG_AGO) for person in people
    )
    return people


def submitted(review: Review, people: list[Person]) -> None:
    """A card of each, with one line that asks for help."""
    cards = Card.objects.bulk_create(Card(review=review, person=person) for person in people)
    Submission.objects.bulk_create(Submission(card=card, at=NOW) for card in cards)
    CardLine.objects.bulk_create(
        CardLine(card=card, place=1, challenge="x", step="y", help="door", about_key="M-1")
        for card in cards
    )


def ten_years(person: Person, manager: Person) -> None:
    """A review each week, with three lines, what was agreed on them, and promises about them."""
    moments = [TOMORROW - timedelta(weeks=week) for week in range(1, 521)]
    reviews = Review.objects.bulk_create(
        Review(
            led_by=manager, person=person, week=monday_of(at.date()), starts_at=at, minutes=20,
            zone="Europe/London",
        )
        for at in moments
    )  # fmt: skip
    Held.objects.bulk_create(
        Held(review=one, began_at=one.starts_at, ended_at=one.ends_at) for one in reviews
    )
    cards = Card.objects.bulk_create(Card(review=one, person=person) for one in reviews)
    Submission.objects.bulk_create(Submission(card=card, at=NOW) for card in cards)
    lines = CardLine.objects.bulk_create(
        CardLine(card=card, place=place, challenge="x", about_kind="deal", about_key=f"M-{place}")
        for card in cards
        for place in (1,)
    )
    Agreement.objects.bulk_create(Agreement(line=line, step="Call") for line in lines)
    Promise.objects.bulk_create(
        Promise(
            key=f"old-{n}", owner=person, to_kind="person", to_person=manager, audience="line",
            words="Call", day=NOW.date(), about_kind="deal", about_key="M-9", made_at=NOW,
        )
        for n in range(1000)
    )  # fmt: skip


def test_a_meeting_with_fifty_cards_and_ten_years_behind_it_asks_at_most_twelve_times(
    cast: Cast, signed_in_as: Any
) -> None:
    review = a_review(cast.dana, cast.leith)
    submitted(review, join(cast.leith, cast.dana, 50))
    ten_years(cast.mairi, cast.dana)
    asked = asked_of_the_database(signed_in_as(cast.dana), f"/floor/reviews/{review.key}/")
    assert asked <= 12


@pytest.mark.parametrize("page", ["", "card/", "minutes/"])
def test_a_page_of_a_review_does_not_ask_more_often_after_ten_years(
    cast: Cast, signed_in_as: Any, page: str
) -> None:
    line = a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)
    visitor, address = signed_in_as(cast.mairi), f"/floor/reviews/{line.card.review.key}/{page}"
    few = asked_of_the_database(visitor, address)
    ten_years(cast.mairi, cast.dana)
    assert asked_of_the_database(visitor, address) <= few + (page == "card/")


@pytest.mark.parametrize("looker", ["mairi", "dana", "grete"])
def test_the_lists_do_not_ask_more_often_for_more_people(
    cast: Cast, signed_in_as: Any, looker: str
) -> None:
    a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)
    visitor = signed_in_as(getattr(cast, looker))
    few = asked_of_the_database(visitor, "/floor/reviews/")
    for person in join(cast.leith, cast.dana, 4):
        a_submitted_line(a_review(cast.dana, person), person)
    assert asked_of_the_database(visitor, "/floor/reviews/") <= few + 1


def test_saving_a_line_asks_twelve_times_at_the_most_and_writes_once(
    cast: Cast, signed_in_as: Any
) -> None:
    line = a_line(a_review(cast.dana, cast.mairi), cast.mairi)
    visitor, path = signed_in_as(cast.mairi), f"/floor/reviews/{line.card.review.key}/card/lines/1/"
    visitor.get("/floor/reviews/")  # where one is signed in is written down once
    with CaptureQueriesContext(connection) as queries:
        answer = visitor.post(
            path, {"1-step": "Write", "1-was": f'{{"step": "{line.step}"}}'},
            headers={"Accept": "application/json"},
        )  # fmt: skip
    assert answer.status_code == 200, answer.content
    changes = [one["sql"] for one in queries if not one["sql"].startswith("SELECT")]
    assert len(queries) <= 12
    assert [sql.split()[0] for sql in changes] == ["UPDATE"]
