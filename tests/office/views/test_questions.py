"""Questions about figures wait for the administrator, who answers in a sentence."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.office.messages import said
from tests.reading import main_of, section_of, words_of
from touchline.office.models import FigureQuestion
from touchline.wall.corridor import hand_over
from touchline.wall.crossings import FigureQuestioned
from touchline.wall.references import Reference

HERE = "/office/questions/"
WORDS = "Two of my deals were created twice. Do the copies count?"


@pytest.fixture
def question(cast: Cast) -> FigureQuestion:
    """Mairi doubts Leith's cycle time."""
    path = f"/floor/teams/{cast.leith.key}/figures/cycle_days_median/?quarter=2026-q1"
    about = Reference("figure", "cycle_days_median", "Cycle time, Leith, Q1 2026", path)
    crossing = FigureQuestioned(about, cast.leith.key, WORDS, asked_by=cast.mairi.name)
    hand_over(crossing, by=cast.mairi, at=NOW)
    return FigureQuestion.objects.get()


def answer(noor: Client, question: FigureQuestion, words: str) -> Any:
    return noor.post(reverse("office:answer", args=[question.key]), {"words": words})


def test_a_question_waits_with_its_figure_and_who_asked(
    noor: Client, question: FigureQuestion
) -> None:
    waiting = section_of(noor.get(HERE), "Waiting for you")
    assert f"Cycle time, Leith, Q1 2026 {WORDS} Mairi Sinclair" in waiting


def test_the_field_says_who_will_read_the_answer(noor: Client, question: FigureQuestion) -> None:
    line = "Everyone who may open the scoreboard of Leith, and the administrators"
    assert line in section_of(noor.get(HERE), "Waiting for you")


def test_an_answer_stands_below_the_question(noor: Client, question: FigureQuestion) -> None:
    answer(noor, question, "They did; I merged them.")
    assert "They did; I merged them. Noor Haddad" in section_of(noor.get(HERE), "Answered")


def test_an_answered_question_waits_no_longer(noor: Client, question: FigureQuestion) -> None:
    answer(noor, question, "They did; I merged them.")
    assert "Nothing is waiting." in words_of(noor.get(HERE))


def test_it_is_said_who_can_read_the_answer(noor: Client, question: FigureQuestion) -> None:
    assert said(answer(noor, question, "They did.")) == "Mairi Sinclair can read your answer now."


def test_an_empty_answer_is_refused(noor: Client, question: FigureQuestion) -> None:
    assert answer(noor, question, " ").status_code == 422


def test_an_answer_that_is_too_long_is_kept_in_the_field(
    noor: Client, question: FigureQuestion
) -> None:
    assert "So we see. So we see." in main_of(answer(noor, question, "So we see. " * 100))


def test_a_better_answer_takes_the_place_of_the_first(
    noor: Client, question: FigureQuestion
) -> None:
    answer(noor, question, "No.")
    answer(noor, question, "They did; I merged them.")
    assert FigureQuestion.objects.get().answer.words == "They did; I merged them."


def test_a_question_nobody_asked_cannot_be_answered(noor: Client, cast: Cast) -> None:
    address = reverse("office:answer", args=["nobody-asked"])
    assert noor.post(address, {"words": "Yes."}).status_code == 404


def test_markup_in_a_question_is_only_read(noor: Client, question: FigureQuestion) -> None:
    FigureQuestion.objects.update(words="<img src=x onerror=alert(1)>")
    assert "&lt;img src=x onerror=alert(1)&gt;" in main_of(noor.get(HERE))


def test_who_asked_reads_the_answer_on_the_home_page(
    cast: Cast, noor: Client, question: FigureQuestion, signed_in_as: Any
) -> None:
    answer(noor, question, "They did; I merged them.")
    seen = section_of(signed_in_as(cast.mairi).get("/"), "You asked, and were answered")
    assert "They did; I merged them. Noor Haddad" in seen


def test_the_answer_leads_back_to_the_figure(
    cast: Cast, noor: Client, question: FigureQuestion, signed_in_as: Any
) -> None:
    answer(noor, question, "They did; I merged them.")
    link = f'<a href="{question.reference.path}">Cycle time, Leith, Q1 2026</a>'
    assert link in main_of(signed_in_as(cast.mairi).get("/"))


def test_a_colleague_is_not_told_on_the_home_page(
    cast: Cast, noor: Client, question: FigureQuestion, signed_in_as: Any
) -> None:
    answer(noor, question, "They did; I merged them.")
    assert "I merged them" not in words_of(signed_in_as(cast.callum).get("/"))
