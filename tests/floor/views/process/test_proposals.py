"""A seller proposes a change at a stage; who runs the team answers it in the open."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.processes import address, process_of_leith, proposed, published
from tests.reading import section_of, words_of
from touchline.floor.models import Process, ProcessDraft, Proposal
from touchline.floor.rules.process import fingerprint_of

pytestmark = pytest.mark.usefixtures("numbers")
SENT = {"what": "Ask for the budget here", "why": "Three deals died of it", "key": "mine"}


@pytest.fixture
def mairi(cast: Cast, signed_in_as: Any) -> Any:
    """Mairi's browser; Leith has its process."""
    process_of_leith(cast)
    return signed_in_as(cast.mairi)


def propose(who: Any, cast: Cast, **instead: str) -> Any:
    return who.post(address("propose", cast.leith, "talk"), SENT | instead)


def answer(who: Any, cast: Cast, verdict: str, words: str = "") -> Any:
    sent = {"verdict": verdict, "words": words}
    return who.post(address("answer", cast.leith, Proposal.objects.get().key), sent)


def test_a_seller_proposes_in_their_own_words(cast: Cast, mairi: Any) -> None:
    propose(mairi, cast)
    assert Proposal.objects.get().what == "Ask for the budget here"


def test_proposing_twice_is_proposing_once(cast: Cast, mairi: Any) -> None:
    for _press in range(2):
        propose(mairi, cast)
    assert Proposal.objects.count() == 1


def test_a_proposal_says_why(cast: Cast, mairi: Any) -> None:
    page = propose(mairi, cast, why="")
    assert (page.status_code, "it is the half that convinces" in words_of(page)) == (422, True)


def test_it_stands_beside_its_stage_in_the_editor(
    cast: Cast, mairi: Any, signed_in_as: Any
) -> None:
    propose(mairi, cast)
    page = signed_in_as(cast.dana).get(address("edit", cast.leith))
    assert "Mairi Sinclair proposes" in section_of(page, "Stages")


def test_a_proposal_to_the_process_above_goes_to_who_runs_that(
    cast: Cast, signed_in_as: Any
) -> None:
    published(cast.north_sea, cast.grete)
    propose(signed_in_as(cast.mairi), cast)
    page = signed_in_as(cast.grete).get(address("edit", cast.north_sea))
    assert "Mairi Sinclair proposes" in section_of(page, "Stages")


def test_a_team_beside_it_does_not_read_it(cast: Cast, signed_in_as: Any) -> None:
    published(cast.north_sea, cast.grete)
    propose(signed_in_as(cast.mairi), cast)
    page = signed_in_as(cast.femke).get(address("show", cast.rotterdam))
    assert "Ask for the budget here" not in words_of(page)


def test_declining_takes_a_reason(cast: Cast, mairi: Any, signed_in_as: Any) -> None:
    propose(mairi, cast)
    page = answer(signed_in_as(cast.dana), cast, "declined")
    assert (page.status_code, Proposal.objects.open().count()) == (422, 1)


def test_who_proposed_reads_why_not(cast: Cast, mairi: Any, signed_in_as: Any) -> None:
    propose(mairi, cast)
    answer(signed_in_as(cast.dana), cast, "declined", "They do not know it yet")
    shown = section_of(mairi.get(address("show", cast.leith)), "Proposed changes")
    assert "Left as it is" in shown
    assert "They do not know it yet" in shown


def test_the_first_answer_stays(cast: Cast, mairi: Any, signed_in_as: Any) -> None:
    propose(mairi, cast)
    for verdict in ("declined", "taken"):
        answer(signed_in_as(cast.dana), cast, verdict, "No")
    assert Proposal.objects.get().answer.verdict == "declined"


def test_what_was_taken_over_names_its_version(cast: Cast, mairi: Any, signed_in_as: Any) -> None:
    propose(mairi, cast)
    dana = signed_in_as(cast.dana)
    answer(dana, cast, "taken")
    draft = ProcessDraft.objects.to_change(
        Process.objects.get(team=cast.leith), by=cast.dana, at=NOW
    )
    draft.move("fit", place=1, by=cast.dana, at=NOW)
    sent = {"why": "Mairi saw it", "since": TODAY, "key": "k", "seen": fingerprint_of(draft.words)}
    dana.post(address("publish", cast.leith), sent)
    shown = section_of(mairi.get(address("show", cast.leith)), "Proposed changes")
    assert "Taken over in version 2" in shown


def test_until_then_it_is_for_the_next_one(cast: Cast, mairi: Any, signed_in_as: Any) -> None:
    propose(mairi, cast)
    answer(signed_in_as(cast.dana), cast, "taken")
    shown = section_of(mairi.get(address("show", cast.leith)), "Proposed changes")
    assert "Taken over, in the next version" in shown


def test_a_proposal_outlives_its_stage(cast: Cast, signed_in_as: Any) -> None:
    version = process_of_leith(cast)
    proposed(cast, cast.mairi)
    draft = ProcessDraft.objects.to_change(version.process, by=cast.dana, at=NOW)
    draft.remove("talk", seen=version.words[0].fingerprint, by=cast.dana, at=NOW)
    page = signed_in_as(cast.dana).get(address("edit", cast.leith))
    title = "Proposals to stages that are not here any more"
    assert "Ask for the budget here" in section_of(page, title)


def test_nobody_takes_the_key_of_anothers_proposal(
    cast: Cast, mairi: Any, signed_in_as: Any
) -> None:
    for who in (mairi, signed_in_as(cast.callum)):
        propose(who, cast)
    assert {one.made_by for one in Proposal.objects.all()} == {"Mairi Sinclair", "Callum Reid"}
