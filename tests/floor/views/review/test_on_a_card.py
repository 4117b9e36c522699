"""What a card takes and who reads it: deals of one’s own, what is put off, the agreed step."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.dealing import a_deal_by_hand
from tests.floor.reviewing import a_line, a_review, a_submitted_line, held
from touchline.floor.models import Agreement, Card, CardLine, Promise, Review
from touchline.people.models import Person, Team

OFF = "Telling them that the price goes up"


def page(signed_in_as: Any, person: Person, review: Review, name: str = "") -> str:
    answer = signed_in_as(person).get(f"/floor/reviews/{review.key}/{name}")
    assert answer.status_code == 200
    told: str = answer.content.decode()
    return told


def putting_off(cast: Cast, whom: Person | Team, *, submit: bool) -> Review:
    review = a_review(cast.dana, whom)
    card = Card.objects.the(review, cast.mairi)
    card.keep({"putting_off": OFF}, was={})
    if submit:
        card.submit(by=cast.mairi, at=NOW)
    return review


@pytest.mark.parametrize("name", ["", "minutes/"])
def test_what_is_put_off_is_between_the_two(cast: Cast, signed_in_as: Any, name: str) -> None:
    review = putting_off(cast, cast.mairi, submit=True)
    assert OFF in page(signed_in_as, cast.dana, review, name)


@pytest.mark.parametrize("name", ["", "minutes/"])
def test_what_is_put_off_is_never_read_before_a_team(
    cast: Cast, signed_in_as: Any, name: str
) -> None:
    review = putting_off(cast, cast.leith, submit=True)
    told = [page(signed_in_as, one, review, name) for one in (cast.callum, cast.dana)]
    assert not any(OFF in one for one in told)


def test_what_is_put_off_on_a_draft_is_ones_own(cast: Cast, signed_in_as: Any) -> None:
    review = putting_off(cast, cast.mairi, submit=False)
    assert OFF not in page(signed_in_as, cast.dana, review)
    assert OFF in page(signed_in_as, cast.mairi, review, "card/")


@pytest.mark.parametrize(("whose", "taken"), [("mairi", True), ("callum", False)])
def test_a_line_is_about_ones_own_deals_only(
    cast: Cast, signed_in_as: Any, whose: str, taken: bool
) -> None:
    deal = a_deal_by_hand(getattr(cast, whose))
    line = a_line(a_review(cast.dana, cast.mairi), cast.mairi)
    path = f"/floor/reviews/{line.card.review.key}/card/lines/1/"
    signed_in_as(cast.mairi).post(path, {"1-about": f"deal:{deal.deal_key}", "1-was": "{}"})
    line.refresh_from_db()
    assert (line.about_key == deal.deal_key) is taken


def test_a_seller_says_nothing_of_a_team(cast: Cast, signed_in_as: Any) -> None:
    line = a_line(a_review(cast.dana, cast.mairi), cast.mairi)
    path = f"/floor/reviews/{line.card.review.key}/card/lines/1/"
    signed_in_as(cast.mairi).post(path, {"1-about": f"team:{cast.leith.key}", "1-was": "{}"})
    line.refresh_from_db()
    assert line.about_key == ""


@pytest.mark.parametrize("place", ["0", "4", "one"])
def test_a_card_has_three_places(cast: Cast, signed_in_as: Any, place: str) -> None:
    path = f"/floor/reviews/{a_review(cast.dana, cast.mairi).key}/card/lines/{place}/"
    assert signed_in_as(cast.mairi).post(path, {}).status_code == 404


def test_a_card_for_a_team_has_one(cast: Cast, signed_in_as: Any) -> None:
    path = f"/floor/reviews/{a_review(cast.dana, cast.leith).key}/card/lines/"
    answers = [signed_in_as(cast.mairi).post(f"{path}{place}/", {}) for place in (1, 2)]
    assert [one.status_code for one in answers] == [302, 404]


def test_who_does_not_sit_there_is_filled_in_with_by_nobody(cast: Cast, signed_in_as: Any) -> None:
    start = f"/floor/reviews/{a_review(cast.dana, cast.mairi).key}/together/"
    answers = [
        signed_in_as(cast.dana).post(f"{start}{one.key}/") for one in (cast.callum, cast.dana)
    ]
    assert [one.status_code for one in answers] == [404, 404]


def test_after_the_end_no_card_is_begun_together(cast: Cast, signed_in_as: Any) -> None:
    review = held(a_review(cast.dana, cast.mairi))
    signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/together/{cast.mairi.key}/")
    assert not CardLine.objects.exists()


@pytest.fixture
def line(cast: Cast) -> CardLine:
    return a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)


def promise(signed_in_as: Any, person: Person, line: CardLine) -> str:
    path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/promise/"
    told: str = signed_in_as(person).post(path, follow=True).content.decode()
    return told


SIDES = {"me": ("mairi", "dana"), "manager": ("dana", "mairi")}


@pytest.mark.parametrize("whose", SIDES)
def test_an_agreed_step_becomes_a_promise_of_whose_it_is_once(
    cast: Cast, signed_in_as: Any, line: CardLine, whose: str
) -> None:
    owner, to = SIDES[whose]
    Agreement.objects.create(line=line, step="I ring", whose=whose, by=NOW.date())
    told = [promise(signed_in_as, one, line) for one in (cast.dana, cast.mairi)]
    made = Promise.objects.get()
    assert (made.owner, made.to_person) == (getattr(cast, owner), getattr(cast, to))
    assert all("It is a promise." in one and "Make it a promise" not in one for one in told)


@pytest.mark.parametrize(
    "lacks", [{"whose": "customer"}, {"whose": "other"}, {"step": ""}, {"by": None}]
)
def test_without_words_a_day_or_one_of_the_two_it_is_no_promise_and_says_so(
    cast: Cast, signed_in_as: Any, line: CardLine, lacks: dict[str, Any]
) -> None:
    said = {"step": "I ring", "whose": "me", "by": NOW.date()} | lacks
    Agreement.objects.create(line=line, **said)
    assert "A promise needs words" in promise(signed_in_as, cast.dana, line)
    assert not Promise.objects.exists()


def test_an_answer_of_help_asks_for_what_its_kind_needs(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    CardLine.objects.filter(pk=line.pk).update(help="door")
    path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/answer/"
    start = f"h{line.key}-"
    wrong = {start + "how": "promised", start + "words": " ", start + "day": "2026-03-20"}
    told = signed_in_as(cast.dana).post(path, wrong, follow=True).content.decode()
    assert "Write a sentence" in told
    assert "(if you like)" not in told.split("review-answer")[1].split("</form>")[0]
    assert not Promise.objects.exists()
