"""The demo company as it is made for the first time, all 96 sellers of it."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.cast import NOW, TODAY
from touchline.demo.making import make_first
from touchline.floor.models import PriorityMeasure
from touchline.floor.rules.quarters import Quarter, so_far
from touchline.jobs.models import Job
from touchline.numbers import Figure, Selection, Snapshot, Snapshots, scoreboard
from touchline.people.models import Person, Seat
from touchline.pulse.models import Expected, Reply

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture(scope="module")
def made(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Snapshot]:
    """The numbers of the company, made once for all these tests, which only read it."""
    home = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr("django.conf.settings.SNAPSHOTS", home / "snapshots")
        make_first(home, today=TODAY, at=NOW, say=lambda line: None)
        current = Snapshots(home / "snapshots").current()
        assert current is not None
        yield current
        transaction.set_rollback(True)


def test_the_company_is_whole_and_its_older_history_follows(made: Snapshot) -> None:
    found = (
        Seat.objects.held(on=TODAY).filter(kind="seller").count(),
        Person.objects.exclude(crm_identities=None).count() > 96,
        made.last_day,
        set(Job.objects.values_list("kind", flat=True)),
    )
    later = {"demo.full_history", "pulse.turn", "pulse.mail"}
    assert found == (96, True, TODAY, later)


def _of_leith(made: Snapshot, key: str) -> tuple[Figure, float]:
    """What a result of Leith's priorities came to so far, and its target."""
    days = so_far(Quarter.of(TODAY, starts=1), today=TODAY)
    board = scoreboard(made, Selection(teams=("Leith",), first=days.first, last=days.last))
    aims = PriorityMeasure.objects.filter(
        priority__team__name="Leith", priority__quarter="2026-q1", priority__drop=None
    )
    return board[key], aims.get(measure=key, role="result").target


def test_one_target_of_leith_is_met(made: Snapshot) -> None:
    figure, target = _of_leith(made, "days_in_stage")
    assert figure.value is not None
    assert figure.value <= target


def test_one_is_missed(made: Snapshot) -> None:
    figure, target = _of_leith(made, "pushed_close_dates")
    assert figure.value is not None
    assert figure.value > target


def test_one_is_on_its_way(made: Snapshot) -> None:
    figure, target = _of_leith(made, "deals_won")
    assert figure.value is not None
    assert target / 2 < figure.value < target


def test_who_answers_what_a_group_said_runs_a_team_of_it(made: Snapshot) -> None:
    replies = Reply.objects.exclude(group=None).select_related("group", "by")
    others = [one for one in replies if not one.group.led_by(one.by, on=TODAY)]  # type: ignore[union-attr]
    assert (len(replies), others) == (6, [])


def test_so_does_who_wrote_down_what_they_expected(made: Snapshot) -> None:
    expected = Expected.objects.select_related("group", "person")
    others = [one for one in expected if not one.group.led_by(one.person, on=TODAY)]
    assert (len(expected), others) == (4, [])
