"""The demo company as it is made for the first time, all 96 sellers of it."""

from collections.abc import Iterator
from fractions import Fraction

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
from touchline.pulse.models import Expected, Release, Reply, Round, Stage
from touchline.pulse.models.cast_by_rooms import cast_by_rooms
from touchline.pulse.models.ledger import would_exceed
from touchline.pulse.rules.kept_weeks import share_of

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


def test_a_year_of_protected_time_was_counted_and_papers_of_the_next_are_out(
    made: Snapshot,
) -> None:
    stages = [one.stage_at(NOW) for one in cast_by_rooms()]
    assert stages == [Stage.ISSUING, *[Stage.RELEASED] * 4]


def test_of_every_group_a_share_of_weeks_is_told_by_now(made: Snapshot) -> None:
    last = Release.objects.filter(group__round=cast_by_rooms()[1])
    shares = [share_of(one.best) for one in last]
    assert (len(shares) > 1, None in shares) == (True, False)


def test_the_year_leaves_enough_privacy_for_the_round_to_come(made: Snapshot) -> None:
    coming = Round.objects.get(freezing=None, voiding=None)
    sellers = Seat.objects.held(on=TODAY).filter(kind="seller").values_list("person_id", flat=True)
    assert not would_exceed(sellers, cost=Fraction(2), on=coming.opens_on)
