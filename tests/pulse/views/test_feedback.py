"""Feedback in one's own name: said to whom one reports, read by the two, answered once."""

import pytest

from tests.cast import NOW, Cast
from tests.conftest import SignsIn
from touchline.pulse.models import Feedback

PAGE = "/pulse/feedback/"


def signed(cast: Cast) -> Feedback:
    """What Mairi said to Dana."""
    return Feedback.objects.sign(cast.mairi, cast.dana, words="You ask, then answer.", at=NOW)


def test_one_says_it_to_whom_one_reports(cast: Cast, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.mairi).post(PAGE, {"words": "You ask, then answer.", "key": "once"})
    told = Feedback.objects.get()
    assert (told.person, told.to) == (cast.mairi, cast.dana)


def test_the_same_form_sent_twice_says_it_once(cast: Cast, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.mairi)
    for _ in range(2):
        visitor.post(PAGE, {"words": "You ask, then answer.", "key": "once"})
    assert Feedback.objects.count() == 1


def test_nothing_said_is_not_kept(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.mairi).post(PAGE, {"words": " ", "key": "once"}).status_code == 422


def test_who_reports_to_nobody_has_nobody_to_say_it_to(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.amara).post(PAGE, {"words": "Hm", "key": "once"}).status_code == 404


@pytest.mark.parametrize(("who", "reads"), [("mairi", True), ("dana", True), ("callum", False),
                                            ("grete", False)])  # fmt: skip
def test_the_two_read_it_and_nobody_else(
    cast: Cast, signed_in_as: SignsIn, who: str, reads: bool
) -> None:
    signed(cast)
    page = signed_in_as(getattr(cast, who)).get(PAGE).content.decode()
    assert ("You ask, then answer." in page) is reads


@pytest.mark.parametrize("who", ["noor", "beatriz"])
def test_the_page_is_not_there_for_who_has_no_line_in_sales(
    cast: Cast, signed_in_as: SignsIn, who: str
) -> None:
    assert signed_in_as(getattr(cast, who)).get(PAGE).status_code == 404


def test_whom_it_was_said_to_answers(cast: Cast, signed_in_as: SignsIn) -> None:
    told = signed(cast)
    signed_in_as(cast.dana).post(f"{PAGE}{told.key}/answer/", {"answer": "I wait from now on."})
    assert "I wait from now on." in signed_in_as(cast.mairi).get(PAGE).content.decode()


def test_who_signed_it_does_not_answer(cast: Cast, signed_in_as: SignsIn) -> None:
    sent = signed_in_as(cast.mairi).post(f"{PAGE}{signed(cast).key}/answer/", {"answer": "Yes"})
    assert sent.status_code == 403


def test_an_answer_stays_as_it_was_given(cast: Cast, signed_in_as: SignsIn) -> None:
    told = signed(cast)
    told.answer_with(words="I wait from now on.", by=cast.dana, at=NOW)
    sent = signed_in_as(cast.dana).post(f"{PAGE}{told.key}/answer/", {"answer": "No"})
    assert sent.status_code == 403


def test_a_stranger_finds_nothing_to_answer(cast: Cast, signed_in_as: SignsIn) -> None:
    sent = signed_in_as(cast.grete).post(f"{PAGE}{signed(cast).key}/answer/", {"answer": "Yes"})
    assert sent.status_code == 404


def test_an_empty_answer_is_none(cast: Cast, signed_in_as: SignsIn) -> None:
    sent = signed_in_as(cast.dana).post(f"{PAGE}{signed(cast).key}/answer/", {"answer": ""})
    assert sent.status_code == 422


def test_the_line_at_the_answer_names_the_two(cast: Cast, signed_in_as: SignsIn) -> None:
    signed(cast)
    assert "Mairi and you" in signed_in_as(cast.dana).get(PAGE).content.decode()
