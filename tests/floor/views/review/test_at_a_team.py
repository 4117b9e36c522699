"""A team’s meeting: one after the other speaks, and the page stays with whoever is on."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.reviewing import a_review, a_submitted_line
from touchline.floor.models import CardLine, Review


@pytest.fixture
def review(cast: Cast) -> Review:
    """Leith’s, tomorrow; Callum, the first by name, has not prepared."""
    return a_review(cast.dana, cast.leith)


@pytest.fixture
def line(cast: Cast, review: Review) -> CardLine:
    return a_submitted_line(review, cast.mairi, help="door")


def read(signed_in_as: Any, person: Any, review: Review, query: str = "") -> str:
    told: str = signed_in_as(person).get(f"/floor/reviews/{review.key}/{query}").content.decode()
    return told


def test_who_leads_begins_with_the_first_who_brings_a_card(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    assert f"a{line.key}-step" in read(signed_in_as, cast.dana, line.card.review)


def test_who_brings_a_card_finds_their_own_open(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    other = a_submitted_line(line.card.review, cast.callum)
    told = read(signed_in_as, cast.mairi, line.card.review)
    assert f"a{line.key}-step" in told
    assert f"a{other.key}-step" not in told


SAID = {
    "agreed": "a{}-step=Call", "stance": "stance=ask",
    "answer": "h{0}-how=given",
}  # fmt: skip


@pytest.mark.parametrize("what", SAID)
def test_after_something_is_written_the_page_stays_with_whose_line_it_was(
    cast: Cast, signed_in_as: Any, line: CardLine, what: str
) -> None:
    name, _is, text = SAID[what].format(line.key).partition("=")
    path = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/{what}/"
    answer = signed_in_as(cast.dana).post(path, {name: text})
    assert answer["Location"].endswith(f"?now={cast.mairi.key}#line-{line.key}")


def test_filling_in_together_stays_with_whom_it_is_filled_in(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    start = f"/floor/reviews/{line.card.review.key}/"
    answer = signed_in_as(cast.dana).post(f"{start}together/{cast.callum.key}/", follow=True)
    theirs = CardLine.objects.exclude(pk=line.pk).get()
    assert f"t{theirs.key}-challenge" in answer.content.decode()


def test_who_fills_in_nothing_can_be_come_back_to(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    review = line.card.review
    signed_in_as(cast.dana).post(f"/floor/reviews/{review.key}/together/{cast.callum.key}/")
    told = read(signed_in_as, cast.dana, review, f"?now={cast.mairi.key}")
    assert f"?now={cast.callum.key}#" in told


def test_a_promise_leaves_the_page_where_it_was(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    said = {
        "spoken-side": cast.dana.key, "spoken-words": "I call her",
        "spoken-day": "2026-03-20", "spoken-key": "drawn-once",
    }  # fmt: skip
    path = f"/floor/reviews/{line.card.review.key}/promises/?now={cast.mairi.key}"
    answer = signed_in_as(cast.dana).post(path, said)
    assert f"?now={cast.mairi.key}" in answer["Location"]


def test_an_address_that_names_nobody_here_is_not_carried_on(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    said = {
        "spoken-side": cast.dana.key, "spoken-words": "I call her",
        "spoken-day": "2026-03-20", "spoken-key": "drawn-once",
    }  # fmt: skip
    path = f"/floor/reviews/{line.card.review.key}/promises/?now=//elsewhere.example"
    assert "elsewhere" not in signed_in_as(cast.dana).post(path, said)["Location"]


def test_who_brings_no_card_is_named_in_one_place(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    told = read(signed_in_as, cast.dana, line.card.review)
    assert "Callum" in told.split("Without a card")[1].split("</section>")[0]


def test_a_peer_finds_no_link_to_anothers_deal(
    cast: Cast, signed_in_as: Any, line: CardLine, numbers: Any
) -> None:
    from touchline.floor.views.asking import current_numbers
    from touchline.floor.views.deals.looking import deal_reference, open_deals_of

    [look, *_rest] = open_deals_of(cast.mairi, current_numbers(), day=NOW.date())
    line.put_about(deal_reference(look))
    line.save()
    told = [read(signed_in_as, one, line.card.review) for one in (cast.callum, cast.mairi)]
    assert [look.path in one for one in told] == [False, True]


def test_a_peer_is_not_offered_to_move_it(cast: Cast, signed_in_as: Any, review: Review) -> None:
    told = signed_in_as(cast.mairi).get("/floor/reviews/").content.decode()
    assert f"/floor/reviews/{review.key}/card/" in told
    assert f"/floor/reviews/{review.key}/move/" not in told


@pytest.mark.parametrize(("typed", "status"), [
    ("mairi mairi", 302), ("mairi callum", 422), ("mairi dana", 422), ("dana callum", 302),
])  # fmt: skip
def test_only_who_leads_writes_down_what_another_promised(
    cast: Cast, signed_in_as: Any, review: Review, typed: str, status: int
) -> None:
    by, owner = typed.split()
    said = {
        "spoken-side": getattr(cast, owner).key, "spoken-words": "I call her",
        "spoken-day": "2026-03-20", "spoken-key": "drawn-once",
    }  # fmt: skip
    path = f"/floor/reviews/{review.key}/promises/"
    assert signed_in_as(getattr(cast, by)).post(path, said).status_code == status
