"""The same review a level up: a leader with the managers of the teams below, at one table."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.floor.reviewing import CHALLENGE, TOMORROW, a_line, a_review, a_submitted_line
from touchline.floor.models import Card, CardLine, Promise, Review
from touchline.floor.models.review_table import tables_of, teams_joined
from touchline.people.models import Person, Seat
from touchline.people.models.team import found
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
WHO = {"grete": 200, "dana": 200, "sander": 200, "mairi": 404, "amara": 404, "noor": 404}


@pytest.fixture
def review(cast: Cast) -> Review:
    """Grete’s, with who runs the teams of North Sea, tomorrow at nine."""
    return a_review(cast.grete, cast.north_sea)


def read(visitor: Client, review: Review, page: str = "") -> str:
    answer = visitor.get(f"/floor/reviews/{review.key}/{page}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(("who", "status"), WHO.items())
def test_it_is_opened_by_the_managers_and_who_leads_them(
    cast: Cast, signed_in_as: Any, review: Review, who: str, status: int
) -> None:
    a_submitted_line(review, cast.dana)
    for page in ("", "minutes/"):
        answer = signed_in_as(getattr(cast, who)).get(f"/floor/reviews/{review.key}/{page}")
        assert (answer.status_code, CHALLENGE in answer.content.decode()) == (status, status == 200)


def test_each_manager_has_a_card_of_one_line_about_a_team(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    said = {"1-about": f"team:{cast.leith.key}", "1-challenge": "Two are new", "1-was": "{}"}
    signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/card/submit/", said)
    assert "Two are new" in read(signed_in_as(cast.sander), review)
    assert "Leith" in read(signed_in_as(cast.grete), review)


def test_a_draft_of_a_manager_is_read_by_nobody_else(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    a_line(review, cast.dana)
    told = [read(signed_in_as(one), review) for one in (cast.grete, cast.sander)]
    assert not any(CHALLENGE in one for one in told)


def test_a_manager_changes_nothing_on_anothers_card(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    line = a_submitted_line(review, cast.dana)
    path = f"/floor/reviews/{review.key}/lines/{line.key}/agreed/"
    said = {f"a{line.key}-step": "Mine now", f"a{line.key}-was": "{}"}
    answers = [signed_in_as(one).post(path, said) for one in (cast.sander, cast.grete)]
    assert [one.status_code for one in answers] == [403, 302]


def test_help_that_a_manager_asked_for_becomes_the_leaders_promise(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    line = a_submitted_line(review, cast.dana, help="door")
    start = f"h{line.key}-"
    said = {start + "how": "promised", start + "words": "I ask Amara", start + "day": "2026-03-20"}
    path = f"/floor/reviews/{review.key}/lines/{line.key}/answer/"
    refused = signed_in_as(cast.dana).post(path, said).status_code
    signed_in_as(cast.grete).post(path, said)
    promise = Promise.objects.get()
    assert (refused, promise.owner, promise.to_person) == (403, cast.grete, cast.dana)


def test_without_a_card_it_is_filled_in_together_about_a_team(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    grete = signed_in_as(cast.grete)
    assert "Without a card" in read(grete, review)
    grete.post(f"/floor/reviews/{review.key}/together/{cast.dana.key}/")
    line = CardLine.objects.get()
    assert f'value="team:{cast.leith.key}"' in read(grete, review)
    said = {f"t{line.key}-about": f"team:{cast.leith.key}", f"t{line.key}-was": "{}"}
    grete.post(f"/floor/reviews/{review.key}/lines/{line.key}/", said)
    line.refresh_from_db()
    assert line.about_key == cast.leith.key


def test_it_stands_in_the_list_of_the_managers_and_is_planned_for_them(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    Review.objects.all().delete()
    told = signed_in_as(cast.dana).get("/floor/reviews/").content.decode()
    planned = Review.objects.filter(team=cast.north_sea).first()
    assert planned is not None
    assert f"/floor/reviews/{planned.key}/card/" in told


def test_the_leader_reads_in_the_list_how_many_have_prepared(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    a_submitted_line(review, cast.dana)
    told = signed_in_as(cast.grete).get("/floor/reviews/").content.decode()
    assert "1 of 2 prepared" in told


def test_who_is_met_at_the_table_is_not_without_a_slot(
    cast: Cast, signed_in_as: Any, review: Review
) -> None:
    assert "No slot yet" not in signed_in_as(cast.grete).get("/floor/reviews/").content.decode()


def test_a_card_is_due_for_it(cast: Cast, review: Review) -> None:
    due = Card.objects.due(cast.sander, since=NOW, until=TOMORROW + (TOMORROW - NOW))
    assert [one.pk for one in due] == [review.pk]


def test_sellers_and_managers_never_sit_at_one_table(cast: Cast) -> None:
    Seat.objects.take(cast.callum, kind="seller", team=cast.north_sea, since=TODAY, **BY)
    assert tables_of([cast.north_sea.pk], on=TODAY)[cast.north_sea.pk] == {cast.callum.pk}
    assert teams_joined(cast.dana, on=TODAY) == frozenset()


def test_who_runs_the_team_itself_brings_no_card_to_themselves(cast: Cast) -> None:
    Seat.objects.take(cast.grete, kind="manager", team=cast.leith, since=TODAY, **BY)
    table = tables_of([cast.north_sea.pk], on=TODAY)[cast.north_sea.pk]
    assert table == {cast.dana.pk, cast.sander.pk}
    assert cast.north_sea.pk not in teams_joined(cast.grete, on=TODAY)


def test_a_team_two_levels_below_is_for_the_leader_between(cast: Cast) -> None:
    forth = found(name="Forth", parent=cast.leith, since=LONG_AGO, **BY)
    isla = Person.objects.enrol(name="Isla Ross", email="isla@northlight.example", **BY)
    Seat.objects.take(isla, kind="manager", team=forth, since=TODAY, **BY)
    assert isla.pk not in tables_of([cast.north_sea.pk], on=TODAY)[cast.north_sea.pk]


@pytest.mark.parametrize("who", ["dana", "sander", "mairi", "callum", "grete", "amara", "femke"])
def test_a_table_and_the_list_of_whoever_sits_at_it_say_the_same(cast: Cast, who: str) -> None:
    person = getattr(cast, who)
    teams = [cast.leith, cast.rotterdam, cast.north_sea, cast.northlight]
    tables = tables_of([one.pk for one in teams], on=TODAY)
    at = {team for team, there in tables.items() if person.pk in there}
    assert teams_joined(person, on=TODAY) == at


@pytest.mark.parametrize("said", ["dana dana grete", "grete grete sander", "grete dana grete"])
def test_a_promise_at_a_table_of_managers_is_between_two_and_not_read_below(
    cast: Cast, signed_in_as: Any, review: Review, said: str
) -> None:
    typed_by, owner, to = said.split()
    owes, owed = getattr(cast, owner), getattr(cast, to)
    form = {
        "spoken-side": f"{owes.key}-{owed.key}", "spoken-words": "I talk to Mairi",
        "spoken-day": "2026-03-20", "spoken-key": "drawn-once",
    }  # fmt: skip
    signed_in_as(getattr(cast, typed_by)).post(f"/floor/reviews/{review.key}/promises/", form)
    promise = Promise.objects.get()
    assert (promise.owner, promise.to_person, promise.to_team) == (owes, owed, None)
    assert not Promise.objects.readable_by(cast.mairi, TODAY).exists()


def test_a_promise_in_a_team_of_sellers_is_made_to_the_team(cast: Cast, signed_in_as: Any) -> None:
    review = a_review(cast.dana, cast.leith)
    said = {
        "spoken-side": cast.mairi.key, "spoken-words": "I call Morag",
        "spoken-day": "2026-03-20", "spoken-key": "drawn-once",
    }  # fmt: skip
    signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/promises/", said)
    assert Promise.objects.get().to_team == cast.leith
