"""Who proposed a change takes it back while nobody has answered; the words stay theirs."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.processes import address, process_of_leith, proposed
from tests.reading import main_of, words_of
from touchline.floor.models import Proposal, ProposalAnswer
from touchline.keeping.persons import PERSON_PARTS
from touchline.witness.models import Line

WORDS = "Ask for the budget here"


@pytest.fixture
def proposal(cast: Cast) -> Proposal:
    """Mairi's, at the first stage; nobody has answered."""
    process_of_leith(cast)
    return proposed(cast, cast.mairi)


def withdraw(visitor: Any, cast: Cast, proposal: Proposal) -> Any:
    return visitor.post(address("withdraw", cast.leith, proposal.key), follow=True)


def test_who_made_it_is_offered_to_withdraw_it(
    cast: Cast, signed_in_as: Any, proposal: Proposal
) -> None:
    seen = main_of(signed_in_as(cast.mairi).get(address("show", cast.leith)))
    assert address("withdraw", cast.leith, proposal.key) in seen


@pytest.mark.parametrize("reader", ["callum", "dana"])
def test_nobody_else_is(cast: Cast, signed_in_as: Any, proposal: Proposal, reader: str) -> None:
    seen = main_of(signed_in_as(getattr(cast, reader)).get(address("show", cast.leith)))
    assert "/withdraw/" not in seen


def test_what_was_answered_is_not_offered(
    cast: Cast, signed_in_as: Any, proposal: Proposal
) -> None:
    proposal.answer_with("taken", words="", by=cast.dana, at=NOW)
    seen = main_of(signed_in_as(cast.mairi).get(address("show", cast.leith)))
    assert "/withdraw/" not in seen


@pytest.mark.parametrize("page", ["show", "edit"])
def test_who_runs_the_team_sees_it_no_more(
    cast: Cast, signed_in_as: Any, proposal: Proposal, page: str
) -> None:
    withdraw(signed_in_as(cast.mairi), cast, proposal)
    assert WORDS not in words_of(signed_in_as(cast.dana).get(address(page, cast.leith)))


def test_who_made_it_still_reads_it(cast: Cast, signed_in_as: Any, proposal: Proposal) -> None:
    seen = words_of(withdraw(signed_in_as(cast.mairi), cast, proposal))
    assert f"Withdrawn {WORDS}" in seen


def test_it_is_among_ones_own_words(cast: Cast, proposal: Proposal) -> None:
    proposal.withdraw(by=cast.mairi, at=NOW)
    [row] = PERSON_PARTS["floor.proposals"].export(cast.mairi.key)
    assert (row["what"], row["answer"]) == (WORDS, "withdrawn")


def test_it_is_no_answer_that_one_gave(cast: Cast, proposal: Proposal) -> None:
    proposal.withdraw(by=cast.mairi, at=NOW)
    assert list(PERSON_PARTS["floor.proposal_answers"].export(cast.mairi.key)) == []


def test_it_goes_with_who_made_it(cast: Cast, proposal: Proposal) -> None:
    proposal.withdraw(by=cast.mairi, at=NOW)
    PERSON_PARTS["floor.proposals"].erase(cast.mairi.key, NOW)
    assert not Proposal.objects.exists()


def test_pressed_twice_it_is_withdrawn_once(
    cast: Cast, signed_in_as: Any, proposal: Proposal
) -> None:
    for _ in range(2):
        withdraw(signed_in_as(cast.mairi), cast, proposal)
    assert Line.objects.filter(act="floor.proposal.withdrawn").count() == 1


def test_an_answer_that_came_first_stays(cast: Cast, signed_in_as: Any, proposal: Proposal) -> None:
    proposal.answer_with("declined", words="Not yet", by=cast.dana, at=NOW)
    seen = words_of(withdraw(signed_in_as(cast.mairi), cast, proposal))
    assert "It was answered meanwhile. The answer stands beside it." in seen
    assert ProposalAnswer.objects.get().words == "Not yet"


def test_who_answers_too_late_is_told(cast: Cast, signed_in_as: Any, proposal: Proposal) -> None:
    proposal.withdraw(by=cast.mairi, at=NOW)
    said = {"verdict": "declined", "words": "Not yet"}
    where = address("answer", cast.leith, proposal.key)
    seen = words_of(signed_in_as(cast.dana).post(where, said, follow=True))
    assert "Mairi Sinclair has withdrawn it meanwhile, so no answer was kept." in seen


def test_who_answers_second_is_told_whose_answer_stays(
    cast: Cast, signed_in_as: Any, proposal: Proposal
) -> None:
    proposal.answer_with("declined", words="Not yet", by=cast.grete, at=NOW)
    where = address("answer", cast.leith, proposal.key)
    seen = words_of(signed_in_as(cast.dana).post(where, {"verdict": "taken"}, follow=True))
    assert "Grete Solheim answered it before you, and the first answer stays." in seen


def test_a_colleague_who_reads_it_cannot(cast: Cast, signed_in_as: Any, proposal: Proposal) -> None:
    assert withdraw(signed_in_as(cast.callum), cast, proposal).status_code == 403


def test_what_was_withdrawn_is_not_there_for_a_colleague(
    cast: Cast, signed_in_as: Any, proposal: Proposal
) -> None:
    proposal.withdraw(by=cast.mairi, at=NOW)
    assert withdraw(signed_in_as(cast.callum), cast, proposal).status_code == 404
