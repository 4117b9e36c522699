"""Mails of a round go to everyone alike: who has answered is known to nobody."""

import pytest
from django.core import mail

from tests.cast import Cast
from tests.pulse.rounds import (
    ALL_FOURS,
    a_frozen_round,
    cast_all,
    tickets,
)
from touchline.pulse.models import Eligible, Round
from touchline.pulse.models.mails import write_to_all
from touchline.pulse.rules.frozen import in_fours


@pytest.fixture
def round_(cast: Cast) -> Round:
    return a_frozen_round(cast)


@pytest.fixture(autouse=True)
def outbox(settings: object) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"  # type: ignore[attr-defined]


def test_everyone_who_is_asked_is_written_to_whether_they_voted_or_not(round_: Round) -> None:
    group = round_.groups.get()
    cast_all(group, tickets(group)[:9], ALL_FOURS)
    write_to_all(round_, "last", at=round_.opens_at)
    asked = Eligible.objects.values_list("person__email", flat=True)
    assert sorted(to for one in mail.outbox for to in one.to) == sorted(asked)


def test_all_get_the_same_words(round_: Round) -> None:
    write_to_all(round_, "issue", at=round_.issue_from)
    assert len({one.body for one in mail.outbox}) == 1


def test_the_hash_of_the_rules_stands_in_it(round_: Round) -> None:
    write_to_all(round_, "issue", at=round_.issue_from)
    assert in_fours(round_.freezing.rules_hash) in mail.outbox[0].body


def test_a_letter_is_written_once(round_: Round) -> None:
    write_to_all(round_, "issue", at=round_.issue_from)
    assert write_to_all(round_, "issue", at=round_.issue_from) == 0


def test_a_letter_that_comes_too_late_is_written_to_nobody(round_: Round) -> None:
    assert write_to_all(round_, "issue", at=round_.opens_at) == 0
