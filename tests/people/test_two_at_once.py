"""Two administrators at the same moment: what each of them looked at still holds when it writes."""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.core.management import call_command

from tests.cast import LONG_AGO, NOW
from tests.threads import SharedDatabase
from touchline.people.first import FirstAlready, first_administrator
from touchline.people.models import Person, ReportingLine, Seat, Team
from touchline.people.models.reporting_line import managers_on
from touchline.people.models.team import found
from touchline.people.rules import tree
from touchline.witness.actor import SYSTEM
from touchline.witness.models import verify

pytestmark = pytest.mark.slow
A_MOMENT = 0.5
"""Seconds that one waits for the other to have looked too; where they take turns it never comes."""


@pytest.fixture
def people(shared_database: SharedDatabase) -> SharedDatabase:
    """A database with the tables of people and two of them: Dana and Mairi."""

    def make() -> None:
        call_command("migrate", "people", verbosity=0, interactive=False)
        for name in ("Dana", "Mairi"):
            Person.objects.enrol(name=name, email=f"{name}@x.example".lower(), by=SYSTEM, at=NOW)
            found(name=name, parent=None, since=LONG_AGO, by=SYSTEM, at=NOW)

    shared_database.alone(make)
    return shared_database


@pytest.fixture
def both_look_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has found no circle lets the other look before it writes."""
    looked, refuse = Barrier(2), tree.refuse_circle

    def and_wait(*asked: Any, **more: Any) -> None:
        refuse(*asked, **more)
        try:
            looked.wait(timeout=A_MOMENT)
        except BrokenBarrierError:
            return

    monkeypatch.setattr(tree, "refuse_circle", and_wait)


def tried(act: Callable[[], Any]) -> Callable[[], bool]:
    """The same; False if it would have closed a circle."""

    def attempt() -> bool:
        try:
            act()
        except tree.Circle:
            return False
        return True

    return attempt


def reports(who: str, boss: str) -> Callable[[], bool]:
    def draw() -> None:
        person, manager = (Person.objects.get(name=name) for name in (who, boss))
        ReportingLine.objects.draw(person, manager, since=LONG_AGO, by=SYSTEM, at=NOW)

    return tried(draw)


def hangs(who: str, above: str) -> Callable[[], bool]:
    def place() -> None:
        team, parent = (Team.objects.get(name=name) for name in (who, above))
        team.hang_below(parent, since=LONG_AGO, by=SYSTEM, at=NOW)

    return tried(place)


@pytest.mark.usefixtures("both_look_first")
def test_two_who_draw_lines_at_once_close_no_circle(people: SharedDatabase) -> None:
    drawn = people.together(reports("Dana", "Mairi"), reports("Mairi", "Dana"))
    assert sorted(drawn) == [False, True]


@pytest.mark.usefixtures("both_look_first")
def test_two_who_hang_teams_at_once_close_no_circle(people: SharedDatabase) -> None:
    hung = people.together(hangs("Dana", "Mairi"), hangs("Mairi", "Dana"))
    assert sorted(hung) == [False, True]


def test_the_line_that_was_first_stands(people: SharedDatabase) -> None:
    people.together(reports("Dana", "Mairi"), reports("Mairi", "Dana"))
    assert len(people.alone(lambda: managers_on(day=NOW.date()))) == 1


def test_there_is_one_first_administrator(people: SharedDatabase) -> None:
    def begin(name: str) -> Callable[[], bool]:
        def first() -> bool:
            try:
                first_administrator(
                    name=name, email=f"{name}@x.example", password="a lantern in the fog", at=NOW
                )
            except FirstAlready:
                return False
            return True

        return first

    assert sorted(people.together(begin("noor"), begin("iain"))) == [False, True]


def test_a_seat_that_two_give_is_taken_once(people: SharedDatabase) -> None:
    def give() -> Seat:
        dana = Person.objects.get(name="Dana")
        team = Team.objects.get(name="Dana")
        return Seat.objects.take(dana, kind="seller", team=team, since=LONG_AGO, by=SYSTEM, at=NOW)

    one, other = people.together(give, give)
    assert one == other


def test_many_verbs_at_once_neither_wait_for_each_other_nor_break_the_log(
    people: SharedDatabase,
) -> None:
    """Teams write their own row, the tree's stamp and the log, in different orders."""

    def rename(name: str) -> Callable[[], None]:
        def often() -> None:
            team = Team.objects.get(name=name)
            for turn in range(5):
                team.rename(name=f"{name} {turn}", crm_key="", by=SYSTEM, at=NOW)
                found(name="More", parent=team, since=LONG_AGO, by=SYSTEM, at=NOW)
                team.hang_below(None, since=LONG_AGO + timedelta(turn), by=SYSTEM, at=NOW)

        return often

    people.together(rename("Dana"), rename("Mairi"))
    assert people.alone(verify)[2] is None
