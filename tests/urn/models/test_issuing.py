"""Giving out tokens: one a member, the same answer to the same question, and only in its time."""

from datetime import datetime
from typing import Any

import pytest

from tests.urn.boxes import (
    BEFORE,
    CLOSED,
    ISSUING,
    MEMBERS,
    OPEN,
    RULES,
    a_box,
    cast,
    small_key,
    ticket_of,
    tickets,
)
from touchline.urn.models import (
    AlreadyFrozen,
    AlreadyIssued,
    Box,
    Member,
    NotAMember,
    NotNow,
    NotSignable,
)
from touchline.urn.rules.signing import public_key_of
from touchline.urn.rules.tokens import hash_of

pytestmark = pytest.mark.django_db
BLINDED = (12345).to_bytes(128, "big")
ANOTHER = (54321).to_bytes(128, "big")


def issue(box: Box, member: str = "ada", blinded: bytes = BLINDED, at: datetime = ISSUING) -> bytes:
    return box.issue(member=member, blinded=blinded, at=at)


def test_a_member_gets_what_opens_the_urn() -> None:
    box = a_box()
    ticket = tickets(box)[0]
    assert cast(box, ticket)


def test_the_same_question_has_the_same_answer() -> None:
    box = a_box()
    assert issue(box) == issue(box)


def test_asking_twice_is_one_token() -> None:
    box = a_box()
    issue(box)
    issue(box)
    assert box.issued() == 1


def test_a_member_has_no_second_token() -> None:
    box = a_box()
    issue(box)
    with pytest.raises(AlreadyIssued):
        issue(box, blinded=ANOTHER)


def test_who_is_no_member_has_none() -> None:
    with pytest.raises(NotAMember):
        issue(a_box(), member="dora")


def test_a_member_of_another_box_has_none_here() -> None:
    here, _there = a_box(["ada"]), a_box(["bo"])
    with pytest.raises(NotAMember):
        issue(here, member="bo")


def test_what_is_no_number_of_the_key_is_not_signed() -> None:
    with pytest.raises(NotSignable):
        issue(a_box(), blinded=b"\xff" * 128)


def test_what_could_not_be_signed_takes_no_token() -> None:
    box = a_box()
    with pytest.raises(NotSignable):
        issue(box, blinded=b"short")
    assert issue(box)


@pytest.mark.parametrize(("at", "phase"), [(BEFORE, "waiting"), (OPEN, "stopped")])
def test_outside_its_time_no_token_is_given_out(at: datetime, phase: str) -> None:
    with pytest.raises(NotNow) as refused:
        issue(a_box(), at=at)
    assert refused.value.phase == phase


def test_once_it_is_open_no_token_is_given_out() -> None:
    box = a_box()
    tickets(box, ["ada", "bo"])
    with pytest.raises(NotNow):
        issue(box, member="cleo", at=OPEN)


def test_without_rules_no_token_is_given_out() -> None:
    box = a_box()
    Box.objects.filter(pk=box.pk).update(rules="", rules_hash="")
    box.refresh_from_db()
    with pytest.raises(NotNow):
        issue(box)


def test_members_who_are_named_twice_are_one() -> None:
    assert a_box(["ada", "ada", "bo"]).members.count() == 2


def test_members_lie_in_the_order_of_their_ids() -> None:
    box = a_box(["cleo", "ada", "bo"])
    assert list(box.members.order_by("pk").values_list("member", flat=True)) == list(MEMBERS)


def test_someone_who_is_erased_is_named_in_no_box() -> None:
    a_box()
    a_box()
    Member.objects.forget("ada")
    assert not Member.objects.filter(member="ada").exists()


def test_the_token_of_someone_who_is_erased_still_counts() -> None:
    box = a_box()
    ticket_of(box, "ada")
    Member.objects.forget("ada")
    assert box.issued() == 1


def test_rules_are_frozen_under_their_hash() -> None:
    assert a_box().rules_hash == hash_of(RULES)


def test_rules_are_frozen_once() -> None:
    with pytest.raises(AlreadyFrozen):
        a_box().freeze('{"k":5}')


def test_rules_that_were_frozen_stay() -> None:
    box = a_box()
    with pytest.raises(AlreadyFrozen):
        box.freeze('{"k":5}')
    assert Box.objects.get().rules == RULES


def test_a_box_makes_a_key_of_3072_bits_by_itself() -> None:
    assert public_key_of(a_box(private_key=None).public_key).key_size == 3072


@pytest.mark.parametrize(
    "told",
    [
        {"opens_at": CLOSED, "closes_at": OPEN},
        {"issue_from": OPEN},
        {"size": 0},
        {"size": 10**6},
        {"minimum": 0},
        {"recipient": "ssh-ed25519 AAAA"},
    ],
    ids=str,
)
def test_a_box_that_could_not_work_is_not_made(told: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        a_box(**told)


def test_two_boxes_share_no_key() -> None:
    assert a_box(private_key=small_key(1)).public_key != a_box().public_key
