"""Two people at one priority: the later sees what the other wrote, and loses nothing typed."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.planning import QUARTER, TYPED, a_priority, said
from tests.floor.views.plan.addresses import of
from tests.reading import main_of, words_of
from touchline.floor.models import Drop, Priority


def standing(cast: Cast) -> list[str]:
    return [one.title for one in Priority.objects.of_quarter(cast.leith, QUARTER).standing()]


@pytest.fixture
def theirs(cast: Cast, signed_in_as: Any) -> Any:
    """Grete has put it otherwise since Dana opened the form; Dana sends hers."""
    priority = a_priority(cast.leith, by=cast.dana)
    priority.reword(said("Grete’s words"), version=1, refines=None, by=cast.grete, at=NOW)
    return signed_in_as(cast.dana).post(of(priority, "edit"), TYPED)


def test_the_later_of_two_sees_what_the_other_wrote(theirs: Any) -> None:
    assert "Grete Solheim put this otherwise since you opened it." in words_of(theirs)


def test_the_later_of_two_loses_nothing_typed(theirs: Any) -> None:
    assert "A second meeting is a decision." in main_of(theirs)


def test_the_later_of_two_overwrites_nothing_unseen(cast: Cast, theirs: Any) -> None:
    assert theirs.status_code == 409
    assert standing(cast) == ["Grete’s words"]


@pytest.mark.usefixtures("theirs")
def test_having_seen_it_the_later_may_keep_hers(cast: Cast, signed_in_as: Any) -> None:
    priority = Priority.objects.get()
    signed_in_as(cast.dana).post(of(priority, "edit"), {**TYPED, "version": "2"})
    assert standing(cast) == ["Second meetings with buyers"]


def test_what_was_dropped_meanwhile_is_told_with_its_reason(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    Drop.objects.drop(priority, why="It never moved.", by=cast.grete, at=NOW)
    answer = signed_in_as(cast.dana).post(of(priority, "edit"), TYPED)
    assert "Grete Solheim has dropped this priority" in words_of(answer)


def test_what_was_dropped_is_not_opened_to_be_changed(cast: Cast, signed_in_as: Any) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    Drop.objects.drop(priority, why="It never moved.", by=cast.grete, at=NOW)
    assert signed_in_as(cast.dana).get(of(priority, "edit"))["Location"] == of(priority)
