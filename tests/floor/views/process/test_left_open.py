"""What was open when a process was given up: its draft, and proposals to it."""

from datetime import date
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.processes import (
    FIT,
    ONE_IS_ENOUGH,
    TALK,
    address,
    given_up,
    process_of_leith,
    proposed,
    published,
)
from tests.reading import main_of, words_of
from touchline.floor.models import ProcessDraft, ProcessVersion, Proposal, ProposalAnswer
from touchline.floor.models.process import process_of
from touchline.floor.rules.process import fingerprint_of

MONDAY = date(2026, 3, 23)


@pytest.fixture
def draft(cast: Cast, own: ProcessVersion) -> ProcessDraft:
    """Leith's next version, half written."""
    return ProcessDraft.objects.to_change(own.process, by=cast.dana, at=NOW)


def test_the_page_says_that_a_draft_stays(
    cast: Cast, signed_in_as: Any, draft: ProcessDraft
) -> None:
    seen = words_of(signed_in_as(cast.dana).get(address("follow", cast.leith)))
    assert "The draft It stays as it is, and only who runs the team sees it." in seen


def test_a_draft_stays_and_can_be_published_later(
    cast: Cast, signed_in_as: Any, draft: ProcessDraft
) -> None:
    number = given_up(cast.leith, cast.dana).number
    seen = fingerprint_of(draft.words, given_up_by=number)
    said = {"since": TODAY.isoformat(), "why": "We miss it", "key": "back", "seen": seen}
    signed_in_as(cast.dana).post(address("publish", cast.leith), said)
    now = process_of(cast.leith, TODAY)
    assert now is not None
    assert (now.team, now.number) == (cast.leith, 3)


def test_who_publishes_a_draft_is_told_that_the_process_was_given_up_meanwhile(
    cast: Cast, signed_in_as: Any, above: ProcessVersion, draft: ProcessDraft
) -> None:
    seen = fingerprint_of(draft.words)
    given_up(cast.leith, cast.dana)
    said = {"since": TODAY.isoformat(), "why": "Better", "key": "next", "seen": seen}
    answer = signed_in_as(cast.grete).post(address("publish", cast.leith), said)
    assert (answer.status_code, process_of(cast.leith, TODAY)) == (409, above)
    assert "The process was given up while you looked at the draft" in words_of(answer)


def test_a_draft_can_be_thrown_away_afterwards(
    cast: Cast, signed_in_as: Any, draft: ProcessDraft
) -> None:
    given_up(cast.leith, cast.dana)
    signed_in_as(cast.dana).post(address("drop", cast.leith))
    assert not ProcessDraft.objects.exists()
    assert ProcessVersion.objects.filter(process__team=cast.leith).count() == 2


def test_a_stage_of_an_old_page_is_not_moved(
    cast: Cast, signed_in_as: Any, own: ProcessVersion
) -> None:
    given_up(cast.leith, cast.dana)
    signed_in_as(cast.dana).post(address("stage-move", cast.leith, FIT.key), {"place": "1"})
    signed_in_as(cast.dana).post(address("stage-remove", cast.leith, FIT.key), {"seen": ""})
    assert not ProcessDraft.objects.exists()


@pytest.mark.usefixtures("own")
def test_the_page_names_the_proposals_that_it_closes(cast: Cast, signed_in_as: Any) -> None:
    proposed(cast, cast.mairi)
    seen = words_of(signed_in_as(cast.dana).get(address("follow", cast.leith)))
    assert "Mairi Sinclair, at First talk: Ask for the budget here" in seen


@pytest.mark.parametrize("followed", [True, False])
def test_who_proposed_reads_why_it_was_closed(
    cast: Cast, signed_in_as: Any, followed: bool
) -> None:
    if followed:
        published(cast.north_sea, cast.grete)
    process_of_leith(cast)
    proposed(cast, cast.mairi)
    given_up(cast.leith, cast.dana)
    seen = words_of(signed_in_as(cast.mairi).get(address("show", cast.leith)))
    assert "Closed: the process was given up Ask for the budget here" in seen
    assert f"{ONE_IS_ENOUGH} Dana Calder" in seen


@pytest.mark.usefixtures("own")
def test_what_was_answered_before_keeps_its_answer(cast: Cast) -> None:
    proposed(cast, cast.mairi).answer_with("declined", words="Not yet", by=cast.dana, at=NOW)
    given_up(cast.leith, cast.dana)
    assert ProposalAnswer.objects.get().words == "Not yet"


@pytest.mark.usefixtures("own")
def test_a_team_above_does_not_read_what_was_closed_below(cast: Cast, signed_in_as: Any) -> None:
    proposed(cast, cast.mairi)
    given_up(cast.leith, cast.dana)
    seen = words_of(signed_in_as(cast.grete).get(address("show", cast.north_sea)))
    assert "Ask for the budget here" not in seen


@pytest.mark.usefixtures("own")
def test_until_its_day_nothing_more_is_proposed(cast: Cast, signed_in_as: Any) -> None:
    given_up(cast.leith, cast.dana, since=MONDAY)
    visitor = signed_in_as(cast.mairi)
    assert "/propose/" not in main_of(visitor.get(address("show", cast.leith)))
    said = {"what": "Ask here", "why": "They died", "key": "late"}
    visitor.post(address("propose", cast.leith, TALK.key), said)
    assert not Proposal.objects.exists()
