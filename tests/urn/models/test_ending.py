"""How a box ends: void, emptied, or come back from a backup; and what is gone after each."""

from datetime import datetime

import pytest

from tests.urn.boxes import CLOSED, DAY, ISSUING, OPEN, a_box, three_voted, tickets
from touchline.urn.models import Ballot, Emptied, Member, NotNow, SigningKey
from touchline.urn.models.daily import settle_all

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("at", [ISSUING, OPEN, CLOSED])
def test_a_void_box_is_void_in_every_phase(at: datetime) -> None:
    box = a_box()
    tickets(box)
    box.settle(at)
    box.void("The rules were changed.")
    assert (box.phase(at), box.void_reason) == ("void", "The rules were changed.")


def test_the_first_reason_stays() -> None:
    box = a_box()
    box.void("first")
    box.void("second")
    assert box.void_reason == "first"


def test_a_void_box_has_no_key() -> None:
    box = a_box()
    box.void("why")
    assert box.private_key == ""


def test_a_void_box_is_not_read() -> None:
    box = three_voted()
    box.void("why")
    with pytest.raises(NotNow) as refused:
        box.ballots()
    assert refused.value.phase == "void"


def test_emptying_leaves_no_ballot_no_member_and_no_key() -> None:
    three_voted().empty()
    left = [model.objects.count() for model in (Ballot, Member, SigningKey)]
    assert left == [0, 0, 0]


def test_an_emptied_box_is_still_three_voted() -> None:
    box = three_voted()
    box.empty()
    assert box.phase(CLOSED + DAY) == "closed"


def test_an_emptied_box_does_not_say_that_nobody_came() -> None:
    box = three_voted()
    box.empty()
    with pytest.raises(Emptied):
        box.receipts()


def test_emptying_twice_is_emptying_once() -> None:
    box = three_voted()
    box.empty()
    box.empty()
    assert "emptied" in box.marks()


@pytest.mark.parametrize("at", [ISSUING, OPEN])
def test_a_box_that_is_not_over_is_not_emptied(at: datetime) -> None:
    box = a_box()
    tickets(box)
    box.settle(at)
    with pytest.raises(NotNow):
        box.empty()


def test_another_box_keeps_its_own() -> None:
    other = three_voted()
    three_voted().empty()
    assert other.count() == 3


def test_every_day_boxes_are_settled_where_nobody_comes() -> None:
    box = a_box()
    tickets(box)
    settle_all(at=OPEN)
    assert box.marks() == {"opened"}


@pytest.mark.parametrize("at", [ISSUING, OPEN, CLOSED])
def test_a_box_that_came_from_a_backup_is_void(at: datetime) -> None:
    box = a_box()
    tickets(box)
    box.settle(at)
    not_in_a_backup()
    assert box.phase(at) == "void"


def test_a_box_that_was_done_with_comes_back_as_it_was() -> None:
    box = three_voted()
    box.empty()
    not_in_a_backup()
    assert box.phase(CLOSED) == "closed"


def test_how_many_boxes_a_restore_lost_is_told() -> None:
    for _ in range(2):
        tickets(a_box())
    done = three_voted()
    done.empty()
    not_in_a_backup()
    assert settle_all(at=ISSUING) == 2


def not_in_a_backup() -> None:
    """What a restore does not bring."""
    for model in (Ballot, Member, SigningKey):
        model.objects.all().delete()
