"""Sellers who report to nobody, and the manager they are given."""

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.people.models import Deactivation, ReportingLine
from touchline.people.models.managing import manage, unmanaged
from touchline.witness.actor import SYSTEM


def alone(cast: Cast) -> None:
    ReportingLine.objects.filter(person=cast.mairi).delete()


def give(cast: Cast) -> int:
    return manage(cast.leith, cast.dana, since=TODAY, by=SYSTEM, at=NOW)


def test_where_everyone_reports_to_someone_nothing_is_missing(cast: Cast) -> None:
    assert unmanaged(on=TODAY) == ()


def test_a_seller_without_a_line_is_found_in_the_team(cast: Cast) -> None:
    alone(cast)
    (found,) = unmanaged(on=TODAY)
    assert (found.team, found.sellers, found.run_by) == (cast.leith, (cast.mairi,), cast.dana)


def test_a_line_to_nobody_is_none(cast: Cast) -> None:
    ReportingLine.objects.draw(cast.mairi, None, since=TODAY, by=SYSTEM, at=NOW)
    assert unmanaged(on=TODAY)[0].sellers == (cast.mairi,)


def test_whoever_has_left_needs_no_manager(cast: Cast) -> None:
    alone(cast)
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert unmanaged(on=TODAY) == ()


def test_only_those_who_report_to_nobody_get_a_line(cast: Cast) -> None:
    alone(cast)
    ReportingLine.objects.draw(cast.callum, cast.sander, since=LONG_AGO, by=SYSTEM, at=NOW)
    give(cast)
    assert (cast.mairi.manager(on=TODAY), cast.callum.manager(on=TODAY)) == (cast.dana, cast.sander)


def test_whoever_runs_the_team_already_gets_no_second_seat(cast: Cast) -> None:
    alone(cast)
    give(cast)
    assert cast.dana.seats.count() == 1


def test_the_second_time_there_is_nothing_to_draw(cast: Cast) -> None:
    alone(cast)
    assert (give(cast), give(cast)) == (1, 0)


def test_asking_takes_two_queries(cast: Cast, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(2):  # type: ignore[operator]
        unmanaged(on=TODAY)
