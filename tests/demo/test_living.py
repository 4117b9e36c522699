"""The life before you came: questions asked and answered, and a line that was mended."""

from typing import Any

import pytest

from tests.cast import NAMES, NOW, TODAY, Cast
from touchline.demo.cast import CAST
from touchline.demo.living import QUESTIONS, live
from touchline.office.models import FigureQuestion
from touchline.people.models import Person
from touchline.witness.actor import SYSTEM
from touchline.witness.models import verify

pytestmark = pytest.mark.usefixtures("lived")


@pytest.fixture
def lived(cast: Cast) -> None:
    """The whole cast is here, and has lived until today."""
    for member in CAST:
        if member.key not in NAMES:
            Person.objects.enrol(name=member.name, email=member.email, by=SYSTEM, at=NOW)
    live(today=TODAY, at=NOW)


def test_every_question_was_asked() -> None:
    assert FigureQuestion.objects.count() == len(QUESTIONS)


def test_every_question_was_asked_before_today() -> None:
    assert not FigureQuestion.objects.filter(asked_at__date__gte=TODAY).exists()


def test_some_still_wait_for_the_administrator() -> None:
    waiting = [words for *_, words, answer in QUESTIONS if not answer]
    assert {one.words for one in FigureQuestion.objects.open()} == set(waiting)


def test_no_answer_was_given_after_today() -> None:
    assert not FigureQuestion.objects.filter(answer__at__gt=NOW).exists()


@pytest.mark.usefixtures("numbers")
def test_each_question_leads_its_asker_back_to_the_figure(signed_in_as: Any) -> None:
    answers = {
        one.words: signed_in_as(Person.objects.get(key=one.asker_key)).get(one.reference.path)
        for one in FigureQuestion.objects.all()
    }
    assert {answer.status_code for answer in answers.values()} == {200}


def test_callum_reports_to_dana_again(cast: Cast) -> None:
    assert cast.callum.manager(on=TODAY) == cast.dana


def test_the_wrong_line_can_still_be_read(cast: Cast) -> None:
    assert cast.callum.lines.exclude(correction=None).get().manager == cast.sander


def test_the_log_of_it_all_is_whole() -> None:
    assert verify()[2] is None
