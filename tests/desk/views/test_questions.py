"""The question bank: by situation, searched, with favourites, without a script."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.desk.keeping import QUESTION
from tests.reading import main_of, words_of
from touchline.desk.models import Favourite
from touchline.mirror.bank import bank

QUESTIONS = "/desk/questions/"
FIRST = bank().questions[0]
LAST = bank().questions[-1]


def test_every_question_is_there_under_its_situation(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(QUESTIONS))
    assert page.count('class="bank__one"') == len(bank().questions)


def test_a_situation_shows_its_own(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(QUESTIONS, {"situation": LAST.situation}))
    assert (f'id="{LAST.id}"' in page, f'id="{FIRST.id}"' in page) == (True, False)


def test_words_that_stand_nowhere_find_nothing_and_say_what_to_do(
    cast: Cast, signed_in_as: Any
) -> None:
    page = words_of(signed_in_as(cast.dana).get(QUESTIONS, {"q": "xylophone"}))
    assert "No question has these words" in page


@pytest.mark.parametrize("sought", ["<script>", "%00", "a" * 4000, "\u202e"])
def test_whatever_is_looked_for_is_answered(cast: Cast, signed_in_as: Any, sought: str) -> None:
    answer = signed_in_as(cast.dana).get(QUESTIONS, {"q": sought})
    assert (answer.status_code, "<script>alert" in answer.content.decode()) == (200, False)


def test_a_question_is_marked_once_however_often(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    for _ in range(2):
        dana.post(f"{QUESTIONS}{QUESTION}/mark/")
    assert Favourite.objects.of(cast.dana) == {QUESTION}


def test_one_comes_back_to_the_same_search(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).post(f"{QUESTIONS}{QUESTION}/mark/", {"q": "how"})
    assert answer["Location"] == f"{QUESTIONS}?q=how#{QUESTION}"


def test_only_ones_favourites_are_shown_if_one_likes(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    dana.post(f"{QUESTIONS}{QUESTION}/mark/")
    page = main_of(dana.get(QUESTIONS, {"mine": "on"}))
    assert page.count('class="bank__one"') == 1


def test_a_mark_can_be_taken_away(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    dana.post(f"{QUESTIONS}{QUESTION}/mark/")
    dana.post(f"{QUESTIONS}{QUESTION}/unmark/")
    assert not Favourite.objects.exists()


def test_anothers_favourites_are_not_ones_own(cast: Cast, signed_in_as: Any) -> None:
    Favourite.objects.mark(cast.grete, QUESTION)
    page = words_of(signed_in_as(cast.dana).get(QUESTIONS, {"mine": "on"}))
    assert "You have marked none here yet" in page


def test_a_question_that_is_not_in_the_bank_cannot_be_marked(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).post(f"{QUESTIONS}no-such/mark/")
    assert (answer.status_code, Favourite.objects.exists()) == (404, False)


def test_a_seller_finds_no_bank(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.mairi).get(QUESTIONS).status_code == 404
