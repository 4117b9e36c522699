"""Two who write at once, and a page that comes back from a lost connection: nothing is lost."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, Cast
from tests.floor.reviewing import STEP, a_line, a_review, a_submitted_line, held
from touchline.floor.models import Agreement, CardLine, Promise, Review
from touchline.floor.models.held import begin
from touchline.floor.rules.review_length import LATE
from touchline.wall.crossings import Recipient

JSON = {"Accept": "application/json"}


@pytest.fixture
def line(cast: Cast) -> CardLine:
    return a_line(a_review(cast.dana, cast.mairi), cast.mairi)


def save(visitor: Client, line: CardLine, was: dict[str, str], **said: str) -> Any:
    path = f"/floor/reviews/{line.card.review.key}/card/lines/{line.place}/"
    words = {f"{line.place}-{name}": text for name, text in said.items()}
    words[f"{line.place}-was"] = json.dumps(was)
    return visitor.post(path, words, headers=JSON)


def test_two_devices_that_write_in_different_fields_keep_both(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    mairi, was = signed_in_as(cast.mairi), line.as_texts()
    save(mairi, line, was, step="Write to Morag", challenge=line.challenge)
    save(mairi, line, was, step=STEP, challenge="The price")
    line.refresh_from_db()
    assert (line.step, line.challenge) == ("Write to Morag", "The price")


def test_two_devices_that_write_in_the_same_field_are_shown_what_stands(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    mairi, was = signed_in_as(cast.mairi), line.as_texts()
    save(mairi, line, was, step="Write to Morag")
    answer = save(mairi, line, was, step="Call Ewan")
    assert answer.status_code == 409
    assert answer.json()["conflicts"] == {"step": "Write to Morag"}


def test_without_a_script_both_texts_are_on_the_page(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    mairi, was = signed_in_as(cast.mairi), line.as_texts()
    save(mairi, line, was, step="Write to Morag")
    path = f"/floor/reviews/{line.card.review.key}/card/"
    said = {"1-challenge": line.challenge, "1-step": "Call Ewan", "1-was": json.dumps(was)}
    told = mairi.post(path, said).content.decode()
    assert "Write to Morag" in told
    assert "Call Ewan" in told


def test_the_same_save_again_changes_nothing(cast: Cast, signed_in_as: Any, line: CardLine) -> None:
    mairi, was = signed_in_as(cast.mairi), line.as_texts()
    answers = [save(mairi, line, was, step="Write").status_code for _again in range(2)]
    assert answers == [200, 200]


def test_a_field_that_is_wrong_does_not_keep_the_others_from_being_saved(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    answer = save(signed_in_as(cast.mairi), line, line.as_texts(), step="Write", step_by="soon")
    line.refresh_from_db()
    assert (answer.status_code, line.step) == (422, "Write")


def test_what_comes_after_the_end_is_not_written_and_says_so(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    held(line.card.review, at=NOW - LATE)
    assert save(signed_in_as(cast.mairi), line, {}, step="Late").status_code == 410


def test_the_sentence_that_the_other_was_still_typing_at_the_end_is_kept(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    held(line.card.review, at=NOW - LATE + timedelta(seconds=1))
    answer = save(signed_in_as(cast.mairi), line, line.as_texts(), step="My last word")
    line.refresh_from_db()
    assert (answer.status_code, line.step) == (200, "My last word")


def test_what_is_kept_on_a_device_after_the_end_has_a_place_on_the_page(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    review = held(line.card.review)
    for page in ("", "minutes/"):
        told = signed_in_as(cast.mairi).get(f"/floor/reviews/{review.key}/{page}").content.decode()
        assert f'data-prefix="{cast.mairi.key}/floor/reviews/{review.key}/"' in told


def stamp(visitor: Client, review: Review) -> str:
    return str(visitor.get(f"/floor/reviews/{review.key}/stamp/").json()["stamp"])


def promised(cast: Cast, review: Review) -> None:
    dana = Recipient("person", cast.dana.key, cast.dana.name)
    key = f"review-{review.key}-one"
    Promise.objects.make(cast.mairi, dana, "I call", NOW.date(), by=cast.mairi, at=NOW, key=key)


CHANGES: dict[str, Callable[[Cast, Review], object]] = {
    "begun": lambda cast, review: begin(review, leader=cast.dana, by=cast.dana, at=NOW),
    "ended": lambda cast, review: held(review),
    "promised": promised,
    "learnt": lambda cast, review: review.keep({"learnt": "Ask"}, was={}),
    "submitted": lambda cast, review: review.cards.get().submit(by=cast.mairi, at=NOW),
}


@pytest.mark.parametrize("what", CHANGES)
def test_the_other_is_told_of_whatever_happens_on_the_page(
    cast: Cast, signed_in_as: Any, line: CardLine, what: str
) -> None:
    dana, review = signed_in_as(cast.dana), line.card.review
    before = stamp(dana, review)
    CHANGES[what](cast, review)
    assert stamp(dana, review) != before


def test_what_is_not_submitted_tells_the_other_nothing(
    cast: Cast, signed_in_as: Any, line: CardLine
) -> None:
    dana, review = signed_in_as(cast.dana), line.card.review
    before = stamp(dana, review)
    line.keep({"step": "Write"}, was=line.as_texts())
    assert stamp(dana, review) == before


def test_the_page_and_its_stamp_agree(cast: Cast, signed_in_as: Any, line: CardLine) -> None:
    dana, review = signed_in_as(cast.dana), line.card.review
    promised(cast, review)
    told = dana.get(f"/floor/reviews/{review.key}/").content.decode()
    assert f'data-stamp="{stamp(dana, review)}"' in told


def test_both_sides_write_what_is_agreed(cast: Cast, signed_in_as: Any) -> None:
    line = a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)
    path, start = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/agreed/", f"a{line.key}-"
    signed_in_as(cast.dana).post(path, {start + "step": "Call", start + "was": "{}"})
    signed_in_as(cast.mairi).post(path, {start + "by": "2026-03-20", start + "was": "{}"})
    agreed = Agreement.objects.get()
    assert (agreed.step, f"{agreed.by}") == ("Call", "2026-03-20")
