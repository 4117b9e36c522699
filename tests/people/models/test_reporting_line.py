"""Who reports to whom on a day, and how a wrong line is taken back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.people.models import Correction, Person, ReportingLine
from touchline.people.models.reporting_line import managers_on
from touchline.people.rules.tree import Circle, above
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, verify

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def draw(person: Person, manager: Person | None, *, since: date = TODAY) -> ReportingLine:
    return ReportingLine.objects.draw(person, manager, since=since, **BY)


def test_a_line_stands_from_its_day_on(cast: Cast) -> None:
    draw(cast.callum, cast.sander)
    assert cast.callum.manager(on=TODAY) == cast.sander


def test_the_day_before_the_former_line_stands(cast: Cast) -> None:
    draw(cast.callum, cast.sander)
    assert cast.callum.manager(on=YESTERDAY) == cast.dana


def test_a_line_of_tomorrow_does_not_stand_yet(cast: Cast) -> None:
    draw(cast.callum, cast.sander, since=TOMORROW)
    assert cast.callum.manager(on=TODAY) == cast.dana


def test_before_the_first_line_there_is_no_manager(cast: Cast) -> None:
    assert cast.callum.manager(on=LONG_AGO - timedelta(days=1)) is None


def test_a_line_to_nobody_ends_the_former_one(cast: Cast) -> None:
    draw(cast.callum, None)
    assert cast.callum.manager(on=TODAY) is None


def test_undo_brings_back_the_former_manager(cast: Cast) -> None:
    draw(cast.callum, cast.sander).take_back(**BY)
    assert cast.callum.manager(on=TODAY) == cast.dana


def test_what_was_taken_back_can_still_be_read(cast: Cast) -> None:
    line = draw(cast.callum, cast.sander)
    line.take_back(**BY)
    assert (line.manager, line.correction.at) == (cast.sander, NOW)


def test_taking_back_twice_is_taking_back_once(cast: Cast) -> None:
    line = draw(cast.callum, cast.sander)
    line.take_back(**BY)
    line.take_back(**BY)
    assert Correction.objects.filter(line=line).count() == 1


def test_a_second_line_of_the_same_day_replaces_the_first(cast: Cast) -> None:
    draw(cast.callum, cast.sander)
    draw(cast.callum, cast.grete)
    standing = ReportingLine.objects.standing().filter(person=cast.callum, since=TODAY)
    assert [line.manager for line in standing] == [cast.grete]


def test_undoing_the_replacement_brings_back_the_line_before_that_day(cast: Cast) -> None:
    draw(cast.callum, cast.sander)
    draw(cast.callum, cast.grete).take_back(**BY)
    assert cast.callum.manager(on=TODAY) == cast.dana


def test_nobody_reports_to_themselves(cast: Cast) -> None:
    with pytest.raises(Circle):
        draw(cast.dana, cast.dana)


def test_nobody_reports_to_their_own_report(cast: Cast) -> None:
    with pytest.raises(Circle):
        draw(cast.dana, cast.mairi)


def test_nobody_reports_to_a_report_of_a_report(cast: Cast) -> None:
    with pytest.raises(Circle):
        draw(cast.grete, cast.mairi)


def test_a_circle_that_would_close_on_a_later_day_is_refused(cast: Cast) -> None:
    draw(cast.dana, cast.tomasz, since=TOMORROW)
    with pytest.raises(Circle):
        draw(cast.tomasz, cast.mairi, since=TODAY)


def test_a_line_whose_undo_would_close_a_circle_is_kept(cast: Cast) -> None:
    line = draw(cast.mairi, cast.sander)
    draw(cast.dana, cast.mairi)
    with pytest.raises(Circle):
        line.take_back(**BY)


def test_a_line_that_could_not_be_undone_still_stands(cast: Cast) -> None:
    line = draw(cast.mairi, cast.sander)
    draw(cast.dana, cast.mairi)
    with pytest.raises(Circle):
        line.take_back(**BY)
    assert cast.mairi.manager(on=TODAY) == cast.sander


def test_a_line_may_be_replaced_though_its_undo_would_close_a_circle(cast: Cast) -> None:
    draw(cast.mairi, cast.sander)
    draw(cast.dana, cast.mairi)
    draw(cast.mairi, cast.tomasz)
    assert cast.mairi.manager(on=TODAY) == cast.tomasz


def test_a_refused_circle_writes_no_line(cast: Cast) -> None:
    before = list(ReportingLine.objects.values_list())
    with pytest.raises(Circle):
        draw(cast.grete, cast.mairi)
    assert list(ReportingLine.objects.values_list()) == before


def test_a_refused_circle_of_the_same_day_takes_nothing_back(cast: Cast) -> None:
    draw(cast.grete, cast.tomasz)
    with pytest.raises(Circle):
        draw(cast.grete, cast.mairi)
    assert cast.grete.manager(on=TODAY) == cast.tomasz


def test_a_refused_circle_leaves_no_word_in_the_log(cast: Cast) -> None:
    before = verify()
    with pytest.raises(Circle):
        draw(cast.grete, cast.mairi)
    assert verify() == before


def test_drawing_and_taking_back_are_in_the_log(cast: Cast) -> None:
    draw(cast.callum, cast.sander).take_back(**BY)
    said = Line.objects.filter(key=cast.callum.key).values_list("act", flat=True)
    assert list(said)[-2:] == ["people.line.drawn", "people.line.taken_back"]


DAYS = [TODAY + timedelta(days=n) for n in range(4)]
MOVES = st.tuples(
    st.sampled_from(["callum", "dana", "sander", "tomasz"]),
    st.sampled_from(["callum", "dana", "sander", "tomasz", "nobody", "undo"]),
    st.sampled_from(DAYS),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(MOVES, min_size=3, max_size=9))
def test_whatever_is_drawn_and_undone_no_day_has_a_circle(
    cast: Cast, moves: list[tuple[str, str, date]]
) -> None:
    with transaction.atomic():
        for who, to, day in moves:
            move(getattr(cast, who), to, day, cast)
        circles = [day for day in DAYS if has_a_circle(managers_on(day=day))]
        transaction.set_rollback(True)
    assert not circles


def move(person: Person, to: str, day: date, cast: Cast) -> None:
    try:
        if to != "undo":
            draw(person, getattr(cast, to, None), since=day)
        elif (last := ReportingLine.objects.standing().filter(person=person).last()) is not None:
            last.take_back(**BY)
    except Circle:
        return  # refused, which is what keeps the tree a tree


def has_a_circle(managers: dict[int, int | None]) -> bool:
    return any(
        boss is not None and who in (boss, *above(boss, parents=managers))
        for who, boss in managers.items()
    )
