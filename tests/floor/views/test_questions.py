"""Who doubts a figure asks the administrator, and the team reads question and answer."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.addresses import figure, questions
from tests.reading import main_of, section_of, words_of
from touchline.office.models import FigureQuestion

pytestmark = pytest.mark.usefixtures("numbers")
WORDS = "Renewals are in the win rate. Should they be?"
TITLE = "Questions about this figure"


@pytest.fixture
def asked_by_mairi(cast: Cast, signed_in_as: Any) -> FigureQuestion:
    signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), {"words": WORDS})
    return FigureQuestion.objects.get()


def test_a_question_reaches_the_administrator(asked_by_mairi: FigureQuestion) -> None:
    assert asked_by_mairi.words == WORDS


def test_it_names_the_figure_the_team_and_the_quarter(asked_by_mairi: FigureQuestion) -> None:
    assert asked_by_mairi.reference.label == "Win rate, Leith, Q1 2026"


def test_it_leads_back_to_the_figure(cast: Cast, asked_by_mairi: FigureQuestion) -> None:
    assert asked_by_mairi.reference.path == figure(cast.leith, "win_rate", quarter="2026-q1")


def test_it_is_asked_about_the_quarter_that_was_read(cast: Cast, signed_in_as: Any) -> None:
    address = questions(cast.leith, "win_rate", quarter="2025-q4")
    signed_in_as(cast.mairi).post(address, {"words": WORDS})
    assert FigureQuestion.objects.get().reference.label == "Win rate, Leith, Q4 2025"


def test_who_asked_comes_back_to_the_questions(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), {"words": WORDS})
    assert answer["Location"] == figure(cast.leith, "win_rate", quarter="2026-q1") + "#questions"


@pytest.mark.usefixtures("asked_by_mairi")
@pytest.mark.parametrize("reader", ["mairi", "callum", "dana", "grete"])
def test_whoever_may_open_the_scoreboard_reads_it(
    cast: Cast, signed_in_as: Any, reader: str
) -> None:
    seen = signed_in_as(getattr(cast, reader)).get(figure(cast.leith, "win_rate"))
    assert WORDS in section_of(seen, TITLE)


@pytest.mark.usefixtures("asked_by_mairi")
def test_another_team_does_not_read_it(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.femke).get(figure(cast.rotterdam, "win_rate"))
    assert WORDS not in words_of(seen)


@pytest.mark.usefixtures("asked_by_mairi")
def test_another_figure_does_not_carry_it(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "won_value"))
    assert WORDS not in words_of(seen)


def test_the_team_reads_the_answer(
    cast: Cast, signed_in_as: Any, asked_by_mairi: FigureQuestion
) -> None:
    asked_by_mairi.answer_with(words="From tonight they are left out.", by=cast.noor, at=NOW)
    seen = signed_in_as(cast.callum).get(figure(cast.leith, "win_rate"))
    assert "From tonight they are left out. Noor Haddad" in section_of(seen, TITLE)


def test_the_field_says_who_will_read_it(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(figure(cast.leith, "win_rate"))
    line = "Everyone who may open the scoreboard of Leith, and the administrators"
    assert line in section_of(seen, TITLE)


def test_markup_in_a_question_is_only_read(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.mairi)
    visitor.post(questions(cast.leith, "win_rate"), {"words": "<script>alert(1)</script>"})
    seen = visitor.get(figure(cast.leith, "win_rate"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in main_of(seen)


def test_an_empty_question_is_refused(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), {"words": "  "})
    assert answer.status_code == 422


def test_an_empty_question_is_told_what_to_do(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), {"words": ""})
    assert "Write a sentence, so that the administrator knows what to look for." in words_of(answer)


def test_a_question_that_is_too_long_is_refused(cast: Cast, signed_in_as: Any) -> None:
    long = {"words": "Why? " * 201}
    answer = signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), long)
    assert "Please stay below 1,000 characters." in words_of(answer)


def test_what_was_typed_is_kept(cast: Cast, signed_in_as: Any) -> None:
    long = {"words": "Morag counted them. " * 60}
    answer = signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), long)
    assert "Morag counted them. Morag counted them." in main_of(answer)


def test_a_refused_question_is_not_handed_over(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post(questions(cast.leith, "win_rate"), {"words": ""})
    assert not FigureQuestion.objects.exists()


def test_nobody_asks_about_a_measure_that_is_not_there(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).post(questions(cast.leith, "charm"), {"words": WORDS})
    assert answer.status_code == 404
