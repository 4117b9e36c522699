"""Two who write at once, and a page that comes back from a lost connection: nothing is lost."""

import json
from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, Cast
from tests.floor.reviewing import STEP, a_line, a_review, a_submitted_line
from touchline.floor.models import Agreement, CardLine
from touchline.floor.models.held import end

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
    end(line.card.review, leader=cast.dana, by=cast.dana, at=NOW)
    assert save(signed_in_as(cast.mairi), line, {}, step="Late").status_code == 410


def test_both_sides_write_what_is_agreed(cast: Cast, signed_in_as: Any) -> None:
    line = a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi)
    path, start = f"/floor/reviews/{line.card.review.key}/lines/{line.key}/agreed/", f"a{line.key}-"
    signed_in_as(cast.dana).post(path, {start + "step": "Call", start + "was": "{}"})
    signed_in_as(cast.mairi).post(path, {start + "by": "2026-03-20", start + "was": "{}"})
    agreed = Agreement.objects.get()
    assert (agreed.step, f"{agreed.by}") == ("Call", "2026-03-20")
