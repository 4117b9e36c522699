"""Two quarters of life on the demo's floor: every state that a page draws has an example."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import chain

import pytest
from django.apps import apps
from django.db import models, transaction
from pytest_django import DjangoDbBlocker, Settings

from tests.cast import NOW, TODAY
from tests.demo.floor_life.seating import seat_all
from tests.demo.floor_life.states import STATES, team_called
from touchline.demo.company.seasons import is_working_day
from touchline.demo.floor_life.days import LONDON
from touchline.demo.floor_life.living import live_before, live_on_the_floor
from touchline.floor import models as floor
from touchline.witness.models import Line, verify

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def lived(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """The floor of the demo, made once for all these tests, which only read it."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr("django.conf.settings.SNAPSHOTS", tmp_path_factory.mktemp("none"))
        seat_all()
        live_on_the_floor(today=TODAY, at=NOW)
        live_before(today=TODAY, at=NOW)
        live_before(today=TODAY, at=NOW)
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("sentence", list(STATES))
def test_on_the_floor(sentence: str) -> None:
    assert STATES[sentence]()


def _moments() -> Iterator[tuple[str, datetime]]:
    """Every moment that is written down about the floor, but when a review was planned to be."""
    for model in apps.get_app_config("floor").get_models():
        names = [f.name for f in model._meta.fields if isinstance(f, models.DateTimeField)]
        for row in model._default_manager.values_list(*names) if names else ():
            yield from ((model.__name__, one) for one in row if one is not None)


def test_nothing_happens_on_a_day_without_work() -> None:
    days = {(name, at.astimezone(LONDON).date()) for name, at in _moments()}
    free = {(name, day) for name, day in days if not is_working_day(day)}
    assert {name for name, _day in free} <= {"Review", "ReviewMove"}, free


def test_no_review_is_planned_on_a_weekend() -> None:
    starts = floor.Review.objects.values_list("starts_at", flat=True)
    assert {at.astimezone(LONDON).weekday() for at in starts} <= set(range(5))


def test_nothing_was_done_in_the_future() -> None:
    later = {(name, at) for name, at in _moments() if at > NOW}
    assert {name for name, _at in later} <= {"Review", "ReviewMove"}, later


def test_nobody_promises_the_same_words_twice() -> None:
    said = Counter(floor.Promise.objects.values_list("owner", "words"))
    assert [one for one, count in said.items() if count > 1] == []


def test_no_words_stand_twice_on_a_card() -> None:
    said = Counter(
        chain(
            floor.CardLine.objects.values_list("card", "challenge"),
            floor.CardLine.objects.values_list("card", "step"),
        )
    )
    assert [one for one, count in said.items() if count > 1] == []


def test_no_word_of_a_person_is_in_the_log() -> None:
    lines = Line.objects.values_list("act", "key", "actor")
    assert [one for one in lines if any(" " in part for part in one)] == []


def test_the_log_is_whole() -> None:
    assert verify()[2] is None


def test_one_team_goes_without_some_parts(settings: Settings) -> None:
    from touchline.wall.models import PartSwitch

    off = PartSwitch.objects.filter(team=team_called("Trieste"), says="off")
    assert off.count() == 4
