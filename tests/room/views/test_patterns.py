"""One's own patterns in the room: the same questions as on the floor, for oneself alone."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW, TODAY
from tests.numbers.contrasts.test_patterns import TODAY as LAST
from tests.numbers.contrasts.test_patterns import slow_wins
from tests.numbers.exports import Export, deal
from tests.room.calling import Caller
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, WeekLine

PATH = "me/patterns/"
QUESTION = (
    "The deals you won took 60 days, those you lost 10 days. What do you see early in the "
    "deals that are worth the time?"
)


@pytest.fixture(autouse=True)
def sold(tmp_path: Path, settings: Settings) -> None:
    """Mairi's deals raise one question."""
    export = Export(tmp_path)
    export.deals(*slow_wins(12), deal("LAST", seller_key="", created_at=str(LAST)))
    export.snapshot()
    settings.SNAPSHOTS = export.snapshots.folder


def test_a_seller_is_asked_what_their_own_deals_raise(mairi: Caller) -> None:
    status, told = mairi.get(PATH)
    assert (status, [one["question"] for one in told["patterns"]]) == (200, [QUESTION])


def test_a_pattern_is_told_with_its_interval_cases_and_day(mairi: Caller) -> None:
    [one] = mairi.get(PATH)[1]["patterns"]
    assert (one["key"], one["cases"], one["as_of"], bool(one["likely"])) == (
        "won_cycle_days", 12, LAST.isoformat(), True,
    )  # fmt: skip


def test_a_coach_is_told_none(tomasz: Caller) -> None:
    assert tomasz.get(PATH) == (200, {"patterns": []})


def test_nor_is_the_manager(dana: Caller) -> None:
    assert dana.get(PATH) == (200, {"patterns": []})


def test_where_patterns_are_switched_off_there_are_none(mairi: Caller) -> None:
    switch("patterns")
    assert mairi.get(PATH) == (200, {"patterns": []})


def test_where_the_room_is_switched_off_nobody_answers(mairi: Caller) -> None:
    switch("room")
    assert mairi.get(PATH)[0] == 404


def test_asking_leaves_no_line(mairi: Caller) -> None:
    before = (Line.objects.count(), WeekLine.objects.count())
    mairi.get(PATH)
    assert (Line.objects.count(), WeekLine.objects.count()) == before


def switch(key: str) -> None:
    PartSwitch.objects.switch(key, team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
