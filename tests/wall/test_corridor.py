"""The corridor carries a crossing to its one room, or nothing happens on either side."""

from datetime import datetime
from io import StringIO
from typing import Any

import pytest
from django.core.checks import registry
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import transaction

from tests.cast import NOW
from touchline.jobs.models import Job, add
from touchline.wall import corridor
from touchline.wall.corridor import NobodyThere, answer, ask, hand_over, receive, unreceived
from touchline.wall.crossings import (
    ASKED,
    HANDED_OVER,
    Crossing,
    FigureQuestioned,
    QuestionAnswered,
    QuestionsAbout,
)
from touchline.wall.references import Reference
from touchline.witness.actor import SYSTEM, Actor
from touchline.witness.models import Line

WORDS = "Mairi thinks that this is wrong"
QUESTION = FigureQuestioned(
    Reference("figure", "win_rate", "Win rate, Leith", "/floor/x/"), "k1", WORDS, "Mairi Sinclair"
)
ABOUT = QuestionsAbout("figure", "win_rate", "k1")


@pytest.fixture(autouse=True)
def _an_empty_corridor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corridor, "_receivers", {})
    monkeypatch.setattr(corridor, "_answerers", {})


def keep(crossing: Any, by: Actor, at: datetime) -> None:
    """A room that writes a row of its own when something reaches it."""
    add(kind="received", key=crossing.team_key, due_at=at, payload={"by": by.key})


def refuse(crossing: Any, by: Actor, at: datetime) -> None:
    keep(crossing, by, at)
    raise LookupError


def say_nothing(question: Any, by: Actor) -> tuple[Crossing, ...]:
    return ()


def say_one(question: Any, by: Actor) -> tuple[Crossing, ...]:
    return (QuestionAnswered("Is it so?", by.key, NOW, "It is.", "Noor Haddad"),)


@pytest.mark.django_db
def test_a_crossing_reaches_its_room() -> None:
    receive(FigureQuestioned, keep)
    hand_over(QUESTION, by=SYSTEM, at=NOW)
    job = Job.objects.get()
    assert (job.key, job.due_at, job.payload) == ("k1", NOW, {"by": "system"})


@pytest.mark.django_db
def test_that_something_passed_is_in_the_log() -> None:
    receive(FigureQuestioned, keep)
    hand_over(QUESTION, by=SYSTEM, at=NOW)
    line = Line.objects.get()
    assert (line.act, line.kind, line.key) == (
        "wall.figure_questioned", "crossing", "figure_questioned",
    )  # fmt: skip


@pytest.mark.django_db
def test_nothing_of_what_passed_is_in_the_log() -> None:
    receive(FigureQuestioned, keep)
    hand_over(QUESTION, by=SYSTEM, at=NOW)
    written = " ".join(str(value) for row in Line.objects.values_list() for value in row)
    said = (WORDS, "Mairi", "win_rate", "Leith", "k1")
    assert not [one for one in said if one in written.split() or one == written]


@pytest.mark.django_db
def test_if_the_sender_fails_afterwards_neither_side_keeps_anything() -> None:
    def send_and_fail() -> None:
        with transaction.atomic():
            hand_over(QUESTION, by=SYSTEM, at=NOW)
            raise LookupError

    receive(FigureQuestioned, keep)
    with pytest.raises(LookupError):
        send_and_fail()
    assert (Job.objects.count(), Line.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_if_the_receiver_fails_neither_side_keeps_anything() -> None:
    def send() -> None:
        with transaction.atomic():
            add(kind="sent", key="k1", due_at=NOW)
            hand_over(QUESTION, by=SYSTEM, at=NOW)

    receive(FigureQuestioned, refuse)
    with pytest.raises(LookupError):
        send()
    assert (Job.objects.count(), Line.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_a_sender_who_goes_on_after_a_refusal_keeps_nothing_half_received() -> None:
    receive(FigureQuestioned, refuse)
    with transaction.atomic(), pytest.raises(LookupError):
        hand_over(QUESTION, by=SYSTEM, at=NOW)
    assert not Job.objects.exists()


def test_what_nobody_receives_is_not_lost_in_silence() -> None:
    with pytest.raises(NobodyThere, match="FigureQuestioned"):
        hand_over(QUESTION, by=SYSTEM, at=NOW)


def test_a_question_is_answered_by_its_room() -> None:
    answer(QuestionsAbout, say_one)
    assert ask(ABOUT, by=SYSTEM) == say_one(ABOUT, SYSTEM)


def test_what_nobody_answers_is_an_error() -> None:
    with pytest.raises(NobodyThere, match="QuestionsAbout"):
        ask(ABOUT, by=SYSTEM)


def test_a_second_receiver_is_refused() -> None:
    receive(FigureQuestioned, keep)
    with pytest.raises(ValueError, match="already has a room"):
        receive(FigureQuestioned, refuse)


def test_a_second_answerer_is_refused() -> None:
    answer(QuestionsAbout, say_one)
    with pytest.raises(ValueError, match="already has a room"):
        answer(QuestionsAbout, say_nothing)


def test_the_same_room_may_register_twice() -> None:
    receive(FigureQuestioned, keep)
    receive(FigureQuestioned, keep)
    assert "Nobody receives FigureQuestioned." not in [one.msg for one in unreceived()]


def test_every_crossing_without_a_room_is_named() -> None:
    assert [one.msg for one in unreceived()] == [
        f"Nobody receives {crossing.__name__}." for crossing in (*HANDED_OVER, *ASKED)
    ]


def test_with_a_room_for_each_there_is_nothing_to_name() -> None:
    for crossing in HANDED_OVER:
        receive(crossing, keep)
    for question in ASKED:
        answer(question, say_nothing)
    assert list(unreceived()) == []


def test_the_check_is_registered() -> None:
    assert unreceived in list[object](registry.registry.get_checks())


@pytest.mark.django_db
def test_a_crossing_without_a_room_fails_the_check_of_the_system() -> None:
    with pytest.raises(SystemCheckError, match=r"wall\.E001"):
        call_command("check", stderr=StringIO())
